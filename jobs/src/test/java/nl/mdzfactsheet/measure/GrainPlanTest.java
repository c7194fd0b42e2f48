package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepOutput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All measures of a grain come out of one scan of its table. */
class GrainPlanTest extends SparkTest {

    private static final Definitions DEFINITIONS = Definitions.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Grain.class)
    void aGrainIsScannedOnceAndOnlyTheColumnsItNeeds(Grain grain) {
        StepOutput fold = ThreePersons.fixture().write(new Home(folder), false);
        GrainScan scan = new GrainScan(
                grain,
                Objects.requireNonNull(DEFINITIONS.measuresByGrain().get(grain)),
                List.of(new ReportedRho("R1", "Noord")));
        String plan = scan.totalsPerUnit(
                        SparkTables.read(spark(), DEFINITIONS.table(grain), fold.files(grain.table())),
                        FoldFixture.YEAR)
                .queryExecution()
                .executedPlan()
                .toString();
        assertThat(plan.split("FileScan parquet", -1)).hasSize(2);
        assertThat(plan).doesNotContain("InMemoryTableScan").doesNotContain("declaratie_id");
    }
}
