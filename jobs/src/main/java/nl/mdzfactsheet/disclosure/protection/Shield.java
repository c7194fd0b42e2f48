package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is hidden, and for every primary and recipient the witness that it is enough. Hiding more never harms a witness; publishing a cell harms only those that move it.
 */
final class Shield {

    /** Cells of a table in which a search that found nothing is repeated in other orders. */
    private static final int SMALL = 300;

    private static final int ORDERS = 3;

    private final Model model;
    private final List<Reader> readers;
    private final WitnessSearch search;
    private final BitSet hidden;
    private final Map<Integer, List<Witness>> proofs = new HashMap<>();
    private final Map<Demand, Long> lowered = new HashMap<>();
    private boolean insisting;

    Shield(Model model, List<Reader> readers, BitSet hidden) {
        this.model = model;
        this.readers = List.copyOf(readers);
        this.search = new WitnessSearch(model);
        this.hidden = (BitSet) hidden.clone();
    }

    private record Demand(String reader, int primary) {}

    /** The hidden groups. */
    BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    /** Hides what is needed until every primary has its width, or as much of it as can be had. */
    void strengthen() {
        BitSet open = model.cellsOf(hidden);
        for (int primary = 0; primary < model.size(); primary++) {
            for (Reader reader : readers) {
                if (model.cell(primary).primary() && !proven(reader, primary, open)) {
                    strengthen(reader, primary, open);
                }
            }
        }
    }

    /** @param open the hidden cells; what is hidden in addition comes to them */
    private void strengthen(Reader reader, int primary, BitSet open) {
        long wanted = wanted(reader, primary);
        Witness witness = search.among(reader, primary, open, wanted);
        if (witness.width() < wanted) {
            witness = search.anywhere(reader, primary, open, wanted);
            witness.support().stream().forEach(c -> hidden.set(model.groupOf(c)));
            open.or(model.cellsOf(hidden));
        }
        if (witness.width() < wanted) {
            lowered.put(new Demand(reader.id(), primary), witness.width());
        }
        if (witness.width() > 0) {
            proofs.computeIfAbsent(primary, p -> new ArrayList<>()).add(witness);
        }
    }

    /** Publishes what no primary needs, most costly first; again while it helps, for with less hidden the walks take other ways. In a small table what is left is tried harder. */
    void reduce() {
        reduceUntilStable();
        if (model.size() <= SMALL) {
            insisting = true;
            reduceUntilStable();
            insisting = false;
        }
    }

    private void reduceUntilStable() {
        int before = -1;
        while (before != hidden.cardinality()) {
            before = hidden.cardinality();
            for (int group : model.byCost()) {
                if (hidden.get(group)) {
                    publish(group);
                }
            }
        }
    }

    private void publish(int group) {
        BitSet cells = new BitSet();
        for (int cell : model.group(group)) {
            cells.set(cell);
        }
        Map<Integer, List<Witness>> before = new HashMap<>();
        hidden.clear(group);
        for (Map.Entry<Integer, List<Witness>> proof : proofs.entrySet()) {
            if (restsOn(proof.getValue(), cells)) {
                before.put(proof.getKey(), proof.getValue());
            }
        }
        for (Map.Entry<Integer, List<Witness>> proof : before.entrySet()) {
            List<Witness> kept = new ArrayList<>(proof.getValue());
            kept.removeIf(w -> w.support().intersects(cells));
            proofs.put(proof.getKey(), kept);
        }
        BitSet open = model.cellsOf(hidden);
        BitSet follows = Peeling.of(model, open, model.group(group));
        open.andNot(follows);
        if (follows.stream().anyMatch(this::counts)
                || !before.keySet().stream().sorted().allMatch(p -> prove(p, open))) {
            hidden.set(group);
            proofs.putAll(before);
        }
    }

    private static boolean restsOn(List<Witness> witnesses, BitSet cells) {
        for (Witness witness : witnesses) {
            if (witness.support().intersects(cells)) {
                return true;
            }
        }
        return false;
    }

    /** A primary of which at least two values could be kept possible. */
    private boolean counts(int cell) {
        return model.cell(cell).primary() && wanted(readers.get(0), cell) > 0;
    }

    /** True when these groups hidden would do; remembers what it finds. */
    boolean enough(BitSet groups) {
        BitSet open = model.cellsOf(groups);
        for (int primary = 0; primary < model.size(); primary++) {
            if (model.cell(primary).primary() && !prove(primary, open)) {
                return false;
            }
        }
        return true;
    }

    /** Takes over another choice that was found to be enough. */
    void replace(BitSet groups) {
        hidden.clear();
        hidden.or(groups);
    }

    private boolean prove(int primary, BitSet open) {
        for (Reader reader : readers) {
            if (proven(reader, primary, open)) {
                continue;
            }
            long wanted = wanted(reader, primary);
            Witness witness = search.among(reader, primary, open, wanted);
            if (witness.width() < wanted && insisting) {
                witness = search.persevering(reader, primary, open, wanted, ORDERS);
            }
            if (witness.width() < wanted) {
                return false;
            }
            proofs.computeIfAbsent(primary, p -> new ArrayList<>()).add(witness);
        }
        return true;
    }

    private boolean proven(Reader reader, int primary, BitSet open) {
        long wanted = wanted(reader, primary);
        if (wanted == 0 || reader.known().get(primary)) {
            return true;
        }
        for (Witness witness : proofs.getOrDefault(primary, List.of())) {
            if (witness.width() >= wanted && witness.standsOn(open) && witness.convinces(reader, model)) {
                return true;
            }
        }
        return false;
    }

    /** A width of 0 still asks for two possible values. Who knows more is not asked for more than can be had against the reader who knows nothing besides. */
    private long wanted(Reader reader, int primary) {
        long width = Math.max(1, model.cell(primary).width());
        long most = lowered.getOrDefault(new Demand(readers.get(0).id(), primary), width);
        return Math.min(most, lowered.getOrDefault(new Demand(reader.id(), primary), width));
    }
}
