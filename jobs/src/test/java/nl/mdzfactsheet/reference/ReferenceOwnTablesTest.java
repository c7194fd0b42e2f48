package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turnover ceilings, the RHO monitor, and the thresholds of the year before. */
class ReferenceOwnTablesTest {
    private final GivenInbox given;

    ReferenceOwnTablesTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
    }

    @Test
    void whatLiesAboveACeilingGoesToTheRequestingPractice() {
        given.reference("omzetplafonds", "agb_uitvoerder=50000001 jaar=2024 plafond=0.01")
                .reference("omzetplafonds", "agb_uitvoerder=50000001 jaar=2025 plafond=25.00")
                .reference("omzetplafonds", "agb_uitvoerder=50000009 jaar=2025 plafond=1.00");
        given.insured("a", "");
        given.line("eld", "declaratie_id=E3 datum_prestatie=2025-01-06 agb_aanvrager=" + GivenInbox.OTHER_RHO)
                .line("eld", "declaratie_id=E2 datum_prestatie=2025-01-06 verzekerde_id=9 agb_aanvrager=01000001")
                .line("eld", "declaratie_id=E9 datum_prestatie=2025-01-05 agb_aanvrager=01000001")
                .line("eld", "declaratie_id=E5 datum_prestatie=2025-06-15")
                .line("eld", "declaratie_id=E4 datum_prestatie=2025-01-07 agb_uitvoerder=50000002");
        ReferenceResult result = given.compute(2025);
        // E9, E2, E3, E5, 10 euro each: E3 is half above the ceiling, E5 wholly.
        assertThat(result.eldCeilings())
                .containsExactly(
                        new EldCeilings.Ceiling("50000001", 2025, 2500, 4000, 1500),
                        new EldCeilings.Ceiling("50000009", 2025, 100, 0, 0));
        assertThat(result.eldPassedOn())
                .containsExactly(
                        new EldCeilings.PassedOn("50000001", new Unit("R2", GivenInbox.OTHER_RHO), 500),
                        new EldCeilings.PassedOn("50000001", Unit.UNKNOWN, 1000));
    }

    @Test
    void monitorLooksAtNewYearsEveAndAtMovesDuringTheYear() {
        given.reference("rho", "rho_id=R8 regio=West").reference("rho", "rho_id=R9 regio=Oost");
        for (String practice : new String[] {
            "01000011 regio=Oost ingeschreven_totaal=1500",
            "01000012 regio=Oost ingeschreven_totaal=2500",
            "01000013 regio=Oost",
            "01000014 regio=Oost ingeschreven_totaal=900 tot=2025-12-30"
        }) {
            given.reference("praktijken", "agb_praktijk=" + practice);
        }
        for (String member : new String[] {
            "R9 agb_praktijk=01000011 tot=2025-05-31 mandaat_spiegelinformatie=N",
            "R9 agb_praktijk=01000011 van=2025-06-01", // goes on: not moved
            "R9 agb_praktijk=01000012 van=2025-01-01", // joined on New Year's Day
            "R9 agb_praktijk=01000014 tot=2024-12-31", // left on New Year's Day
            "R9 agb_praktijk=01000013 tot=2025-03-31", // left
            "R8 agb_praktijk=01000004 tot=2025-12-31 mandaat_spiegelinformatie=N" // leaves in the next year
        }) {
            given.reference("rho_praktijken", "rho_id=" + member);
        }
        given.insured("a", "").enrolled("a", "01000011", 2025);
        given.insured("b", "").enrolled("b", "01000012", 2025);
        given.insured("c", "");
        given.line("mdz", "declaratie_id=M1 agb_praktijk=01000011")
                .line("mdz", "declaratie_id=M2 agb_praktijk=01000011 prestatiecode=CV datum_prestatie=2025-05-01")
                .line("mdz", "declaratie_id=M3 verzekerde_id=b")
                .line("mdz", "declaratie_id=M4 verzekerde_id=c")
                .line("mdz", "declaratie_id=M5 verzekerde_id=c prestatiecode=CV");
        Map<String, String> rows = monitor(given.compute(2025));
        assertThat(rows)
                .containsEntry("R9 enrolled", "2 100000 OK")
                .containsEntry("R9 ingeschreven_totaal", "4000 100000 OK")
                .containsEntry("R9 practices_member", "2 - OK")
                .containsEntry("R9 practices_region", "3 - OK")
                .containsEntry("R9 share_members", "0.666667 0.85 OK")
                .containsEntry("R9 practices_with_mandate", "2 - OK")
                .containsEntry("R9 practices_moved", "3 - OK")
                .containsEntry("R9 patients_in_several_programmes", "1 - OK")
                .containsEntry("R8 ingeschreven_totaal", "- 100000 NOT_APPLICABLE")
                .containsEntry("R8 share_members", "- 0.85 NOT_APPLICABLE")
                .containsEntry("R8 practices_with_mandate", "0 - OK")
                .containsEntry("R8 practices_moved", "0 - OK");
    }

    private static Map<String, String> monitor(ReferenceResult result) {
        Map<String, String> rows = new HashMap<>();
        for (RhoMonitor.Row row : result.rhoMonitor()) {
            String value =
                    row.value() == null ? "-" : row.value().stripTrailingZeros().toPlainString();
            String norm = row.norm() == null ? "-" : row.norm().toPlainString();
            rows.put(row.rho() + " " + row.indicator(), value + " " + norm + " " + row.status());
        }
        return rows;
    }

    @Test
    void whoLeftCountsInTheThresholdsOfTheYearBefore() {
        for (int i = 0; i <= 10; i++) {
            String person = String.format(Locale.ROOT, "%032d", i);
            given.insured(person, i == 10 ? "verzekerd_tot=2024-12-31" : "");
            given.enrolled(person, GivenInbox.FIRST, 2024);
            if (i < 10) {
                given.enrolled(person, GivenInbox.FIRST, 2025);
            }
        }
        for (String contacts : new String[] {"10 2024 5", "0 2024 3", "1 2024 6", "0 2025 4", "1 2025 1"}) {
            String[] c = contacts.split(" ");
            for (int i = 1; i <= Integer.parseInt(c[2]); i++) {
                given.line(
                        "huisartsenzorg",
                        "declaratie_id=H" + i + "-" + c[1] + " datum_prestatie=" + c[1] + "-03-0" + i
                                + " verzekerde_id=" + String.format(Locale.ROOT, "%032d", Integer.parseInt(c[0])));
            }
        }
        ReferenceResult result = given.compute(2025);
        // 2024: 6, 5 and 3 contacts among eleven; one reaches 6, two reach 4. 2025: 4 and 1 among ten.
        assertThat(result.thresholds())
                .containsExactly(
                        new FrequentUsers.Threshold(2025, "1", "65-74", 10, 2),
                        new FrequentUsers.Threshold(2024, "1", "45-64", 11, 6));
        MeasureResult persistent = result.ofInsurer("persistent_frequent_users");
        assertThat(persistent.numerator()).isZero();
        assertThat(persistent.denominator()).isOne();
        assertThat(persistent.persons()).isOne();
    }
}
