package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Prescribing measures over one and two years")
class MedicineMeasureOracleTest {
    private final OracleInbox inbox;

    MedicineMeasureOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void person(String letter, int born, String period) {
        inbox.reference("verzekerden", OracleInbox.person(letter) + ";3311;" + born + ";2;1234;" + period);
    }

    private Map<String, String> medicine(String person, String code, String date, String units) {
        Map<String, String> line = inbox.line("farmacie", code + date, person, code, date);
        line.put("aantal", units);
        return line;
    }

    @Test
    @DisplayName("ppi_chronic_without_risk: 180 oral units in Y, whoever is enrolled; risk medicines of Y only")
    void chronicWithoutRisk() throws SQLException {
        medicine("a", "OMEP", "2025-01-05", "90");
        medicine("a", "OMEP", "2025-12-31", "90");
        medicine("b", "OMEP", "2025-01-05", "180");
        medicine("b", "IBUP", "2025-01-05", "1");
        medicine("c", "OMEP", "2025-01-05", "180");
        medicine("c", "CLOP", "2024-12-31", "1"); // the year before is no risk in Y
        medicine("d", "OMEP", "2025-01-05", "179.99");
        medicine("e", "OMEP", "2025-01-05", "90");
        medicine("e", "OMIV", "2025-01-05", "90"); // not oral
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.ofInsurer("ppi_chronic_without_risk")).isEqualTo("2/3 of 3");
            assertThat(figures.at("practice", "ppi_chronic_without_risk"))
                    .containsExactly(Map.entry("zonder RHO onbekende praktijk", "2/3 of 3"));
            assertThat(figures.ofInsurer("ppi_chronic")).isEqualTo("0/0 of 0"); // nobody is enrolled
        }
    }

    @Test
    @DisplayName("ppi_stopped: chronic in Y-1, none in the second half of Y, insured every day of both years")
    void stopped() throws SQLException {
        person("1", 1960, "2024-01-02;;"); // a day short at the start
        person("2", 1960, "2020-01-01;2025-12-30;"); // a day short at the end
        person("3", 1960, "2020-01-01;;2025-12-31"); // died on the last day, which is insured
        for (String letter : new String[] {"a", "b", "1", "2", "3"}) {
            medicine(letter, "OMEP", "2024-06-01", "180");
        }
        medicine("a", "OMEP", "2025-06-30", "30");
        medicine("b", "OMIV", "2025-07-01", "1"); // any PPI, oral or not
        medicine("c", "OMEP", "2024-06-01", "179.99");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(new OracleFigures(oracle).ofInsurer("ppi_stopped")).isEqualTo("2/3 of 3"); // a and 3 of a, b, 3
        }
    }

    @Test
    @DisplayName("statins: started from 80 years on, continued, both with combinations; insured both years")
    void statinsOverTwoYears() throws SQLException {
        person("1", 1945, "2020-01-01;;");
        person("2", 1945, "2020-01-01;;");
        person("3", 1946, "2020-01-01;;"); // 79
        person("4", 1945, "2024-01-02;;");
        person("5", 1945, "2020-01-01;;");
        for (String letter : new String[] {"1", "2", "3", "4", "5"}) {
            medicine(letter, "SIMV", "2025-06-01", "1");
        }
        medicine("2", "SIMV", "2024-12-31", "1");
        medicine("5", "EZET", "2024-01-01", "1"); // a combination is a statin too
        medicine("a", "SIMV", "2024-06-01", "1"); // not continued
        medicine("b", "SIMV", "2023-12-31", "1"); // two years back
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.ofInsurer("statin_start_80plus")).isEqualTo("1/3 of 3"); // 1 of 1, 2, 5
            assertThat(figures.ofInsurer("statin_continued")).isEqualTo("2/3 of 3"); // 2 and 5 of 2, 5, a
        }
    }

    @Test
    @DisplayName("first choice in DDD and GP share in units count every net line, insured or not")
    void sharesOfLines() throws SQLException {
        medicine("a", "SIMV", "2025-02-01", "10"); // 10 DDD
        medicine("a", "ATOR", "2025-02-01", "4"); // 2 DDD
        medicine("a", "ROSU", "2025-02-01", "5"); // 10 DDD, no first choice
        medicine("9", "ROSU", "2025-02-01", "1"); // 2 DDD of someone who is not insured here
        medicine("a", "EZET", "2025-02-01", "99"); // a combination is outside
        medicine("a", "OMEP", "2025-02-01", "90.50").put("agb_voorschrijver", "01000004");
        medicine("a", "OMIV", "2025-02-01", "10").put("agb_voorschrijver", "03000001");
        medicine("9", "OMEP", "2025-02-01", "20"); // nobody prescribed
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.ofInsurer("statin_first_choice")).isEqualTo("12/24 of 2");
            assertThat(figures.ofInsurer("ppi_gp_share")).isEqualTo("90.5/120.5 of 2");
        }
    }

    @Test
    @DisplayName("nsaid_without_protection: from 70 years on, M01A without any A02BC in the year")
    void unprotected() throws SQLException {
        person("1", 1955, "2020-01-01;;");
        person("2", 1955, "2020-01-01;;");
        person("3", 1956, "2020-01-01;;"); // 69
        for (String letter : new String[] {"1", "2", "3"}) {
            medicine(letter, "IBUP", "2025-06-01", "1");
        }
        medicine("1", "OMEP", "2024-12-31", "90"); // the year before does not protect
        medicine("2", "OMEP", "2025-12-31", "1");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(new OracleFigures(oracle).ofInsurer("nsaid_without_protection"))
                    .isEqualTo("1/2 of 2");
        }
    }
}
