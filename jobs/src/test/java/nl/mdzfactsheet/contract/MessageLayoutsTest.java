package nl.mdzfactsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts of messages: the shipped one is that of the printed standard, and a layout that does not fit itself or its table stops with its name. */
class MessageLayoutsTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("project.root", "..")).resolve("schemas");

    private static MessageLayout shipped() {
        return Contracts.load(DefinitionSource.shipped()).message("ap304-v8").orElseThrow();
    }

    private static MessageField field(String id) {
        return shipped().fields().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** First and last position, element and name of fields as the standard prints them. */
    @ParameterizedTest
    @CsvSource({
        "0102, 3, 5, COD002, CODE EXTERNE-INTEGRATIEBERICHT",
        "0117, 93, 100, DAT031, DAGTEKENING FACTUUR",
        "0203, 15, 23, NUM313, BURGERSERVICENUMMER (BSN) VERZEKERDE",
        "0403, 15, 23, NUM313, BURGERSERVICENUMMER (BSN) VERZEKERDE",
        "0410, 68, 75, DAT272, DATUM PRESTATIE",
        "0414, 95, 108, COD626, PRESTATIECODE (01)",
        "0417, 120, 128, ANT054, AANTAL UITGEVOERDE PRESTATIES",
        "0420, 141, 148, COD512, PRAKTIJKCODE BEHANDELAAR/UITVOERDER",
        "0421, 149, 156, COD836, ZORGVERLENERSCODE VOORSCHRIJVER/VERWIJZER",
        "0443, 299, 307, BED161, DECLARATIEBEDRAG (INCL. BTW)",
        "0445, 308, 327, NUM362, REFERENTIENUMMER DIT PRESTATIERECORD",
        "9907, 34, 45, BED025, TOTAAL DECLARATIEBEDRAG",
    })
    void positionsAreThoseOfTheStandard(String id, int first, int last, String element, String name) {
        MessageField field = field(id);
        assertThat(field.from() + 1).isEqualTo(first);
        assertThat(field.to()).isEqualTo(last);
        assertThat(field.element()).isEqualTo(element);
        assertThat(field.label()).isEqualTo(id + " " + name);
    }

    @Test
    void everyRecordIsFilledToItsLastPosition() {
        MessageLayout layout = shipped();
        Set<String> ends = new TreeSet<>();
        layout.fields().stream().filter(f -> f.to() == layout.length()).forEach(f -> ends.add(f.record()));
        assertThat(ends).isEqualTo(layout.parts().keySet());
        assertThat(layout.amount().id()).isEqualTo("0443");
        assertThat(layout.column("bedrag")).isPresent();
        assertThat(layout.column("onbekend")).isEmpty();
    }

    /** What is written in its place in a layout that is right, and what the program says of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yaml|id: ap304-v8|id: ap304-v9|the id is the file name",
                "yaml|table: farmacie|table: apotheek|table has no contract",
                "yaml|table: farmacie|table: weerleggingen|does not allow BSN",
                "yaml|length: 360|length: 359|length is that of a whole record",
                "yaml|length: 360|lengte: 360|unknown key lengte",
                "yaml|'01': header|'01': insured|records has one header",
                "yaml|'01': header|'01': kop|No enum constant",
                "yaml|'0102': ['193']|'0202': ['193']|stands in a record of another kind",
                "yaml|'0102': ['193']|'0199': ['193']|field 0199 has no position",
                "yaml|above: '0203'|above: '0403'|stands in a record of another kind",
                "yaml|above: '0203'|boven: '0203'|unknown key person.boven",
                "yaml|  aantal: {|  anatal: {|table has no column anatal",
                "yaml|  aantal: {fields: ['0417'], form: hundredths}|  #|aantal is missing",
                "yaml|fields: ['0417']|fields: []|column aantal comes from no field",
                "yaml|form: amount|form: text|one column has the form amount",
                "yaml|{fields: ['0443'], form: amount}|{fields: ['0439', '0443'], form: amount}|one field of the service record",
                "yaml|form: hundredths|form: centen|No enum constant",
                "yaml|total: '9907'|total: '0443'|stands in a record of another kind",
                "yaml|version: 1.0.0|version: ''|version is missing",
                "yaml|id: ap304-v8|id: [|not YAML",
                "csv|0102,COD002,N,3,5|0102,COD002,N,4,5|field 0102 leaves a gap",
                "csv|0102,COD002,N,3,5|0102,COD002,X,3,5|type is N or AN",
                "csv|0102,COD002,N,3,5|102,COD002,N,3,5|four digits",
                "csv|0102,COD002,N,3,5|0102,COD002,N,3,2|leaves a gap",
                "csv|0102,COD002,N,3,5|0101,COD002,N,3,5|field 0101 stands twice",
                "csv|field,element|veld,element|a column is missing",
            })
    void aLayoutThatDoesNotFitStopsWithItsName(
            String kind, String right, String wrong, String said, @TempDir Path folder) throws IOException {
        Path extracts = Files.createDirectories(folder.resolve("1-extract"));
        for (String table : List.of("farmacie.yaml", "weerleggingen.yaml")) {
            Files.copy(SCHEMAS.resolve("1-extract").resolve(table), extracts.resolve(table));
        }
        Path messages = Files.createDirectories(folder.resolve("messages"));
        for (String ending : List.of("yaml", "csv")) {
            String text = Files.readString(SCHEMAS.resolve("messages/ap304-v8." + ending));
            if (ending.equals(kind)) {
                assertThat(text).contains(right);
                text = text.replace(right, wrong);
            }
            Files.writeString(messages.resolve("ap304-v8." + ending), text);
        }
        DefinitionSource source = DefinitionSource.of(folder);
        assertThatThrownBy(() -> Contracts.load(source))
                .isInstanceOfSatisfying(MdzException.class, e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(e.reason()).isEqualTo(Reason.DEFINITION_INVALID);
                })
                .hasMessageContaining("schemas/messages/ap304-v8.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void positionsMustStandBesideIt(@TempDir Path folder) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.copy(SCHEMAS.resolve("messages/ap304-v8.yaml"), messages.resolve("ap304-v8.yaml"));
        DefinitionSource source = DefinitionSource.of(folder);
        assertThatThrownBy(() -> Contracts.load(source))
                .hasMessageContaining("ap304-v8.csv with the positions is missing");
    }

    @Test
    void aMessageWithoutInformationRecords(@TempDir Path folder) throws IOException {
        Path extracts = Files.createDirectories(folder.resolve("1-extract"));
        Files.copy(SCHEMAS.resolve("1-extract/farmacie.yaml"), extracts.resolve("farmacie.yaml"));
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.copy(SCHEMAS.resolve("messages/ap304-v8.csv"), messages.resolve("ap304-v8.csv"));
        String text = Files.readString(SCHEMAS.resolve("messages/ap304-v8.yaml"));
        Files.writeString(
                messages.resolve("ap304-v8.yaml"), text.replace("information: {field: '0409', values: ['J']}", ""));
        assertThat(Contracts.load(DefinitionSource.of(folder)).messages())
                .singleElement()
                .satisfies(layout -> assertThat(layout.information()).isNull());
    }
}
