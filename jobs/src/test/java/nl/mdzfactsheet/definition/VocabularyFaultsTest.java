package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import nl.mdzfactsheet.failure.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault per spoiled feature, code list, programme or family: what measures are made of. */
class VocabularyFaultsTest {

    @TempDir
    private Path folder = Path.of("");

    private EditedDefinitions definitions = new EditedDefinitions(folder);

    @BeforeEach
    void copyTheShippedDefinitions() {
        definitions = EditedDefinitions.in(folder.resolve("schemas"));
    }

    @Test
    void aFileThatIsNoMappingIsAFault() {
        definitions.write("features/ppi_lines.yaml", "- a\n- b\n");
        assertThat(faults().stream().map(DefinitionFault::rule)).contains("the file is not a list of keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: ppi_oral_units|id: ppi_units|id|the id is not the file name 'ppi_oral_units'",
                "table: farmacie|table: farmaci|table|one of eld, farmacie, huisartsenzorg, mdz, msz, paramedisch is expected",
                "code_list: ppi|code_list: pip|code_list|unknown or faulty code list; nearest is 'ppi'",
                "forms: [oraal]|forms: [orale]|forms|nearest is 'oraal'",
                "forms: [oraal]|forms: oraal|forms|a list is expected",
                "forms: [oraal]|categories: [consulten]|categories|nearest is 'consult'",
                "aggregate: units|aggregate: unit|aggregate|nearest is 'units'",
                "aggregate: units|from_quarter: 5|from_quarter|a whole number from 1 to 4 is expected",
                "table: farmacie|year_offset: -2|year_offset|a whole number from -1 to 0 is expected",
                "title: {nl: 'Orale eenheden van een protonpompremmer', en:|title: {nl: '', en:|nl|the key is missing or empty",
                "title: {nl: 'Orale eenheden van een protonpompremmer', en:|title: {nl: 'x', fr:|fr|unknown key; nearest known key is 'en'"
            })
    void ofAFeature(String old, String spoiled, String key, String rule) {
        String file = "features/ppi_oral_units.yaml";
        long line = definitions.replace(file, old, spoiled);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.location().file()).isEqualTo("schemas/" + file);
            assertThat(fault.location().line()).isEqualTo(line);
            assertThat(fault.location().column()).isEqualTo(key);
            assertThat(fault.rule()).contains(rule);
        });
    }

    @Test
    void aFeatureMayNotBeNamedAsAColumn() {
        definitions.write(
                "features/contacts.yaml",
                "id: contacts\ntitle: {nl: 'Contacten', en: 'Contacts'}\ncategories: [consult]\naggregate: lines\n");
        assertThat(faults())
                .singleElement()
                .extracting(DefinitionFault::rule)
                .isEqualTo("patient_year already has a column of this name");
    }

    @Test
    void onlyPharmacyHasDailyDoses() {
        definitions.write(
                "features/doses.yaml", "id: doses\ntitle: {nl: 'Doses', en: 'Doses'}\ntable: eld\naggregate: ddd\n");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.location().line()).isEqualTo(4);
            assertThat(fault.rule()).isEqualTo("only lines of farmacie have DDD");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,description|1|a code list holds at least one code",
                "code,description\\nA2BC,x|2|an ATC code has one of the forms",
                "code,description\\nA02BC,x\\nA02BC,y|3|the code is in the list twice",
                "code,description\\nA02BC|2|a line has a code and a description",
                "code,omschrijving\\nA02BC,x|1|the header is code,description"
            })
    void ofACodeList(String text, long line, String rule) {
        definitions.write("code-lists/ppi.csv", text.replace("\\n", "\n") + "\n");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.location().file()).isEqualTo("schemas/code-lists/ppi.csv");
            assertThat(fault.location().line()).isEqualTo(line);
            assertThat(fault.rule()).contains(rule);
        });
    }

    @Test
    void codesAndDescriptionOfAListComeTogether() {
        definitions.delete("code-lists/statin.csv");
        definitions.delete("code-lists/inhaler.yaml");
        assertThat(faults().stream().map(f -> f.location().file() + ": " + f.rule()))
                .contains(
                        "schemas/code-lists/statin.yaml: statin.csv is missing beside it",
                        "schemas/code-lists/inhaler.csv: inhaler.yaml is missing beside it");
    }

    @Test
    void programmesAndFamiliesMustBeThere() {
        definitions.replace("programmes.yaml", "id: CVRM", "id: DM2");
        definitions.delete("families.yaml");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .contains(
                        "one or more programmes with different ids are expected", "one or more families are expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: CVRM|id: cvrm|id|a programme id has capitals and digits only",
                "id: CVRM|id: ''|id|the key is missing or empty",
                "minimum_age: 18|minimum_age: 121|minimum_age|a whole number from 0 to 120 is expected",
                "minimum_age: 18|minimum_age: jong|minimum_age|a whole number from 0 to 120 is expected",
                "minimum_age: 18|minimum_age: ''|minimum_age|the key is missing or empty",
                "minimum_age: 18|leeftijd: 18|leeftijd|unknown key; nearest known key is 'id'"
            })
    void ofAProgramme(String old, String spoiled, String key, String rule) {
        long line = definitions.replace("programmes.yaml", old, spoiled);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.location()).isEqualTo(new Location("schemas/programmes.yaml", line, key));
            assertThat(fault.rule()).contains(rule);
        });
    }

    @Test
    void aListOfProgrammesOrFamiliesMustNotBeEmpty() {
        definitions.write("programmes.yaml", "programmes: []\n");
        definitions.write("families.yaml", "families: geen\n");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .contains(
                        "one or more programmes with different ids are expected",
                        "a list is expected",
                        "one or more families are expected");
    }

    @Test
    void aFileNameIsAnId() {
        definitions.write(
                "features/Ppi-lines.yaml", "title: {nl: 'x', en: 'x'}\ncategories: [consult]\naggregate: lines\n");
        assertThat(faults().stream().map(DefinitionFault::rule))
                .contains("the key is missing or empty", "a file name is words of letters and digits joined by _");
    }

    @Test
    void textsAreDutchUnlessEnglishIsAskedFor() {
        LocalText text = new LocalText("Astma", "Asthma");
        assertThat(List.of(text.in("nl"), text.in("en"), text.in("fr"))).containsExactly("Astma", "Asthma", "Astma");
    }

    private List<DefinitionFault> faults() {
        return Definitions.faults(definitions.source());
    }
}
