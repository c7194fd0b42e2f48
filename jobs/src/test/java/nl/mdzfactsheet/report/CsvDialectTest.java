package nl.mdzfactsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {

    @TempDir
    Path folder = Path.of(".");

    private static ColumnContract column(String name, ValueFormat format) {
        return new ColumnContract(name, format, false, false, "", "", List.of());
    }

    private final ReleasedTable table = ReleaseFixture.table(
            List.of(
                    column("agb", ValueFormat.STRING),
                    column("naam", ValueFormat.STRING),
                    column("value", ValueFormat.DOUBLE),
                    column("teller", ValueFormat.EXACT),
                    column("amount_eur", ValueFormat.EUR),
                    column("datum", ValueFormat.DATE)),
            List.of(
                    List.of("01000001", "=HYPERLINK(\"x\")", "-0.12345", "1234567.5", "-1234.50", "2026-03-01"),
                    List.of("01000002", "Zorg; \"De Brug\", Één", "1234.565", "12", "", ""),
                    List.of("", "-x", "", "0", "0.00", "2026-03-01")));

    private byte[] write(CsvDialect dialect) throws Exception {
        Path file = folder.resolve("t.csv");
        dialect.write(table, file);
        return Files.readAllBytes(file);
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void dataIsRfc4180InFullPrecision() throws Exception {
        assertThat(new String(write(CsvDialect.DATA), UTF_8))
                .isEqualTo(lines(
                        "agb,naam,value,teller,amount_eur,datum",
                        "01000001,\"'=HYPERLINK(\"\"x\"\")\",-0.12345,1234567.5,-1234.50,2026-03-01",
                        "01000002,\"Zorg; \"\"De Brug\"\", Één\",1234.565,12,,",
                        "\"\",'-x,,0,0.00,2026-03-01"));
    }

    @Test
    void excelNlOpensInDutchExcel() throws Exception {
        byte[] bytes = write(CsvDialect.EXCEL_NL);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, UTF_8).substring(1))
                .isEqualTo(lines(
                        "agb;naam;value;teller;amount_eur;datum",
                        "\"01000001\t\";\"'=HYPERLINK(\"\"x\"\")\";-0,1235;1234567,50;-1234,50;2026-03-01",
                        "\"01000002\t\";\"Zorg; \"\"De Brug\"\", Één\";1234,57;12;;",
                        "\"\";'-x;;0;0,00;2026-03-01"));
    }

    @Fault("F67")
    @ParameterizedTest
    @ValueSource(strings = {"=1", "+31", "-x", "@x", "\tx", "\rx"})
    void textThatStartsAFormulaIsNeutralised(String text) {
        assertThat(CsvDialect.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Praktijk = goed", "5 t/m 14", "01000001"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvDialect.harmless(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01000001", "1.0.0", "12-3", "12e5", "2025", "1234567e1234", "10%", "1/2"})
    void textThatASpreadsheetWouldConvertStaysText(String text) {
        assertThat(CsvDialect.EXCEL_NL.text(text)).isEqualTo(text + "\t");
        assertThat(CsvDialect.DATA.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"928cfbe991f0", "5 t/m 14", "D2", "RHO-01", "", "Praktijk 12"})
    void plainWordsGetNothingBehindThem(String text) {
        assertThat(CsvDialect.EXCEL_NL.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.00005, '0,0001'", "0.99995, '1,0000'", "2.345, '2,35'", "-2.345, '-2,35'", "1000000, '1000000,00'"})
    void valuesAreRoundedHalfUpForPeople(String canonical, String shown) {
        assertThat(DutchNumbers.show(canonical, ValueFormat.DOUBLE)).isEqualTo(shown);
    }
}
