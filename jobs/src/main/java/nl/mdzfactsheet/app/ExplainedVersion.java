package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.util.Optional;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.publish.Provenance;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/**
 * A published version with the tables it was made of.
 *
 * @param year reporting year
 * @param folder folder of the version
 * @param ingest output of 10-ingest behind it
 * @param fold output of 20-fold behind it
 */
record ExplainedVersion(int year, Path folder, StepOutput ingest, StepOutput fold) {

    /**
     * Finds a version and its tables.
     *
     * @param version for example {@code v1}; empty for the one that counts
     * @param definitionsHash hash of the definitions and settings in force: they must be those of the version
     */
    static ExplainedVersion open(Installation installation, int year, String version, String definitionsHash) {
        Provenance provenance = provenance(installation, year, version);
        Path folder = folder(installation, year, provenance);
        if (!provenance.definitionsHash().equals(definitionsHash)) {
            throw usage(
                    folder,
                    "definitions and settings as they were when it was published",
                    "give those definitions with --definitions, or run the year again and explain the new version");
        }
        return new ExplainedVersion(
                year,
                folder,
                output(installation, provenance, "10-ingest", folder),
                output(installation, provenance, "20-fold", folder));
    }

    /** The intake behind the version of a year that counts. */
    static StepOutput ingestOf(Installation installation, int year) {
        Provenance provenance = provenance(installation, year, "");
        return output(installation, provenance, "10-ingest", folder(installation, year, provenance));
    }

    /** Folder of a published version; empty for the one that counts. */
    static Path folder(Installation installation, int year, String version) {
        return folder(installation, year, provenance(installation, year, version));
    }

    private static Provenance provenance(Installation installation, int year, String version) {
        Path years = installation.home().published(year);
        Optional<Provenance> found = Provenance.of(years, version);
        return found.orElseThrow(() -> usage(
                years,
                "a published factsheet of " + year + (version.isEmpty() ? "" : " with version " + version),
                "publish it with mdz run --year " + year + ", or see mdz status"));
    }

    private static Path folder(Installation installation, int year, Provenance provenance) {
        return installation.home().published(year).resolve("v" + provenance.version());
    }

    private static StepOutput output(Installation installation, Provenance provenance, String step, Path folder) {
        return new StepStore(installation.home(), step)
                .withKey(provenance.steps().getOrDefault(step, "none"))
                .orElseThrow(() -> usage(
                        folder,
                        "the tables of step " + step + " that the version was made of are still there",
                        "run the year again and explain the new version"));
    }

    /** The fold that made the version. */
    FoldRequest foldRequest(Installation installation, Definitions definitions) {
        return FoldFeatures.request(installation, definitions, ingest, year);
    }

    private static MdzException usage(Path place, String rule, String next) {
        return new MdzException(
                ExitCode.USAGE, Reason.CONFIGURATION_INVALID, Location.of(place.toString()), rule, next);
    }
}
