package nl.mdzfactsheet.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All deliveries of an inbox folder: which are active, and their reference tables. */
final class Inbox {
    private final List<Delivery> accepted = new ArrayList<>();
    private final List<DeliveryState> states = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final List<String> idsByRank = new ArrayList<>();

    static Inbox read(Path folder, LocalDate runDate, Set<String> allowedUzovi) {
        Inbox inbox = new Inbox();
        List<Descriptor> descriptors = inbox.descriptors(folder);
        descriptors.forEach(d -> inbox.idsByRank.add(d.id()));
        DeliveryReader reader = new DeliveryReader(runDate, allowedUzovi);
        for (int rank = 0; rank < descriptors.size(); rank++) {
            try {
                inbox.accepted.add(reader.read(descriptors.get(rank), rank));
            } catch (RefusedDelivery refused) {
                inbox.states.add(new DeliveryState(descriptors.get(rank).id(), "refused", refused.reason()));
            }
        }
        // A replacement stays when the replacing delivery is replaced in turn, so every accepted one counts.
        inbox.accepted.forEach(d -> inbox.replaced.addAll(d.descriptor.replaces()));
        inbox.accepted.forEach(d -> inbox.states.add(new DeliveryState(
                d.descriptor.id(), inbox.replaced.contains(d.descriptor.id()) ? "replaced" : "active", "")));
        return inbox;
    }

    /** In the order of {@code created}, then id; the same id with the same files again is no new delivery. */
    private List<Descriptor> descriptors(Path folder) {
        Map<String, Descriptor> byId = new HashMap<>();
        for (Path delivery : folders(folder)) {
            Path file = delivery.resolve("datapackage.json");
            if (!Files.exists(file)) {
                states.add(new DeliveryState(String.valueOf(delivery.getFileName()), "refused", "descriptor_missing"));
                continue;
            }
            Descriptor descriptor = Descriptor.read(file);
            Descriptor known = byId.putIfAbsent(descriptor.id(), descriptor);
            if (known != null && !known.resources().equals(descriptor.resources())) {
                states.add(new DeliveryState(descriptor.id(), "refused", "same_id_other_content"));
            }
        }
        return byId.values().stream().sorted(Descriptor.BY_CREATED).toList();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    List<DeliveryState> states() {
        return List.copyOf(states);
    }

    /** The ids of all offered deliveries; a line's delivery number is its place here. */
    List<String> idsByRank() {
        return List.copyOf(idsByRank);
    }

    List<Delivery> accepted() {
        return List.copyOf(accepted);
    }

    List<Delivery> active() {
        return accepted.stream()
                .filter(d -> !replaced.contains(d.descriptor.id()))
                .toList();
    }

    /** The rows of a reference table: those of the latest active delivery that holds it, as a whole. */
    List<CheckedRow> referenceTable(String table) {
        List<Delivery> holders = active().stream().filter(d -> d.holds(table)).toList();
        return holders.isEmpty()
                ? List.of()
                : holders.get(holders.size() - 1).referenceRows.getOrDefault(table, List.of());
    }
}
