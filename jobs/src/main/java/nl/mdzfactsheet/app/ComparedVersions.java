package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.app.restatement.Version;
import nl.mdzfactsheet.app.restatement.Versions;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.publish.Provenance;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.DefinitionStore;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/** Finds published versions with everything they were made of. What is gone is said, with exit code 2: a change is never split by guessing. */
final class ComparedVersions {

    private final Installation installation;
    private final int year;

    ComparedVersions(Installation installation, int year) {
        this.installation = installation;
        this.year = year;
    }

    Versions open(String from, String to) {
        return new Versions(open(from), open(to));
    }

    private Version open(String version) {
        Path folder = installation.home().published(year).resolve(version);
        Provenance provenance = Provenance.of(installation.home().published(year), version)
                .orElseThrow(() -> refused(
                        folder,
                        "a published factsheet of " + year + " with version " + version,
                        "see mdz status for the versions there are"));
        StepOutput ingest = new StepStore(installation.home(), "10-ingest")
                .withKey(provenance.steps().getOrDefault("10-ingest", "none"))
                .orElseThrow(() -> gone(folder, "the output of step 10-ingest"));
        for (Active delivery : ActiveDeliveries.read(ingest.folder()).deliveries()) {
            if (!isWhole(delivery)) {
                throw gone(folder, "delivery " + delivery.id() + " in the store, as it was");
            }
        }
        DefinitionSource source = new DefinitionStore(installation.home())
                .find(provenance.definitions())
                .orElseThrow(() -> gone(folder, "the copy of the definitions below definitions"));
        return new Version(version, folder, ingest, source, definitions(source, provenance), provenance.codeVersion());
    }

    private Definitions definitions(DefinitionSource source, Provenance provenance) {
        Definitions definitions = computable(source, provenance);
        if (!definitions.hash().equals(provenance.definitions())) {
            throw gone(
                    installation.home().definitions().resolve(provenance.definitions()),
                    "the copy of the definitions, unchanged");
        }
        return definitions;
    }

    private Definitions computable(DefinitionSource source, Provenance provenance) {
        try {
            return Definitions.restated(source, installation.contracts(), List.of());
        } catch (MdzException e) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of(installation
                            .home()
                            .definitions()
                            .resolve(provenance.definitions())
                            .toString()),
                    "definitions of an earlier version that this program can still compute (" + e.getMessage() + ")",
                    "compare the versions with the program that published them",
                    e);
        }
    }

    private boolean isWhole(Active delivery) {
        boolean known = new DeliveryStore(installation.home())
                .find(delivery.id())
                .map(DeliveryEntry::contentHash)
                .filter(delivery.contentHash()::equals)
                .isPresent();
        Path folder = installation.home().deliveries().resolve(delivery.folder());
        return known
                && Files.isRegularFile(folder.resolve(Manifest.FILE))
                && Manifest.read(folder).files().stream()
                        .allMatch(file -> sizeOf(folder.resolve(file.path())) == file.bytes());
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MdzException gone(Path folder, String what) {
        return refused(
                folder,
                what + " that the version was made of",
                "restore it from a backup of the home, or compare versions published after it was removed");
    }

    private static MdzException refused(Path place, String rule, String next) {
        return new MdzException(
                ExitCode.USAGE, Reason.CONFIGURATION_INVALID, Location.of(place.toString()), rule, next);
    }
}
