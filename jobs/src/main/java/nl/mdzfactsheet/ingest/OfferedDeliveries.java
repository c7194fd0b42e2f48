package nl.mdzfactsheet.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;

/**
 * Everything that is offered to a run: the deliveries in the store and those in the inbox. A quick look at descriptors and ledger; no data file is opened.
 *
 * @param inbox what lies in the inbox, by name
 * @param loaded what the store holds
 * @param hash identity of the whole offer with the approvals: the same offer is the same run
 */
public record OfferedDeliveries(List<OfferedDelivery> inbox, List<DeliveryEntry> loaded, String hash) {

    public OfferedDeliveries {
        inbox = List.copyOf(inbox);
        loaded = List.copyOf(loaded);
    }

    /** Looks at the inbox and the store of a home. */
    public static OfferedDeliveries look(Home home, Contracts contracts, Path inbox) {
        List<OfferedDelivery> offered = new Inbox(inbox, contracts).look();
        DeliveryStore store = new DeliveryStore(home);
        List<DeliveryEntry> loaded = store.loaded();
        SortedSet<String> parts = new TreeSet<>();
        for (DeliveryEntry entry : loaded) {
            parts.add(part(entry.id(), entry.offer(), entry.attempt()));
        }
        for (OfferedDelivery delivery : offered) {
            parts.add(part(delivery.id(), delivery.offer(), attempt(store, delivery)));
        }
        Sha256 sha = Sha256.start();
        parts.forEach(sha::add);
        sha.add("approvals");
        new Approvals(home).all().forEach(sha::add);
        new SetAside(home).names().forEach(sha::add);
        return new OfferedDeliveries(offered, loaded, sha.hex());
    }

    /** Names in the inbox of {@link #pending}. */
    public Set<String> pendingNames() {
        return pending().stream().map(OfferedDelivery::name).collect(Collectors.toSet());
    }

    /** Deliveries of the inbox that the store does not hold with this content. */
    List<OfferedDelivery> pending() {
        List<OfferedDelivery> pending = new ArrayList<>();
        for (OfferedDelivery delivery : inbox) {
            boolean known = loaded.stream()
                    .anyMatch(e -> e.id().equals(delivery.id()) && e.offer().equals(delivery.offer()));
            if (!known) {
                pending.add(delivery);
            }
        }
        return pending;
    }

    /** How often other bytes were offered under this identity before: a refused delivery that was copied anew is a new offer. */
    static int attempt(DeliveryStore store, OfferedDelivery delivery) {
        Optional<DeliveryEntry> loaded =
                store.find(delivery.id()).filter(e -> e.offer().equals(delivery.offer()));
        if (loaded.isPresent()) {
            return loaded.get().attempt();
        }
        return store.findRefused(delivery.id(), delivery.offer())
                .map(e -> e.stamp().equals(delivery.stamp()) ? e.attempt() : e.attempt() + 1)
                .orElse(0);
    }

    private static String part(String id, String offer, int attempt) {
        return Sha256.start().add(id).add(offer).add(Integer.toString(attempt)).hex();
    }
}
