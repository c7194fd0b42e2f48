package nl.mdzfactsheet.definition.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meaning of expressions: the truth tables of SQL (ISO 9075), exact numbers, byte order of texts. */
class InterpreterTest {

    private static @Nullable Object value(String text, Map<String, ?> row) {
        return Expression.parse(text, new TestScope()).evaluate(row::get);
    }

    private static @Nullable Object truth(String text, String b, String c) {
        Map<String, Object> row = new HashMap<>();
        put(row, "b", b);
        put(row, "c", c);
        return value(text, row);
    }

    private static void put(Map<String, Object> row, String column, String word) {
        if (!word.equals("null")) {
            row.put(column, Boolean.valueOf(word));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true", "true, false, false, true", "true, null, null, true",
        "false, true, false, true", "false, false, false, false", "false, null, false, null",
        "null, true, null, true", "null, false, false, null", "null, null, null, null"
    })
    void andAndOrAreThreeValued(String b, String c, String and, String or) {
        assertThat(String.valueOf(truth("b and c", b, c))).isEqualTo(and);
        assertThat(String.valueOf(truth("b or c", b, c))).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "null, null"})
    void notKeepsNull(String b, String not) {
        assertThat(String.valueOf(truth("not b", b, "null"))).isEqualTo(not);
    }

    @ParameterizedTest
    @CsvSource({
        "n = 5, true",
        "n <> 5, false",
        "n < 5, false",
        "n <= 5, true",
        "n > 4, true",
        "n >= 6, false",
        "n <= 4, false",
        "n < 6, true",
        "n <> 4, true",
        "`n` = 5, true",
        "+n = 5, true",
        "n * m = 15, true",
        "d - 1 = 1.5, true",
        "1 - d = -1.5, true",
        "'least(n, d) = 2.5', true",
        "'greatest(d, m) = 3', true",
        "'t in (''x'', ''A02BC01'')', true",
        "b <> false, true",
        "n between 5 and 7, true",
        "n not between 5 and 7, false",
        "n between 6 and 7, false",
        "'n in (1, 5)', true",
        "'n not in (1, 5)', false",
        "n is null, false",
        "n is not null, true",
        "n = 5.00, true",
        "d = 2.5, true",
        "d < 3, true",
        "-n = -5, true",
        "n + d > 7.4, true",
        "'(n + 1) * 2 = 12', true",
        "n + 1 * 2 = 7, true",
        "n - m = 2, true",
        "t like 'A02BC%', true",
        "t not like 'A02BC%', false",
        "t = 'A02BC01', true",
        "t < 'A03', true",
        "not n = 4 and b, true",
        "b = true, true",
        "table = 'mdz', true",
        "day is not null, true",
        "day = day, true"
    })
    void conditionsOnKnownValues(String text, boolean expected) {
        Map<String, Object> row = Map.of(
                "n",
                5L,
                "m",
                3L,
                "d",
                new BigDecimal("2.50"),
                "t",
                "A02BC01",
                "b",
                true,
                "table",
                "mdz",
                "day",
                LocalDate.of(2025, 3, 1));
        assertThat(value(text, row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "n = 5",
        "n <> 5",
        "n between 1 and 9",
        "'n in (1, 5)'",
        "'n not in (1, 5)'",
        "t like 'A%'",
        "n + 1",
        "d - 1.5",
        "5 = n",
        "1 - n",
        "t < 'A03'",
        "t not like 'A%'",
        "'coalesce(n, m)'",
        "'least(n, m)'",
        "-n",
        "case when n > 1 then 1 end",
        "'greatest(n, m)'"
    })
    void nullStaysNull(String text) {
        assertThat(value(text, Map.of())).isNull();
    }

    @Test
    void caseTakesTheFirstTrueBranchAndPassesUnknownOnes() {
        String text = "case when n > 10 then 1 when b then 2 else 3 end";
        assertThat(value(text, Map.of("n", 11L, "b", true))).isEqualTo(1L);
        assertThat(value(text, Map.of("n", 1L, "b", true))).isEqualTo(2L);
        assertThat(value(text, Map.of("b", true))).isEqualTo(2L);
        assertThat(value(text, Map.of())).isEqualTo(3L);
        assertThat(value("case t when 'dpi' then d when 'smi' then 0.5 end", Map.of("t", "smi")))
                .isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void functionsSkipNulls() {
        assertThat(value("coalesce(n, m, 7)", Map.of("m", 3L))).isEqualTo(3L);
        assertThat(value("greatest(n, m)", Map.of("m", 3L))).isEqualTo(3L);
        assertThat(value("greatest(n, m)", Map.of("n", 4L, "m", 3L))).isEqualTo(4L);
        assertThat(value("least(n, m)", Map.of("n", 4L, "m", 3L))).isEqualTo(3L);
    }

    @Test
    void decimalsAreExact() {
        assertThat(value("d + 0.1 + 0.2 = 0.3", Map.of("d", BigDecimal.ZERO))).isEqualTo(true);
    }

    @Test
    void textsAreComparedByTheirBytes() {
        // U+FF5E (EF BD 9E) comes before U+1F600 (F0 9F 98 80) in UTF-8, after it in UTF-16.
        assertThat(value("t > '\uFF5E'", Map.of("t", "\uD83D\uDE00"))).isEqualTo(true);
    }

    @Test
    void overflowIsAFaultNotAWrongNumber() {
        assertThatThrownBy(() -> value("n * m", Map.of("n", Long.MAX_VALUE, "m", 2L)))
                .isInstanceOf(ArithmeticException.class);
    }
}
