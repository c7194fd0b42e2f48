package nl.mdzfactsheet.definition.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression may not be: anything outside the allow-list is refused before data is read. */
class AllowListTest {

    private static Expression parse(String text) {
        return Expression.parse(text, new TestScope());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n in (select 1 from x)",
                "exists (select 1 from x)",
                "(select max(n) from x) > 1",
                "n > all (select 1)",
                "sum(n) over (partition by t)",
                "row_number() over (order by n)",
                "current_date",
                "current_timestamp()",
                "cast(n as string) = '1'",
                "t::int = 1",
                "n <=> m",
                "n is distinct from m",
                "b xor c",
                "n & 1",
                "n % 2",
                "n / 2",
                "t || 'x'",
                "t rlike '.*'",
                "t ilike 'a%'",
                "interval 1 day",
                ":parameter",
                "?",
                "@variable",
                "t -> 'x'",
                "extract(year from day)",
                "b is true"
            })
    void refusesConstructs(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(ExpressionRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rand()",
                "uuid()",
                "monotonically_increasing_id()",
                "my_udf(n)",
                "count(*)",
                "sum(n)",
                "first(n)",
                "java_method('java.lang.System', 'exit', '0')",
                "coalesce(distinct n, m)",
                "now()",
                "length(t)"
            })
    void refusesFunctionsByName(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessageContaining("is not on the allow-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n and b|AND, OR, NOT and WHEN take conditions",
                "n = 'x'|cannot compare integer = text",
                "b > c|cannot compare boolean > boolean",
                "day > n|cannot compare date > integer",
                "null = n|comparison with NULL is never true",
                "~n = 1|the sign ~ is not allowed",
                "(n, m) = 1|brackets hold one expression",
                "b + n|cannot compute boolean + integer",
                "n + day|cannot compute integer + date",
                "t ilike 'a%'|LIKE compares a text column",
                "t like 'a!%%' escape '!'|LIKE compares a text column",
                "t like t|LIKE compares a text column",
                "t = 'a\\b'|no prefix, quote or backslash",
                "n = null|comparison with NULL is never true",
                "n + t|cannot compute integer + text",
                "d * n|product of decimals does not stay exact",
                "n in ('a')|IN takes constants",
                "n in (m)|IN takes constants",
                "n in (1, null)|IN takes constants",
                "t like '%x'|LIKE compares a text column",
                "t like 'a_c%'|LIKE compares a text column",
                "n like 'a%'|LIKE compares a text column",
                "case when n then 1 end|take conditions",
                "case when b then 1 else 'x' end|different types",
                "coalesce(n)|two or more values",
                "number > 1|unknown column 'number'",
                "tabel = 'mdz'|nearest is 'table'",
                "x.n > 1|not a plain column name",
                "\"n\" = 1|not a plain column name",
                "n[1] = 1|not a plain column name",
                "t = N'x'|no prefix, quote or backslash",
                "t = 'it''s'|no prefix, quote or backslash",
                "n = 1234567890123456789012|at most 18 digits",
                "d = 0.123456789|one to eight decimals",
                "d = 1e3|one to eight decimals",
                "n = 1; drop table x|not one SQL expression",
                "select 1|not one SQL expression",
                "n >|not one SQL expression"
            })
    void saysWhichRule(String text, String rule) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessageContaining(rule);
    }

    @Test
    void sparkTextIsWrittenFromTheTreeWithEveryBracketAndType() {
        assertThat(parse("not b and n + d >= 2 or table in ('mdz', 'eld')").sparkSql())
                .isEqualTo(
                        "(((NOT `b`) AND (CAST((CAST(CAST(`n` AS BIGINT) AS DECIMAL(28,8)) + CAST(`d` AS DECIMAL(28,8)))"
                                + " AS DECIMAL(28,8)) >= CAST(2L AS DECIMAL(28,8)))) OR (`table` IN ('mdz', 'eld')))");
    }

    @Test
    void namesTheColumnsItReads() {
        assertThat(parse("case when b then greatest(n, m) end > 1 and t like 'A%' and day is null")
                        .columns())
                .containsExactly("b", "day", "m", "n", "t");
    }
}
