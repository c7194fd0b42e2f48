package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of definitions: complete, for the owner only, never written twice. */
class DefinitionStoreTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aCopyIsTheSameDefinitions() throws IOException {
        DefinitionSource shipped = DefinitionSource.shipped();
        String hash = Definitions.load(shipped).hash();
        DefinitionStore store = new DefinitionStore(new Home(folder));
        assertThat(store.find(hash)).isEmpty();
        assertThat(store.find("")).isEmpty();

        store.keep(shipped, hash);

        assertThat(store.find(hash))
                .hasValueSatisfying(
                        copy -> assertThat(Definitions.load(copy).hash()).isEqualTo(hash));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        folder.resolve("definitions").resolve(hash))))
                .isEqualTo("rwx------");
    }

    @Test
    void aCopyThatIsThereIsLeftAlone() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("definitions/hash"));
        new DefinitionStore(new Home(folder)).keep(DefinitionSource.shipped(), "hash");
        assertThat(kept).isEmptyDirectory();
    }
}
