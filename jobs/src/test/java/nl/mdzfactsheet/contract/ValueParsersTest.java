package nl.mdzfactsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value formats of the extracts: text in, typed value or reason out. */
class ValueParsersTest {

    private static final int RUN_DAY = (int) LocalDate.of(2026, 3, 31).toEpochDay();
    private static final ParseRules POINT = new ParseRules('.', RUN_DAY, Set.of(3311, 101));
    private static final ParseRules COMMA = new ParseRules(',', RUN_DAY, Set.of(3311));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "12, 1200",
        "12.3, 1230",
        "12.34, 1234",
        "007.5, 750",
        "999999999.99, 99999999999",
    })
    void moneyIsCents(String text, long cents) {
        assertThat(parse(ValueFormat.MONEY, POINT, text)).isEqualTo(cents);
    }

    @Fault({"F42", "F46", "F48"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,23      | DECIMAL_NOTATION
            1,2       | DECIMAL_NOTATION
            1.234     | AMOUNT_INVALID
            1,234     | AMOUNT_INVALID
            1.234,56  | AMOUNT_INVALID
            1,234.56  | AMOUNT_INVALID
            1 234.56  | AMOUNT_INVALID
            € 12.50   | AMOUNT_INVALID
            -1.00     | AMOUNT_INVALID
            +1.00     | AMOUNT_INVALID
            1e3       | AMOUNT_INVALID
            .50       | AMOUNT_INVALID
            5.        | AMOUNT_INVALID
            1000000000 | AMOUNT_INVALID
            12x50     | AMOUNT_INVALID
            ''        | VALUE_MISSING
            """)
    void moneyRefusesEveryOtherNotation(String text, Reason reason) {
        assertReason(parse(ValueFormat.MONEY, POINT, text), reason);
    }

    @Test
    void theDeclaredDecimalCharDecides() {
        assertThat(parse(ValueFormat.MONEY, COMMA, "1,23")).isEqualTo(123);
        assertReason(parse(ValueFormat.MONEY, COMMA, "1.23"), Reason.DECIMAL_NOTATION);
        assertThat(parse(ValueFormat.QUANTITY, COMMA, "1,5")).isEqualTo(150);
        assertReason(parse(ValueFormat.QUANTITY, COMMA, "1.5"), Reason.DECIMAL_NOTATION);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "0.01, 1", "9999999.99, 999999999", "30.5, 3050"})
    void quantityIsHundredths(String text, long hundredths) {
        assertThat(parse(ValueFormat.QUANTITY, POINT, text)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "-1", "10000000", "1.005", "een"})
    void quantityIsAboveZeroAndFitsNineDigits(String text) {
        assertReason(parse(ValueFormat.QUANTITY, POINT, text), Reason.QUANTITY_INVALID);
    }

    @Test
    void decimalHasAtMostSixDecimals() {
        assertThat(parse(ValueFormat.DECIMAL, POINT, "0.333333")).isEqualTo(333_333);
        assertThat(parse(ValueFormat.DECIMAL, POINT, "2")).isEqualTo(2_000_000);
        assertReason(parse(ValueFormat.DECIMAL, POINT, "0.3333333"), Reason.DECIMAL_INVALID);
    }

    @ParameterizedTest
    @CsvSource({"2006-01-01", "2026-03-31", "2024-02-29", "2025-12-31"})
    void serviceDateIsADayNumber(LocalDate date) {
        assertThat(parse(ValueFormat.SERVICE_DATE, POINT, date.toString())).isEqualTo(date.toEpochDay());
    }

    @Fault({"F51", "F52"})
    @ParameterizedTest
    @CsvSource({
        "2025-02-29, DATE_INVALID",
        "1900-02-29, DATE_INVALID",
        "2025-02-31, DATE_INVALID",
        "2025-13-01, DATE_INVALID",
        "2025-00-10, DATE_INVALID",
        "2025-1-1, DATE_INVALID",
        "31-12-2023, DATE_INVALID",
        "12/31/2023, DATE_INVALID",
        "45291, DATE_INVALID",
        "2023, DATE_INVALID",
        "2023-01, DATE_INVALID",
        "12023-01-01, DATE_INVALID",
        "2025-01-01T00:00, DATE_INVALID",
        "0023-01-01, DATE_OUT_OF_RANGE",
        "9999-12-31, DATE_OUT_OF_RANGE",
        "2005-12-31, DATE_OUT_OF_RANGE",
        "2026-04-01, DATE_OUT_OF_RANGE"
    })
    void serviceDateIsStrict(String text, Reason reason) {
        assertReason(parse(ValueFormat.SERVICE_DATE, POINT, text), reason);
    }

    @Fault({"F49", "F50"})
    @Test
    void everyDayOfFourCenturiesIsRight() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2300; day = day.plusDays(1)) {
            assertThat(parse(ValueFormat.VALID_FROM, POINT, day.toString())).isEqualTo(day.toEpochDay());
        }
    }

    @Test
    void validityRunsFrom1900To9999() {
        assertThat(parse(ValueFormat.VALID_TO, POINT, "9999-12-31"))
                .isEqualTo(LocalDate.of(9999, 12, 31).toEpochDay());
        assertReason(parse(ValueFormat.VALID_FROM, POINT, "1899-12-31"), Reason.DATE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "AGB, 01012345, 1012345",
        "UZOVI, 0101, 101",
        "CODE_LIST, 008, 8",
        "POSTCODE4, 0012, 12",
        "SES, 5, 5",
        "YEAR, 1948, 1948",
        "INTEGER, 120, 120",
        "FLAG, J, 1",
        "ATC, A02BC01, 0",
        "ATC, A02BC, 0",
        "PROGRAMME, DM2, 0",
        "ID, inclusion_rate_DM2, 0",
        "ID, *, 0",
        "CODE, E11.9, 0",
    })
    void codesKeepTheirPattern(ValueFormat format, String text, long value) {
        assertThat(parse(format, POINT, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "AGB, 1012345, AGB_INVALID",
        "AGB, 0101234X, AGB_INVALID",
        "UZOVI, 990, UZOVI_INVALID",
        "UZOVI, 9999, UZOVI_NOT_ALLOWED",
        "CODE_LIST, 08, CODE_INVALID",
        "CODE, 12 34, CODE_INVALID",
        "ATC, A02B01, CODE_INVALID",
        "ATC, a02bc01, CODE_INVALID",
        "PROGRAMME, dm2, CODE_INVALID",
        "ID, 'a b', ID_INVALID",
        "ID, é, ID_INVALID",
        "POSTCODE4, 123, POSTCODE_INVALID",
        "SES, 6, INTEGER_INVALID",
        "YEAR, 48, INTEGER_INVALID",
        "INTEGER, 1.0, INTEGER_INVALID",
        "FLAG, Y, ENUM_INVALID",
        "PSEUDONYM, 123456789, SUSPECTED_BSN",
        "PSEUDONYM, 99999999, PSEUDONYM_INVALID",
        "PSEUDONYM, 0123456789ABCDEF0123456789ABCDEF, PSEUDONYM_INVALID",
        "PSEUDONYM, 0123456789abcdef0123456789abcde, PSEUDONYM_INVALID",
    })
    void codesOutsideTheirPattern(ValueFormat format, String text, Reason reason) {
        assertReason(parse(format, POINT, text), reason);
    }

    @Test
    void aListGivesThePosition() {
        ColumnContract column = new ColumnContract("x", ValueFormat.ENUM, true, false, "", "", List.of("D", "C"));
        assertThat(parse(column, "C")).isEqualTo(1);
        assertReason(parse(column, "c"), Reason.ENUM_INVALID);
    }

    @Test
    void anOptionalColumnMayBeEmpty() {
        ColumnContract column = new ColumnContract("x", ValueFormat.AGB, false, false, "", "", List.of());
        assertThat(parse(column, "")).isEqualTo(Parsed.EMPTY);
        assertThat(Parsed.isFault(Parsed.EMPTY)).isFalse();
    }

    @Test
    void canonicalTextHasOneNotation() {
        assertThat(CanonicalText.of(ValueFormat.MONEY, 1230, "12,3")).isEqualTo("12.30");
        assertThat(CanonicalText.of(ValueFormat.DECIMAL, 1_500_000, "1,50")).isEqualTo("1.5");
        assertThat(CanonicalText.of(ValueFormat.DECIMAL, 100_000_000, "100")).isEqualTo("100");
        assertThat(CanonicalText.of(ValueFormat.INTEGER, 7, "007")).isEqualTo("7");
        assertThat(CanonicalText.of(ValueFormat.AGB, 1012345, "01012345")).isEqualTo("01012345");
        assertThat(CanonicalText.of(ValueFormat.AGB, Parsed.EMPTY, "")).isEmpty();
    }

    /** The check by hand: 3·4 + 2·0 − 1 = 11.. */
    @Test
    void suspectsNineDigitsThatPassTheElevenCheck() {
        assertThat(suspected(SyntheticBsn.passing(40))).isTrue();
        assertThat(suspected("pat. " + SyntheticBsn.passing(40) + " gebeld")).isTrue();
        assertThat(suspected("123456789")).isFalse();
        assertThat(suspected("0" + SyntheticBsn.passing(40))).isFalse();
        assertThat(suspected("000000000")).isFalse();
    }

    private static boolean suspected(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return SuspectedBsn.in(bytes, 0, bytes.length);
    }

    private static long parse(ValueFormat format, ParseRules rules, String text) {
        return parse(new ColumnContract("x", format, true, false, "", "", List.of()), rules, text);
    }

    private static long parse(ColumnContract column, String text) {
        return parse(column, POINT, text);
    }

    private static long parse(ColumnContract column, ParseRules rules, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return ValueParsers.of(column, rules).parse(bytes, 1, bytes.length - 1);
    }

    private static void assertReason(long parsed, Reason reason) {
        assertThat(Parsed.isFault(parsed)).isTrue();
        assertThat(Parsed.reason(parsed)).isEqualTo(reason);
    }
}
