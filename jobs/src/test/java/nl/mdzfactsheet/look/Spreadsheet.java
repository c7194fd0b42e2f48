package nl.mdzfactsheet.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, in Dutch. */
final class Spreadsheet {

    private static final String PROGRAM = System.getProperty("look.soffice", "soffice");
    private static final long MINUTES = 5;

    private final Path folder;

    Spreadsheet(Path folder) {
        this.folder = folder;
    }

    /** Opens files as a double click does and saves them in another form; a program that is missing is a failure, never a reason to skip. */
    void convert(String form, List<Path> files, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                // Semicolon, double quote, UTF-8 from line 1: what the import window shows for these files. Language
                // and detection are those of the locale.
                "--infilter=CSV:59,34,76,1",
                "--convert-to",
                form,
                "--outdir",
                out.toString()));
        files.forEach(f -> command.add(f.toString()));
        Path log = folder.resolve("soffice.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "nl_NL.UTF-8", "LANG", "nl_NL.UTF-8"));
        Process process = start(builder);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("soffice ended")
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(
                    "LibreOffice is needed: apt-get install libreoffice-calc, or name the program with -Dlook.soffice=PATH",
                    e);
        }
    }
}
