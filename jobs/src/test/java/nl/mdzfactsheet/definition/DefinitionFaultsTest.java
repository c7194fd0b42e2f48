package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spoiled file per fault: one message with file, line, key, rule and next action. */
class DefinitionFaultsTest {

    @TempDir
    private Path folder = Path.of("");

    private EditedDefinitions definitions = new EditedDefinitions(folder);

    @BeforeEach
    void copyTheShippedDefinitions() {
        definitions = EditedDefinitions.in(folder.resolve("schemas"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "better: none|beter: none|beter|unknown key; nearest known key is 'better'",
                "per: 1000|per: 100|per|one of 1, 1000, 10000 is expected",
                "kind: proportion|kind: proportie|kind|one of proportion, event_rate, ratio_of_sums is expected; nearest is 'proportion'",
                "grain: patient_year|grain: patient_years|grain|nearest is 'patient_year'",
                "family: prescribing|family: prescription|family|nearest is 'prescribing'",
                "better: none|better: lowest|better|nearest is 'lower'",
                "case_mix: true|case_mix: yes|case_mix|true or false is expected",
                "change_limit: 0.10|change_limit: -1|change_limit|a number above 0 is expected",
                "amount: none|amount: veel|amount|none, numerator or a whole number of cents is expected",
                "amount: none|amount: numerator|amount|only a ratio_of_sums has cents in its numerator",
                "review_by: 2027-07-01|review_by: 2027-02-30|review_by|an existing date of the form yyyy-mm-dd",
                "version: 1.0.0|version: 1.0|version|a version has three numbers",
                "version: 1.0.0|version: 1.1.0|changes|the first change leads to version 1.1.0",
                "checked_by: 'medisch adviseur'|checked_by: 'adviseur zorginkoop farmacie'|checked_by|nobody checks their own definition",
                "numerator: ppi_lines >= 1|numerator: ppi_line >= 1|numerator|unknown column 'ppi_line'; nearest is 'ppi_lines'",
                "numerator: ppi_lines >= 1|numerator: ppi_lines|numerator|a condition is expected here for a proportion",
                "numerator: ppi_lines >= 1|numerator: ppi_lines >= rand()|numerator|function 'rand()' is not on the allow-list",
                "numerator: ppi_lines >= 1|numerator: ppi_lines in (select 1)|numerator|IN takes a list of constants, no query",
                "population: enrolled_quarters >= 1|population: enrolled_quarters|population|a condition is expected here",
                "{ppi: '2026.1'}|{ppi: '2025.1'}|ppi|version 2025.1 is pinned, the list is version 2026.1",
                "{ppi: '2026.1'}|{ppy: '2026.1'}|ppy|unknown or faulty code list; nearest is 'ppi'",
                "{ppi: '2026.1'}|{}|code_lists|rests on code list ppi and does not pin it",
                "{ppi: '2026.1'}|{ppi: '2026.1', statin: '2026.1'}|code_lists|no expression rests on code list statin",
                "minimum: {denominator: 20, expected: 5}|minimum: {denominator: 20}|expected|the key is missing or empty",
                "title:|titel:|titel|unknown key; nearest known key is 'title'",
                "ppi_lines: 1}|ppi_lines: one}|ppi_lines|a value of type integer is expected",
                "ppi_lines: 1}|ppi_line: 1}|ppi_line|unknown key; nearest known key is 'ppi_lines'",
                "enrolled_quarters: 4, ppi_lines: 1}|ppi_lines: 1}|enrolled_quarters|which is never null",
                "ppi_lines: 1}|ppi_lines: }|ppi_lines|the column is never null",
                "version: 1.0.0|version: ''|version|the key is missing or empty",
                "family: prescribing|family:|family|the key is missing or empty",
                "kind: proportion|kind: ''|kind|the key is missing or empty",
                "kind: proportion|kind: [proportion]|kind|one value is expected",
                "per: 1000|per: ''|per|the key is missing or empty",
                "population: enrolled_quarters >= 1|population: ''|population|the key is missing or empty",
                "denominator: true|denominator: ''|denominator|the key is missing or empty",
                "change_limit: 0.10|change_limit: ''|change_limit|the key is missing or empty",
                "change_limit: 0.10|change_limit: veel|change_limit|a number above 0 is expected",
                "case_mix: true|case_mix: ''|case_mix|the key is missing or empty",
                "minimum: {denominator: 20, expected: 5}|minimum: 20|minimum|a mapping is expected",
                "amount: none|amount: ''|amount|the key is missing or empty",
                "amount: none|amount: 0|amount|none, numerator or a whole number of cents is expected",
                "review_by: 2027-07-01|review_by: ''|review_by|the key is missing or empty",
                "{ppi: '2026.1'}|{ppi: ''}|ppi|the key is missing or empty",
            })
    void ofAMeasure(String old, String spoiled, String key, String rule) {
        String file = "measures/ppi_users.yaml";
        long line = definitions.replace(file, old, spoiled);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.location().file()).isEqualTo("schemas/" + file);
            assertThat(fault.location().column()).isEqualTo(key);
            assertThat(fault.rule()).contains(rule);
            if (!key.equals("changes")) {
                assertThat(fault.location().line()).isEqualTo(line);
            }
        });
    }

    /** Grains and kinds that the prescribing measure does not show. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dry_powder_share|numerator: case when form in ('dpi', 'smi') then ddd end|numerator: form|numerator|a condition or a number is expected here",
                "dry_powder_share|denominator: case when|denominator: case whn|denominator|not one SQL expression",
                "dry_powder_share|case_mix: false|case_mix: true|case_mix|case-mix needs persons",
                "dry_powder_share|ddd: '30'}|ddd: dertig}|ddd|a value of type decimal is expected",
                "dry_powder_share|ddd: '30'}|ddd: '30', service_date: 2025-02-30}|service_date|a value of type date is expected",
                "dry_powder_share|numerator: 30|numerator: dertig|numerator|a number is expected",
                "dry_powder_share|numerator: 30|numerator: ''|numerator|the key is missing or empty",
                "no_show_amount|case_mix: false|case_mix: true|case_mix|case-mix needs persons",
                "double_bundle_quarters|case_mix: false|case_mix: true|case_mix|case-mix needs persons",
                "double_bundle_quarters|{double_bundle: false}|{double_bundle: nee}|double_bundle|a value of type boolean is expected",
                "double_bundle_quarters|{double_bundle: false}|nee|row|a mapping is expected",
                "inclusion_rate_DM2|programme: DM2|programme: [DM2]|programme|one value is expected",
            })
    void ofOtherGrains(String measure, String old, String spoiled, String key, String rule) {
        String file = "measures/" + measure + ".yaml";
        long line = definitions.replace(file, old, spoiled);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.location()).isEqualTo(new Location("schemas/" + file, line, key));
            assertThat(fault.rule()).contains(rule);
        });
    }

    @Test
    void aColumnThatMayBeNullMayBeLeftEmptyInAnExample() {
        definitions.replace(
                "measures/dry_powder_share.yaml", "{table: huisartsenzorg}", "{table: huisartsenzorg, atc: }");
        definitions.replace(
                "measures/dry_powder_share.yaml",
                "{table: farmacie, atc: R03AK06",
                "{table: farmacie, duplicate_line: true, service_date: 2025-02-28, atc: R03AK06");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aMeasureHasAHistory() {
        String changes = """
                changes:
                  - version: 1.0.0
                    date: 2026-01-15
                    nl: 'Eerste vaststelling'
                    en: 'First adoption'
                """;
        definitions.replace("measures/ppi_users.yaml", changes, "changes: []\n");
        definitions.replace("measures/double_bundle_quarters.yaml", changes, "changes: [eerste]\n");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .contains("the first change leads to version 1.0.0", "every item must be a mapping");
    }

    @Test
    void examplesNeedAHit() {
        definitions.replace(
                "measures/double_bundle_quarters.yaml",
                "  - note: 'two net bundle lines in the quarter'\n    row: {double_bundle: true}\n    numerator: 1\n    denominator: 1\n",
                "");
        assertThat(faults())
                .singleElement()
                .extracting(DefinitionFault::rule)
                .asString()
                .contains("one row that counts in the numerator and one that does not");
    }

    @Test
    void anExampleThatDoesNotComeOutNamesBothNumbers() {
        String file = "measures/ppi_users.yaml";
        definitions.replace(file, "numerator: 1\n    denominator: 1", "numerator: 0\n    denominator: 1");
        long line = definitions.replace(file, "  - note: 'one dispensing'", "  - note: 'one dispensing'");
        assertThat(faults())
                .singleElement()
                .extracting(DefinitionFault::message)
                .isEqualTo("schemas/measures/ppi_users.yaml, line " + line
                        + ", column numerator: definition_invalid: the example expects 0, the expressions give 1."
                        + " Next: correct the expression or the example.");
    }

    @Test
    void aProportionNeedsItsNumeratorInsideItsDenominator() {
        String file = "measures/ppi_users.yaml";
        definitions.replace(file, "denominator: true", "denominator: enrolled_quarters = 4");
        definitions.replace(
                file, "row: {enrolled_quarters: 4, ppi_lines: 1}", "row: {enrolled_quarters: 3, ppi_lines: 1}");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .contains("the row is in the numerator and not in the denominator of a proportion");
    }

    @Test
    void examplesNeedANearMiss() {
        String file = "measures/double_bundle_quarters.yaml";
        definitions.replace(
                file,
                "  - note: 'one net bundle line'\n    row: {double_bundle: false}\n    numerator: 0\n    denominator: 1\n",
                "");
        assertThat(faults())
                .singleElement()
                .extracting(DefinitionFault::rule)
                .asString()
                .contains("one row that counts in the numerator and one that does not");
    }

    @Test
    void aNumberInAProgrammeMeasureMustNameItsProgramme() {
        definitions.replace("measures/inclusion_rate_DM2.yaml", "programme: DM2", "programme: COPD");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .containsExactly("the id of a measure of one programme ends in _COPD");
    }

    @Test
    void anUnknownProgrammeIsNamed() {
        definitions.replace("measures/inclusion_rate_DM2.yaml", "programme: DM2", "programme: DM1");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .containsExactly("one of DM2, CVRM, COPD, ASTMA is expected; nearest is 'DM2'");
    }

    @Test
    void yamlThatCannotBeReadHasItsLine() {
        definitions.write("measures/ppi_users.yaml", "version: 1.0.0\ntitle: {nl: 'x'\nper: 1\n");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.location().line()).isEqualTo(3);
            assertThat(fault.rule()).startsWith("not readable as YAML");
        });
    }

    @Test
    void aKeyGivenTwiceIsAFault() {
        long line = definitions.replace("measures/ppi_users.yaml", "per: 1000", "kind: proportion\nper: 1000");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo("the key is given twice");
            assertThat(fault.location().line()).isEqualTo(line);
        });
    }

    @Test
    void oneFaultIsNotCalledMore() {
        definitions.replace("measures/ppi_users.yaml", "per: 1000", "per: 7");
        assertThatThrownBy(() -> Definitions.load(definitions.source()))
                .isInstanceOf(MdzException.class)
                .hasMessageEndingWith("one of 1, 1000, 10000 is expected. Next: correct the number.");
    }

    @Test
    void loadStopsAtTheFirstFaultAndCountsTheOthers() {
        definitions.replace("measures/ppi_users.yaml", "per: 1000", "per: 7");
        definitions.replace("measures/dry_powder_share.yaml", "per: 1", "per: 7");
        assertThatThrownBy(() -> Definitions.load(definitions.source()))
                .isInstanceOfSatisfying(MdzException.class, e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(e.reason()).isEqualTo(Reason.DEFINITION_INVALID);
                })
                .hasMessageStartingWith("schemas/measures/dry_powder_share.yaml, line ")
                .hasMessageContaining("(and 1 more: run validate)");
    }

    @Test
    void theHashFollowsEveryFile() {
        String before = Definitions.load(definitions.source()).hash();
        definitions.replace("code-lists/ppi.csv", "Protonpompremmers", "Maagzuurremmers");
        assertThat(Definitions.load(definitions.source()).hash()).isNotEqualTo(before);
    }

    private List<DefinitionFault> faults() {
        return Definitions.faults(definitions.source());
    }
}
