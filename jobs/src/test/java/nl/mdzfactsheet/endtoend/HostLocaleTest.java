package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a host in Turkish, where the capital of i is another letter. */
class HostLocaleTest {

    @Test
    void definitionsAreReadAsAnywhereElse(@TempDir Path folder) throws IOException, InterruptedException {
        Ended here = validate(ProductProcess.with(), folder);
        Ended there = validate(ProductProcess.with("-Duser.language=tr", "-Duser.country=TR"), folder);
        assertThat(there.exitCode()).as(there.output()).isZero();
        assertThat(there.output()).isEqualTo(here.output());
    }

    private static Ended validate(ProductProcess process, Path folder) throws IOException, InterruptedException {
        return process.run(
                folder.resolve("validate.log"),
                "validate",
                "--home",
                folder.resolve("none").toString());
    }
}
