package nl.mdzfactsheet.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a published version was made of.
 *
 * @param version its number
 * @param runId identity of its figures
 * @param definitionsHash hash of definitions and settings
 * @param definitions name of the copy of the definitions in the store of the home; empty when none was kept
 * @param codeVersion version of the program
 * @param steps key of the output of every step, by step
 */
public record Provenance(
        int version,
        String runId,
        String definitionsHash,
        String definitions,
        String codeVersion,
        Map<String, String> steps) {

    public Provenance {
        steps = Map.copyOf(steps);
    }

    /**
     * Reads the manifest of a version.
     *
     * @param yearFolder {@code <home>/published/<year>}
     * @param version for example {@code v1}; empty for the version that counts
     */
    public static Optional<Provenance> of(Path yearFolder, String version) {
        String name = version.isEmpty()
                ? Publication.current(yearFolder).map(Publication::path).orElse("")
                : version;
        Path folder = yearFolder.resolve(name);
        if (name.isEmpty() || !folder.resolve(VersionManifest.FILE).toFile().isFile()) {
            return Optional.empty();
        }
        VersionManifest manifest = VersionManifest.read(folder);
        Map<String, String> steps = manifest.steps() == null ? Map.of() : manifest.steps();
        return Optional.of(new Provenance(
                manifest.version(),
                manifest.runId(),
                manifest.definitionsHash(),
                manifest.definitions() == null ? "" : manifest.definitions(),
                manifest.codeVersion(),
                steps));
    }
}
