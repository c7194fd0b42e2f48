package nl.mdzfactsheet.fold;

import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/**
 * An earlier output that the fold can build on: only patients with lines in deliveries that came or went can have another outcome.
 *
 * @param output the earlier output
 * @param basis what it was made of
 * @param union the deliveries of then and of now, by created, then id
 * @param changed those of them that are only in one of the two
 */
record BaseFold(StepOutput output, FoldBasis basis, List<Active> union, Set<Active> changed) {

    private static final Comparator<Active> ORDER = Comparator.comparing(
                    (Active d) -> DeliveryStore.instant(d.created()))
            .thenComparing(Active::id, DeliveryStore::compareBytes);

    /**
     * The nearest of the earlier outputs; empty when there is none near enough.
     *
     * @param context hash of what must be the same
     * @param now deliveries that count now
     * @param oneIn at most one line in so many may have come or gone
     */
    static Optional<BaseFold> nearest(Home home, String context, List<Active> now, int oneIn) {
        DeliveryStore store = new DeliveryStore(home);
        return new StepStore(home, FoldStage.STEP)
                .outputs().stream()
                        .flatMap(output -> FoldBasis.read(output.folder())
                                .filter(basis -> basis.context().equals(context))
                                .map(basis -> of(output, basis, now))
                                .stream())
                        .filter(base -> base.isUsable(now, home, store))
                        .filter(base -> base.changedLines(store) * oneIn <= lines(now, store))
                        .min(Comparator.comparingLong(base -> base.changedLines(store)));
    }

    private static BaseFold of(StepOutput output, FoldBasis basis, List<Active> now) {
        Set<Active> changed = new HashSet<>(now);
        for (Active then : basis.deliveries()) {
            if (!changed.remove(then)) {
                changed.add(then);
            }
        }
        List<Active> union = Stream.concat(now.stream(), changed.stream().filter(d -> !now.contains(d)))
                .sorted(ORDER)
                .toList();
        return new BaseFold(output, basis, union, changed);
    }

    /** Both then and now in the order that decides which line wins, with their segments still there. */
    private boolean isUsable(List<Active> now, Home home, DeliveryStore store) {
        return isSorted(now)
                && isSorted(basis.deliveries())
                && union.stream()
                        .allMatch(d -> Files.isDirectory(home.deliveries().resolve(d.folder())))
                && changed.stream().allMatch(d -> store.find(d.id()).isPresent());
    }

    private static boolean isSorted(List<Active> deliveries) {
        return deliveries.stream().sorted(ORDER).toList().equals(deliveries);
    }

    private long changedLines(DeliveryStore store) {
        return lines(changed, store);
    }

    private static long lines(Iterable<Active> deliveries, DeliveryStore store) {
        long lines = 0;
        for (Active delivery : deliveries) {
            lines += store.find(delivery.id()).map(DeliveryEntry::lines).orElse(0L);
        }
        return lines;
    }

    ActiveDeliveries together() {
        return new ActiveDeliveries(union);
    }

    /** Per place in the union, its place in a list; -1 when it is not there. */
    int[] placesIn(List<Active> deliveries) {
        return union.stream().mapToInt(deliveries::indexOf).toArray();
    }

    /** Per place of then, the place in the union. */
    int[] placesOfThen() {
        return basis.deliveries().stream().mapToInt(union::indexOf).toArray();
    }

    /** The places in the union of what came or went. */
    Set<Integer> changedPlaces() {
        return placesOf(changed);
    }

    /** The places in the union of some of its deliveries. */
    Set<Integer> placesOf(Collection<Active> some) {
        Set<Integer> places = new TreeSet<>();
        some.forEach(delivery -> places.add(union.indexOf(delivery)));
        return places;
    }
}
