package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All measures of a grain come out of one reading of each of its files, with only the columns they name. */
class GrainScanTest {

    private static final Definitions DEFINITIONS = Definitions.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));
    private static final List<ReportedRho> RHOS =
            List.of(new ReportedRho("R1", "Noord"), new ReportedRho("R2", "Noord"));

    @TempDir
    Path folder = Path.of("");

    private static List<MeasureDefinition> measures(Grain grain) {
        return Objects.requireNonNull(DEFINITIONS.measuresByGrain().get(grain));
    }

    private static GrainScan scan(Grain grain) {
        List<MeasureFormula> formulas =
                measures(grain).stream().map(MeasureFormula::of).toList();
        return new GrainScan(DEFINITIONS.table(grain), formulas, FoldFixture.YEAR, RHOS);
    }

    private static Map<UnitKey, UnitSums> scan(Grain grain, StepOutput fold) throws Exception {
        GrainScan scan = scan(grain);
        List<Map<UnitKey, UnitSums>> files = new ArrayList<>();
        for (Path file : fold.files(grain.table())) {
            files.add(scan.call(file.toString()));
        }
        return scan.together(files);
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void onlyTheColumnsThatMeasuresNameAreRead(Grain grain) {
        List<String> columns = scan(grain).columns();
        assertThat(columns)
                .contains("year", "verzekerde_id", "rho_id", "practice_agb")
                .doesNotContain("declaratie_id", "delivery", "granted_date", "unit_rule", "insured_days");
        measures(grain)
                .forEach(m -> assertThat(columns).containsAll(m.numerator().columns()));
    }

    /** Person p1 is in two practices of R1 and one of R2: counted once in each practice, RHO and region. */
    @Test
    void oneCallGivesEveryMeasureOfTheGrainAndCountsAPersonOncePerUnit() throws Exception {
        StepOutput fold = ThreePersons.fixture().write(new Home(folder), false);
        Map<UnitKey, UnitSums> sums = scan(Grain.CLAIM_LINE, fold);
        int duplicates = measures(Grain.CLAIM_LINE).stream()
                .map(MeasureDefinition::id)
                .toList()
                .indexOf("duplicate_lines");
        assertThat(persons(sums, UnitKey.INSURER, duplicates)).isEqualTo(3);
        assertThat(persons(sums, UnitKey.region("Noord"), duplicates)).isEqualTo(2);
        assertThat(persons(sums, UnitKey.rho("R1"), duplicates)).isEqualTo(2);
        assertThat(persons(sums, UnitKey.rho("R2"), duplicates)).isEqualTo(1);
    }

    private static long persons(Map<UnitKey, UnitSums> sums, UnitKey unit, int measure) {
        return Objects.requireNonNull(sums.get(unit)).persons(measure);
    }

    /** What two files give together is what their rows give in any order. */
    @Test
    void filesAddUpInAnyOrder() throws Exception {
        StepOutput fold = ThreePersons.fixture().write(new Home(folder), false);
        GrainScan scan = scan(Grain.PATIENT_YEAR);
        Map<UnitKey, UnitSums> one = new HashMap<>();
        for (Path file : fold.files(Grain.PATIENT_YEAR.table())) {
            one.putAll(scan.call(file.toString()));
        }
        assertThat(one).isNotEmpty();
        Map<UnitKey, UnitSums> twice = scan.together(List.of(one, one));
        Map<UnitKey, UnitSums> once = scan.together(List.of(one));
        assertThat(twice.keySet()).isEqualTo(once.keySet());
        twice.forEach((unit, sums) -> {
            UnitSums single = Objects.requireNonNull(once.get(unit));
            for (int i = 0; i < measures(Grain.PATIENT_YEAR).size(); i++) {
                assertThat(sums.persons(i)).isEqualTo(2 * single.persons(i));
                assertThat(sums.denominator(i).value())
                        .isEqualByComparingTo(single.denominator(i)
                                .value()
                                .add(single.denominator(i).value()));
            }
        });
    }
}
