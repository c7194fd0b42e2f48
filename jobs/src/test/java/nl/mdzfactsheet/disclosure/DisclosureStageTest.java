package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.PROPORTION;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static nl.mdzfactsheet.disclosure.OneRho.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step from candidates to what may leave, and back from its files. Practice 0 has 4 of 100. */
class DisclosureStageTest {

    private static final String MEASURES = "measure_results";

    @TempDir
    Path home = Path.of(".");

    private OneRho rho = new OneRho(home);

    @BeforeEach
    void candidates() {
        rho = new OneRho(home)
                .measure("m", PROPORTION, new long[][] {{4, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}})
                .elsewhere(
                        Unit.WITHOUT_RHO, 50, "m", PROPORTION, new long[] {60, 200}, new long[] {61, 200}, new long[] {
                            62, 200
                        })
                .insurer("m", "numerator", "417", "denominator", "1200");
    }

    private StepOutput benchmark() {
        List<String> tables = new ArrayList<>(Release.UNIT_TABLES);
        tables.addAll(Release.INSURER_TABLES);
        return new StepStore(new Home(home), "40-benchmark")
                .write("hash", folder -> tables.forEach(t -> rho.candidates(t).write(folder.resolve(t + ".csv"))));
    }

    private StepOutput fold() {
        return new StepStore(new Home(home), "20-fold").write("hash", folder -> {});
    }

    @Test
    void whatMayLeaveIsReadBackAsItWasDecided() {
        DisclosureStage stage = new DisclosureStage(new Home(home), OneRho.CONTRACTS, rho.rules());
        StepOutput decided = stage.run(benchmark());
        Release release = stage.open(decided, fold());

        assertThat(release.rhos()).extracting(RhoRelease::rhoId).containsExactly("R1");
        ReleasedTable own = release.rhos().get(0).table(MEASURES);
        assertThat(own.tier()).isEqualTo(Tier.RHO);
        assertThat(column(own, "m", "numerator")).containsEntry(agb(0), "").containsEntry("", "234");
        ReleasedTable insurer = release.insurer(MEASURES);
        assertThat(insurer.tier()).isEqualTo(Tier.INSURER);
        assertThat(insurer.contract().columnNames())
                .as("what served the rules stays behind")
                .doesNotContain("mandate");
        assertThat(column(insurer, "R1", "numerator")).containsEntry(agb(0), "4");
        assertThat(release.everybody(MEASURES).rows()).hasSize(3);
        assertThat(release.log().rows()).isNotEmpty();
        assertThat(release.detections().parquet()).isEmpty();
    }

    /** The same candidates, rules and ledger give the same output; with another entry in the ledger it is decided anew. */
    @Test
    void whatWasDecidedIsNotDecidedTwice() {
        DisclosureStage stage = new DisclosureStage(new Home(home), OneRho.CONTRACTS, rho.rules());
        StepOutput benchmark = benchmark();
        StepOutput first = stage.run(benchmark);
        assertThat(stage.run(benchmark).folder()).isEqualTo(first.folder());
        rho.told("rho R1,2025,m,,total,,230,600,shown");
        assertThat(stage.run(benchmark).folder()).isNotEqualTo(first.folder());
    }
}
