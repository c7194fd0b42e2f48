package nl.mdzfactsheet.app.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.app.purge.Removal.Kind;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepStore;

/**
 * What goes when so many versions of a year stay: the superseded versions with what was said about them, step outputs as old as they are that no remaining version needs,
 * deliveries that were replaced and that no remaining version was made of, and scratch space. The version that counts always stays. Of a delivery the ledger entry stays
 * too, so that what it replaced does not come back.
 */
public final class PurgePlan {

    private final Home home;
    private final RetainedVersions versions;
    private final DeliveryStore store;

    /** @param keep how many versions of a year stay, at least one */
    public PurgePlan(Home home, int keep) {
        this.home = home;
        this.versions = new RetainedVersions(home, keep);
        this.store = new DeliveryStore(home);
    }

    /** What goes, in the order in which it goes. */
    public List<Removal> removals() {
        List<Removal> removals = new ArrayList<>();
        for (Path version : versions.superseded()) {
            removals.add(new Removal(Kind.VERSION, label(version), version));
        }
        about(removals);
        work(removals);
        for (Path definitions : RetainedVersions.folders(home.definitions(), "[0-9a-f]{64}")) {
            boolean needed = versions.definitions().contains(RetainedVersions.name(definitions));
            if (!needed && !versions.superseded().isEmpty()) {
                removals.add(new Removal(Kind.DEFINITIONS, RetainedVersions.name(definitions), definitions));
            }
        }
        for (DeliveryEntry entry : deliveries()) {
            removals.add(new Removal(Kind.DELIVERY, entry.id(), store.folder(entry)));
        }
        for (Path scratch : RetainedVersions.folders(home.scratch(), ".+")) {
            removals.add(new Removal(Kind.SCRATCH, RetainedVersions.name(scratch), scratch));
        }
        return removals;
    }

    /** What was said about the versions that go: differences with them, explanations of them. */
    private void about(List<Removal> removals) {
        for (Path version : versions.superseded()) {
            String number = RetainedVersions.name(version);
            int year =
                    Integer.parseInt(RetainedVersions.name(version.resolve("..").normalize()));
            String differences = "(" + number + "-v[0-9]+|v[0-9]+-" + number + ")";
            for (Path folder : RetainedVersions.folders(home.restatements(year), differences)) {
                Removal removal = new Removal(Kind.RESTATEMENT, label(folder), folder);
                if (!removals.contains(removal)) {
                    removals.add(removal);
                }
            }
            for (Path folder :
                    RetainedVersions.folders(home.protectedStore().resolve("explain"), year + "-" + number)) {
                removals.add(new Removal(Kind.EXPLANATION, RetainedVersions.name(folder), folder));
            }
        }
    }

    private void work(List<Removal> removals) {
        Optional<FileTime> newest = versions.superseded().stream()
                .map(v -> time(v.resolve("manifest.json")))
                .max(FileTime::compareTo);
        if (newest.isEmpty()) {
            return;
        }
        Set<String> needed = versions.outputs();
        for (Path step : RetainedVersions.folders(home.step("."), "[0-9a-z-]+")) {
            for (Path output : RetainedVersions.folders(step, "[0-9a-f]{64}")) {
                boolean old = time(output).compareTo(newest.get()) <= 0;
                if (old && !needed.contains(RetainedVersions.name(output))) {
                    removals.add(new Removal(Kind.WORK, label(output), output));
                }
            }
        }
    }

    /** Replaced, not needed, and replacing nothing that stays: else that would count again. */
    private List<DeliveryEntry> deliveries() {
        Optional<Set<String>> needed = versions.deliveries();
        if (needed.isEmpty()) {
            return List.of();
        }
        List<DeliveryEntry> loaded = store.loaded();
        Set<String> ids = loaded.stream().map(DeliveryEntry::id).collect(Collectors.toSet());
        Set<String> going = replaced(loaded, needed.get());
        going.removeAll(needed.get());
        going.retainAll(ids);
        boolean settled = false;
        while (!settled) {
            settled = !going.removeIf(id -> loaded.stream()
                    .filter(e -> e.id().equals(id))
                    .flatMap(e -> e.replaces().stream())
                    .anyMatch(r -> ids.contains(r) && !going.contains(r)));
        }
        List<DeliveryEntry> entries = new ArrayList<>(store.purgedWithData());
        loaded.stream().filter(e -> going.contains(e.id())).forEach(entries::add);
        return entries;
    }

    /** Ids replaced by a delivery that counts, or by one that was replaced itself. */
    private static Set<String> replaced(List<DeliveryEntry> loaded, Set<String> counting) {
        Set<String> replaced = new HashSet<>();
        Set<String> reached = new HashSet<>(counting);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (DeliveryEntry entry : loaded) {
                if (reached.contains(entry.id()) && replaced.addAll(entry.replaces())) {
                    reached.addAll(entry.replaces());
                    grown = true;
                }
            }
        }
        return replaced;
    }

    /** Deletes one of the removals. */
    public void remove(Removal removal) {
        try {
            if (removal.kind() == Kind.DELIVERY) {
                store.purge(removal.name());
            } else {
                StepStore.delete(removal.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(Path folder) {
        return RetainedVersions.name(folder.resolve("..").normalize()) + "/" + RetainedVersions.name(folder);
    }

    private static FileTime time(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
