package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.mdzfactsheet.oracle.OracleRows.Threshold;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Frequent users of two years")
class FrequentUserOracleTest {
    private final OracleInbox inbox;

    FrequentUserOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void contacts(String person, int year, int contacts) {
        for (int i = 1; i <= contacts; i++) {
            inbox.line("huisartsenzorg", "con" + year + i, person, "CON", year + "-03-0" + i);
        }
    }

    @Test
    @DisplayName("the thresholds of Y-1 are over everyone enrolled in its four quarters, also who left since")
    void overTwoYears() throws SQLException {
        inbox.without("verzekerden");
        for (int i = 0; i <= 9; i++) {
            String person = Integer.toString(i);
            inbox.reference("verzekerden", OracleInbox.person(person) + ";3311;1960;1;1234;2020-01-01;;");
            inbox.enrolled(person, OracleWorld.PRACTICE_A, 2024);
            inbox.enrolled(person, OracleWorld.PRACTICE_A, 2025);
        }
        inbox.reference("verzekerden", OracleInbox.person("a") + ";3311;1960;1;1234;2020-01-01;2024-12-31;");
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2024);
        contacts("a", 2024, 5);
        contacts("0", 2024, 3);
        contacts("1", 2024, 6);
        contacts("0", 2025, 4);
        contacts("1", 2025, 1);
        inbox.line("mdz", "m1", "0", "DM", "2025-02-01");
        inbox.line("mdz", "m2", "2", "DM", "2025-02-01");
        try (DuckOracle oracle = inbox.compute()) {
            // 2024, aged 64: 6, 5 and 3 contacts among eleven: one reaches 6, two reach 4. 2025: 4 and 1 among ten.
            assertThat(oracle.thresholds())
                    .containsExactly(
                            new Threshold(2024, "1", "45-64", 11, 6, 1), new Threshold(2025, "1", "65-74", 10, 2, 1));
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.ofInsurer("frequent_users")).isEqualTo("1/10 of 10");
            assertThat(figures.ofInsurer("frequent_users_included_DM2")).isEqualTo("1/2 of 2");
            assertThat(figures.ofInsurer("frequent_user_contacts")).isEqualTo("4/5 of 2");
            assertThat(figures.ofInsurer("persistent_frequent_users")).isEqualTo("0/1 of 1"); // 1 was, 0 was not
            assertThat(figures.ofInsurer("consults_per_patient")).isEqualTo("5/10 of 10");
        }
    }
}
