package nl.mdzfactsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.Vocabulary;
import org.junit.jupiter.api.Test;

/** The generated files are those of the contracts. With {@code -Dgenerate=true} (make generate) they are written instead. */
class GeneratedFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path COLUMNS = ROOT.resolve("jobs/src/main/java/nl/mdzfactsheet/table/columns");

    private final Contracts contracts = Contracts.load(DefinitionSource.of(ROOT.resolve("schemas")));

    @Test
    void dataDictionaryIsCurrent() throws IOException {
        assertCurrent(ROOT.resolve("schemas/README.md"), Vocabulary.dictionary(contracts));
    }

    @Test
    void columnVocabularyIsCurrent() throws IOException {
        Map<String, String> classes = Vocabulary.javaClasses(contracts);
        assertThat(classes).isNotEmpty();
        for (Map.Entry<String, String> entry : classes.entrySet()) {
            assertCurrent(COLUMNS.resolve(entry.getKey() + ".java"), entry.getValue());
        }
    }

    private static void assertCurrent(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("generate")) {
            Files.writeString(file, expected);
        }
        assertThat(file).as("run `make generate`").exists();
        assertThat(withoutLayout(Files.readString(file)))
                .as("run `make generate`: %s", file)
                .isEqualTo(withoutLayout(expected));
    }

    /** Line breaks are the formatter's business. */
    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", "");
    }
}
