package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output is there complete or not at all, and what a broken step left behind goes with the next one. */
class StepStoreTest {

    private static final String STEP = "20-fold";

    @TempDir
    Path folder = Path.of(".");

    private static void file(Path output) {
        try {
            Files.writeString(output.resolve("rows.csv"), "a;b\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StepStore store() {
        return new StepStore(new Home(folder), STEP);
    }

    private long folders() throws IOException {
        try (Stream<Path> outputs = Files.list(new Home(folder).step(STEP))) {
            return outputs.count();
        }
    }

    @Test
    void anOutputIsFoundByItsInputsOnly() {
        StepOutput written = store().write("inputs", StepStoreTest::file);
        assertThat(store().find("inputs")).map(StepOutput::folder).contains(written.folder());
        assertThat(store().find("other")).isEmpty();
    }

    @Test
    void anOutputThatLostAFileDoesNotCount() throws IOException {
        StepOutput written = store().write("inputs", StepStoreTest::file);
        Files.delete(written.folder().resolve("rows.csv"));
        assertThat(store().find("inputs")).isEmpty();
    }

    @Test
    void whatABrokenStepLeftGoesWithTheNextOfOtherInputs() throws IOException {
        assertThatThrownBy(() -> store().write("inputs", output -> {
                    file(output);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(store().find("inputs")).isEmpty();
        assertThat(folders()).isEqualTo(1);
        store().write("other", StepStoreTest::file);
        assertThat(folders()).isEqualTo(1);
        assertThat(store().find("other")).isPresent();
    }
}
