package nl.mdzfactsheet.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The configuration and the README beside the deliveries. */
final class SampleHome {
    private static final String KEY_FILE = "sample-pseudonym.key";

    private SampleHome() {}

    static void write(World world, SampleSummary summary, Map<String, Long> detections) throws IOException {
        Path out = world.request().outDir();
        Files.createDirectories(out.resolve("config"));
        Files.writeString(out.resolve("config").resolve("settings.yaml"), """
                # Settings of the home in which this sample is run.
                allowedUzovi: ["%s", "%s"]
                pseudonymKeyId: %s
                """.formatted(
                        PersonFactory.LABELS.get(0), PersonFactory.LABELS.get(1), InboxWriter.KEY_ID));
        if (world.request().messages()) {
            writeKey(world, out.resolve("config"));
        }
        Files.writeString(out.resolve("README.md"), readme(world, summary, detections));
    }

    /** Readable by its owner only from the start, as the product asks. */
    private static void writeKey(World world, Path config) throws IOException {
        String settings = "pseudonymKeyFile: " + KEY_FILE + "\n";
        Files.writeString(config.resolve("settings.yaml"), settings, StandardOpenOption.APPEND);
        Path file = config.resolve(KEY_FILE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, world.citizens().keyText() + "\n");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
    }

    private static String readme(World world, SampleSummary summary, Map<String, Long> detections) {
        StringBuilder counts = new StringBuilder();
        detections.forEach((detector, lines) -> counts.append("| %s | %d |\n".formatted(detector, lines)));
        StringBuilder cases = new StringBuilder();
        Catalogue.all().forEach(c -> cases.append("- ").append(c.id()).append('\n'));
        return String.join("\n", Resource.lines("README.md"))
                .replace("@insured@", String.valueOf(summary.insured()))
                .replace("@persons@", String.join("\n", Resource.lines(persons(world))))
                .replace("@option@", world.request().messages() ? " --ap304" : "")
                .replace("@seed@", String.valueOf(world.request().seed()))
                .replace("@years@", years(world))
                .replace("@practices@", String.valueOf(summary.practices()))
                .replace("@rhos@", String.valueOf(world.rhos().size()))
                .replace("@deliveries@", String.valueOf(summary.deliveries()))
                .replace("@lines@", String.valueOf(summary.lines()))
                .replace("@rundate@", Days.text(Days.of(world.span().lastYear() + 1, 7, 1)))
                .replace("@detections@", counts.toString())
                .replace("@cases@", cases.toString());
    }

    private static String persons(World world) {
        return world.request().messages() ? "persons-in-messages.md" : "persons.md";
    }

    private static String years(World world) {
        return String.join(
                ",", world.request().years().stream().map(String::valueOf).toList());
    }
}
