package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.MeasureDefinition.Kind;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import org.junit.jupiter.api.Test;

/** The definitions that ship with the program: no fault, every example comes out, the measures of the rules are there. */
class ShippedDefinitionsTest {

    static final DefinitionSource SOURCE = DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas"));

    private static final List<String> OF_A_PROGRAMME =
            List.of("inclusion_rate_", "inclusion_efficiency_", "undercoverage_", "no_show_rate_");

    @Test
    void haveNoFaultAndEveryWorkedExampleComesOut() {
        assertThat(Definitions.faults(SOURCE).stream().map(DefinitionFault::message))
                .isEmpty();
    }

    @Test
    void listTheProgrammesInOrderWithTheAgeOfTheirAdults() {
        assertThat(Definitions.load(SOURCE).programmes().stream().map(p -> p.id() + " " + p.minimumAge()))
                .containsExactly("DM2 18", "CVRM 18", "COPD 18", "ASTMA 16");
    }

    @Test
    void holdFourMeasuresPerProgramme() {
        Definitions definitions = Definitions.load(SOURCE);
        for (Programme programme : definitions.programmes()) {
            for (String id : OF_A_PROGRAMME) {
                assertThat(definitions.measure(id + programme.id()).map(MeasureDefinition::programme))
                        .as(id + programme.id())
                        .contains(programme.id());
            }
        }
    }

    @Test
    void scaleAndKindAreThoseOfTheRules() {
        Definitions definitions = Definitions.load(SOURCE);
        assertThat(definitions.measures())
                .extracting(MeasureDefinition::id, MeasureDefinition::per, MeasureDefinition::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("inclusion_rate_DM2", 1000, Kind.PROPORTION),
                        org.assertj.core.groups.Tuple.tuple("duplicate_lines", 10_000, Kind.PROPORTION),
                        org.assertj.core.groups.Tuple.tuple("besides_bundle_lines", 1000, Kind.EVENT_RATE),
                        org.assertj.core.groups.Tuple.tuple("besides_bundle_amount", 1, Kind.RATIO_OF_SUMS),
                        org.assertj.core.groups.Tuple.tuple("dry_powder_share", 1, Kind.RATIO_OF_SUMS));
    }

    @Test
    void patientYearHasAColumnPerProgrammeAndPerFeature() {
        assertThat(Definitions.load(SOURCE).table(Grain.PATIENT_YEAR).columnNames())
                .contains("paid_quarters_DM2", "paid_quarters_ASTMA", "ppi_lines", "ppi_oral_units", "statin_lines")
                .doesNotContain("paid_quarters_{p}");
    }

    @Test
    void reviewInThePastIsAWarningOnTheRunDate() {
        Definitions definitions = Definitions.load(SOURCE);
        assertThat(definitions.warnings(LocalDate.of(2027, 7, 1))).isEmpty();
        assertThat(definitions.warnings(LocalDate.of(2027, 7, 2)))
                .hasSameSizeAs(definitions.measures())
                .first()
                .extracting(DefinitionFault::message)
                .asString()
                .contains("schemas/measures/above_maximum_amount.yaml", "review was due on 2027-07-01");
    }

    @Test
    void theHashIsThatOfTheFilesAlone() {
        assertThat(Definitions.load(SOURCE).hash())
                .hasSize(64)
                .isEqualTo(Definitions.load(SOURCE).hash());
    }
}
