package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.PROPORTION;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static nl.mdzfactsheet.disclosure.OneRho.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.patient.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What earlier versions told, by hand, and what of several RHOs everybody sees. */
class MemoryAndPublicRowsTest {

    private static final String MEASURES = "measure_results";
    private static final long[][] LARGE = {{40, 100}, {53, 110}, {50, 120}, {60, 130}, {70, 140}};

    @TempDir
    Path home = Path.of(".");

    private static Map<String, String> status(OneRho rho) {
        return column(rho.released(MEASURES), "m", "status");
    }

    /** Then practice 0 had 4 and practice 1 had 50, now 40 and 53: what was hidden for another counts as long as that other was hidden for its own sake. */
    @ParameterizedTest
    @CsvSource({
        "primary, complement, SUPPRESSED",
        "primary, primary, SUPPRESSED",
        "primary, remembered, OK",
        "primary, earlier, OK",
        "complement, complement, OK"
    })
    void whatWasNotTold(String first, String second, String now) {
        OneRho rho = new OneRho(home)
                .measure("m", PROPORTION, LARGE)
                .told("rho R1,2025,m,01000000,part,,4,100," + first, "rho R1,2025,m,01000001,part,,50,110," + second);
        assertThat(status(rho)).containsEntry(agb(1), now);
    }

    /** What everybody else was told says nothing about the folder of an RHO. */
    @Test
    void whatOthersWereTold() {
        OneRho rho = new OneRho(home)
                .measure("m", PROPORTION, LARGE)
                .told("public,2025,m,,total,,270,597,shown", "rho R2,2025,m,01000001,part,,50,110,primary");
        assertThat(status(rho).values()).containsOnly("OK");
    }

    /** Practices 2, 3 and 4 have no mandate now; then others stood together, and practice 3 had a row of its own. */
    private OneRho together(String membersThen) {
        return new OneRho(home)
                .without(agb(2), agb(3), agb(4))
                .measure("m", PROPORTION, LARGE)
                .told(
                        "rho R1,2025,m,,total,,100,300,shown",
                        "rho R1,2025,m,01000003,part,,10,20,shown",
                        "rho R1,2025,m,overige praktijken,rest," + membersThen + ",20,90,shown");
    }

    /** Practice 3 and practice 1 have or had a row of their own: what they took with them was told. */
    @Test
    void practicesWithARowOfTheirOwnMoveBetweenIt() {
        assertThat(status(together("01000001 01000002 01000004")).values()).containsOnly("OK");
    }

    /** Practice 9 left the RHO without a row then or now: the two totals would tell of it alone. */
    @Test
    void aPracticeThatLeftTheOthersAlone() {
        assertThat(status(together("01000002 01000004 01000009")).values()).containsOnly("SUPPRESSED");
    }

    /** What belongs to no RHO has no folder, but its row stands among those for everybody. */
    @Test
    void thoseWithoutRho() {
        OneRho rho = threeMore(new OneRho(home))
                .elsewhere(
                        Unit.WITHOUT_RHO, 50, "m", PROPORTION, new long[] {60, 200}, new long[] {61, 200}, new long[] {
                            62, 200
                        });
        rho.insurer("m", "numerator", "996", "denominator", "3000");
        Judgement judged = rho.judge();
        assertThat(judged.rhos().keySet()).containsExactly("R1", "R2", "R3", "R4");
        assertThat(everybody(judged, "status")).containsEntry(Unit.WITHOUT_RHO, "OK");
    }

    private static OneRho threeMore(OneRho rho) {
        rho.measure("m", PROPORTION, LARGE);
        for (int i = 2; i <= 4; i++) {
            rho.elsewhere(
                    "R" + i, 10 * i, "m", PROPORTION, new long[] {60, 200}, new long[] {60, 200}, new long[] {60, 200});
        }
        return rho;
    }

    private static Map<String, String> everybody(Judgement judged, String column) {
        ReleasedTable table = Objects.requireNonNull(judged.everybody().get(MEASURES));
        List<String> columns = table.contract().columnNames();
        Map<String, String> cells = new java.util.LinkedHashMap<>();
        table.rows()
                .forEach(r -> cells.put(
                        r.cells().get(columns.indexOf("rho_id")), r.cells().get(columns.indexOf(column))));
        return cells;
    }

    /** R5 has nine of 150: its own folder hides the total, so nobody sees it, and two other RHOs go with it, for each knows its own. */
    @Test
    void anRhoThatItsOwnFolderHides() {
        OneRho rho = threeMore(new OneRho(home))
                .elsewhere("R5", 50, "m", PROPORTION, new long[] {3, 50}, new long[] {3, 50}, new long[] {3, 50})
                .insurer("m", "numerator", "822", "denominator", "2550");
        Judgement judged = rho.judge();
        Map<String, String> shown = everybody(judged, "status");
        assertThat(shown).containsEntry("R5", "SUPPRESSED").containsEntry("", "OK");
        assertThat(shown.values().stream().filter("SUPPRESSED"::equals)).hasSize(3);
    }

    /** In the year before there was an RHO with 30 of 90: of that year the rows shown may not leave it over. */
    @Test
    void anRhoThatIsNoMore() {
        OneRho rho = threeMore(new OneRho(home)).insurer("m", "numerator", "813", "denominator", "2400");
        rho.before("m", "", 180, 600).insurer("m", "numerator_before", "750", "denominator_before", "2490");
        for (int i = 0; i < 3; i++) {
            for (int r = 2; r <= 4; r++) {
                rho.before("m", agb(10 * r + i), 60, 200);
            }
        }
        for (int i = 0; i < 5; i++) {
            rho.before("m", agb(i), 36, 120);
        }
        Map<String, String> then = everybody(rho.judge(), "previous_value");
        assertThat(then).containsEntry("", "0.4");
        assertThat(then.values().stream().filter(String::isEmpty))
                .as("two RHOs with the one that is no more")
                .hasSize(2);
        assertThat(everybody(rho.judge(), "status").values()).containsOnly("OK");
    }

    @Test
    void withoutCandidatesNothingIsJudged() {
        DisclosureRules rules = new OneRho(home).rules();
        Memory nothing = new Memory();
        assertThatThrownBy(() -> Judgement.of(Map.of(), rules, OneRho.CONTRACTS, nothing))
                .isInstanceOf(IllegalStateException.class);
    }
}
