package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void classesAndTheJarMadeOfThemHaveTheSameVersion() throws Exception {
        Path classes = folder.resolve("classes");
        List<String> names = List.of("nl/mdzfactsheet/B.class", "nl/mdzfactsheet/a/A.class");
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String name : names) {
                Files.createDirectories(classes.resolve("nl/mdzfactsheet/a"));
                Files.writeString(classes.resolve(name), name);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(classes.resolve(name)));
                zip.closeEntry();
            }
        }
        String version = CodeVersion.of(classes);

        assertThat(CodeVersion.of(jar)).isEqualTo(version);
        Files.writeString(classes.resolve(names.get(0)), "changed");
        assertThat(CodeVersion.of(classes)).isNotEqualTo(version);
    }

    @Test
    void theRunningProgramHasAVersion() {
        assertThat(CodeVersion.current()).matches("[0-9a-f]{16}");
    }
}
