package nl.mdzfactsheet.app.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mdzfactsheet.publish.Provenance;
import nl.mdzfactsheet.publish.Publication;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/** The published versions of a home, split into those that stay and those that go: of every year the version that counts stays, and the newest beside it. */
final class RetainedVersions {

    private static final String INGEST = "10-ingest";

    private final Home home;
    private final List<Path> kept = new ArrayList<>();
    private final List<Path> superseded = new ArrayList<>();

    /** @param keep how many versions of a year stay, the one that counts among them */
    RetainedVersions(Home home, int keep) {
        this.home = home;
        Path published = home.published(0).resolve("..").normalize();
        for (Path year : folders(published, "[0-9]{4}")) {
            split(year, keep);
        }
    }

    private void split(Path year, int keep) {
        String current = Publication.current(year).map(Publication::path).orElse("");
        List<Path> others = new ArrayList<>(folders(year, "v[1-9][0-9]{0,8}"));
        others.sort(Comparator.comparingInt(RetainedVersions::number).reversed());
        List<Path> stay = new ArrayList<>();
        others.stream().filter(v -> name(v).equals(current)).forEach(stay::add);
        others.removeAll(stay);
        // Without a pointer nobody can say which version counts: then all of them stay.
        int beside = stay.isEmpty() ? others.size() : Math.min(others.size(), keep - 1);
        stay.addAll(others.subList(0, beside));
        kept.addAll(stay);
        superseded.addAll(others.subList(beside, others.size()));
    }

    List<Path> kept() {
        return kept;
    }

    List<Path> superseded() {
        return superseded;
    }

    /** Keys of the step outputs that explain and diff read for the versions that stay. */
    Set<String> outputs() {
        Set<String> keys = new HashSet<>();
        kept.forEach(v -> provenance(v).ifPresent(p -> keys.addAll(p.steps().values())));
        return keys;
    }

    /** Names of the copies of definitions of the versions that stay. */
    Set<String> definitions() {
        Set<String> names = new HashSet<>();
        kept.forEach(v -> provenance(v).ifPresent(p -> names.add(p.definitions())));
        return names;
    }

    /** Ids of the deliveries that the versions that stay were made of; empty when that cannot be told of one of them. */
    Optional<Set<String>> deliveries() {
        Set<String> ids = new HashSet<>();
        StepStore store = new StepStore(home, INGEST);
        for (Path version : kept) {
            Optional<StepOutput> ingest =
                    provenance(version).flatMap(p -> store.withKey(p.steps().getOrDefault(INGEST, "none")));
            if (ingest.isEmpty()) {
                return Optional.empty();
            }
            ActiveDeliveries.read(ingest.get().folder()).deliveries().stream()
                    .map(Active::id)
                    .forEach(ids::add);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    private static Optional<Provenance> provenance(Path version) {
        return Provenance.of(version.resolve("..").normalize(), name(version));
    }

    static String name(Path folder) {
        return folder.getName(folder.getNameCount() - 1).toString();
    }

    private static int number(Path version) {
        return Integer.parseInt(name(version).substring(1));
    }

    /** Folders with names of a form, by name. */
    static List<Path> folders(Path folder, String form) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(e -> name(e).matches(form))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
