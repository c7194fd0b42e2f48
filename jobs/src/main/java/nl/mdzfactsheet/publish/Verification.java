package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Sha256;

/** Compares a published folder (a version, or the folder of one RHO) with its manifest. */
public final class Verification {

    /** How a file differs from the manifest. */
    public enum Difference {
        CHANGED,
        MISSING,
        NOT_IN_MANIFEST
    }

    /**
     * One difference.
     *
     * @param path path below the folder
     * @param difference what is wrong
     */
    public record Finding(String path, Difference difference) {}

    private Verification() {}

    /** Every difference, by path; empty when the folder is as published. */
    public static List<Finding> of(Path folder) {
        Map<String, String> expected = expected(folder);
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(present(folder));
        List<Finding> findings = new ArrayList<>();
        for (String path : all) {
            String hash = expected.get(path);
            Path file = folder.resolve(path);
            if (hash == null) {
                findings.add(new Finding(path, Difference.NOT_IN_MANIFEST));
            } else if (!Files.isRegularFile(file)) {
                findings.add(new Finding(path, Difference.MISSING));
            } else if (!Sha256.ofFile(file).equals(hash)) {
                findings.add(new Finding(path, Difference.CHANGED));
            }
        }
        return findings;
    }

    private static Map<String, String> expected(Path folder) {
        Path manifest = folder.resolve(VersionManifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.FILE_MISSING,
                    Location.of(manifest.toString()),
                    "a published folder has a manifest",
                    "give the folder of a version or of one RHO");
        }
        try {
            Map<String, String> hashes = new TreeMap<>();
            for (JsonNode file : new ObjectMapper().readTree(manifest.toFile()).path("files")) {
                hashes.put(file.path("path").asText(), file.path("sha256").asText());
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> present(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            Set<String> paths = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(p -> !p.equals(VersionManifest.FILE))
                    .forEach(paths::add);
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
