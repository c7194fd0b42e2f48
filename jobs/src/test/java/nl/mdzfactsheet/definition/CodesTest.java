package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.definition.expression.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes check their pattern; a list holds codes and says whether a line is in it. */
class CodesTest {

    private static final LocalText TITLE = new LocalText("lijst", "list");

    @ParameterizedTest
    @CsvSource({
        "ATC, A",
        "ATC, A02",
        "ATC, A02B",
        "ATC, A02BC",
        "ATC, A02BC01",
        "PRESTATIE, 008|12010",
        "PRESTATIE, 056|KZ001",
        "AGB, 01",
        "AGB, 01000001"
    })
    void acceptsItsForms(CodeSystem system, String text) {
        assertThat(system.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ATC, a02bc",
        "ATC, A2",
        "ATC, A02BC1",
        "ATC, A02BC012",
        "ATC, ''",
        "PRESTATIE, 12010",
        "PRESTATIE, 8|12010",
        "PRESTATIE, 008|",
        "PRESTATIE, 008|12 10",
        "AGB, 1",
        "AGB, 010000011",
        "AGB, 01A"
    })
    void refusesOthers(CodeSystem system, String text) {
        assertThatThrownBy(() -> system.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListCannotBeEmpty() {
        assertThatThrownBy(() -> list(CodeSystem.ATC)).hasMessageContaining("a code list holds at least one code");
    }

    @ParameterizedTest
    @CsvSource({
        "R03AC02, true",
        "R03, true",
        "A02BC01, true",
        "A02BC02, false",
        "A02BC, false",
        "R01AA, false",
        ", false"
    })
    void atcGroupsArePrefixesAndSubstancesExact(String atc, boolean expected) {
        Map<String, Object> row = new HashMap<>();
        if (atc != null) {
            row.put("atc", atc);
        }
        assertThat(isIn(list(CodeSystem.ATC, "R03", "A02BC01"), row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"008, 12010, true", "008, 12001, true", "016, 12010, false", "016, 079991, true", "008, 1201, false"})
    void servicesAreExactInTheirList(String codeList, String code, boolean expected) {
        CodeList list = list(CodeSystem.PRESTATIE, "008|12010", "008|12001", "016|079991");
        assertThat(isIn(list, Map.of("code_list", codeList, "code", code))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"01123456, true", "50000001, true", "50000002, false", "02123456, false"})
    void agbIsAPrefixOrANumber(String agb, boolean expected) {
        assertThat(isIn(list(CodeSystem.AGB, "01", "50000001"), Map.of("executing_agb", agb)))
                .isEqualTo(expected);
    }

    private static Object isIn(CodeList list, Map<String, Object> row) {
        Node condition = CodeListCondition.of(list);
        Object value = new Expression("in_list", condition, new java.util.TreeSet<>()).evaluate(row::get);
        return value == null ? "null" : value;
    }

    private static CodeList list(CodeSystem system, String... codes) {
        List<CodeList.Entry> entries = java.util.Arrays.stream(codes)
                .map(c -> new CodeList.Entry(system.parse(c), "synthetic"))
                .toList();
        return new CodeList("list", TITLE, system, "1", "test", "test", entries);
    }
}
