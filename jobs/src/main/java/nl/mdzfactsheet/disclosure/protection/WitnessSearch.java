package nl.mdzfactsheet.disclosure.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.mdzfactsheet.disclosure.protection.Tableau.Row;

/** Looks for witnesses in the neighbourhood of a primary, near cells first: what holds with the rest fixed at its true value holds without. */
final class WitnessSearch {

    /** Cells looked at, step by step; and how many of them one sum may bring in, so that wide sums leave room for others. */
    private static final int[][] STEPS = {{40, 5}, {160, 16}, {640, Integer.MAX_VALUE}};

    /** Parts of the cells that may be hidden in addition, cheapest first. */
    private static final int[] PARTS = {8, 4, 2, 1};

    private static final int ATTEMPTS = 6;

    private static final int MOST_ORDERS = 12;

    /** A longer walk is not repeated in another order. */
    private static final int MOST_SHUFFLED = 100;

    private final Model model;
    private final ChainSearch chains;

    WitnessSearch(Model model) {
        this.model = model;
        this.chains = new ChainSearch(model);
    }

    /** The widest witness found among hidden cells, at most as wide as asked for. */
    Witness among(Reader reader, int primary, BitSet hidden, long wanted) {
        Witness best = chains.among(reader, primary, hidden, wanted);
        int before = 0;
        for (int[] step : STEPS) {
            if (best.width() >= wanted) {
                return best;
            }
            List<Integer> near = near(reader, primary, hidden, hidden, step);
            if (near.size() > before) {
                best = wider(best, within(reader, primary, near, wanted));
            }
            before = near.size();
        }
        return best;
    }

    /** The same with any cell of the table, hidden ones preferred and then the cheapest: what it moves besides must be hidden too. */
    Witness anywhere(Reader reader, int primary, BitSet hidden, long wanted) {
        BitSet all = new BitSet();
        all.set(0, model.size());
        Witness best = Witness.NONE;
        for (int[] step : STEPS) {
            List<Integer> near = new ArrayList<>(near(reader, primary, all, hidden, step));
            near.sort(preference(hidden));
            int free = (int) near.stream().filter(hidden::get).count();
            for (int part : PARTS) {
                if (best.width() < wanted) {
                    List<Integer> movable = near.subList(0, free + (near.size() - free + part - 1) / part);
                    best = wider(best, within(reader, primary, movable, wanted));
                }
            }
        }
        return best.width() < wanted ? wider(best, persevering(reader, primary, all, wanted, MOST_ORDERS)) : best;
    }

    /** The last resort: the same cells in one order after another, for a walk that ended between whole points. */
    Witness persevering(Reader reader, int primary, BitSet open, long wanted, int orders) {
        Witness best = Witness.NONE;
        for (int[] step : STEPS) {
            List<Integer> order = new ArrayList<>(near(reader, primary, open, open, step));
            for (int attempt = 0; attempt < orders && best.width() < wanted; attempt++) {
                Collections.shuffle(order, new Random(attempt));
                best = wider(best, within(reader, primary, order, wanted));
            }
        }
        return best;
    }

    private static Witness wider(Witness one, Witness other) {
        return other.width() > one.width() ? other : one;
    }

    /** Hidden before visible, then by cost, then by key. */
    private Comparator<Integer> preference(BitSet hidden) {
        return Comparator.comparing((Integer c) -> !hidden.get(c))
                .thenComparing(c -> hidden.get(c) ? BigDecimal.ZERO : model.cost(model.groupOf(c)))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Open cells around a primary, sum by sum, until there are enough. */
    private List<Integer> near(Reader reader, int primary, BitSet open, BitSet hidden, int[] step) {
        List<Integer> found = new ArrayList<>(List.of(primary));
        BitSet seen = (BitSet) reader.known().clone();
        BitSet walked = new BitSet();
        seen.set(primary);
        for (int at = 0; at < found.size() && found.size() < step[0]; at++) {
            for (int s : model.sumsOf(found.get(at))) {
                if (!walked.get(s) && reader.knows(s, model.sums().get(s))) {
                    walked.set(s);
                    members(model.sums().get(s), open, seen).stream()
                            .sorted(preference(hidden))
                            .limit(step[1])
                            .forEach(cell -> {
                                seen.set(cell);
                                found.add(cell);
                            });
                }
            }
        }
        return found;
    }

    private static List<Integer> members(Sum sum, BitSet open, BitSet seen) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < sum.size(); i++) {
            if (open.get(sum.cell(i)) && !seen.get(sum.cell(i))) {
                members.add(sum.cell(i));
            }
        }
        return members;
    }

    /** A witness that moves these cells only; preferred cells come first. The primary must be among them. */
    private Witness within(Reader reader, int primary, List<Integer> movable, long wanted) {
        try {
            return walk(reader, primary, movable, wanted);
        } catch (ArithmeticException e) {
            // Too large for exact arithmetic: nothing is proven, so nothing is published on the strength of it.
            return Witness.NONE;
        }
    }

    /** Where sums do not nest a walk can end between whole points; another order of the same cells may lead around that. */
    private Witness walk(Reader reader, int primary, List<Integer> movable, long wanted) {
        Witness best = Witness.NONE;
        List<Integer> order = new ArrayList<>(movable);
        int attempts = movable.size() > MOST_SHUFFLED ? 1 : ATTEMPTS;
        for (int attempt = 0; attempt < attempts; attempt++) {
            Walk walk = new Walk(reader, primary, order, wanted);
            best = wider(best, walk.witness());
            if (best.width() >= wanted || walk.whole()) {
                break;
            }
            Collections.shuffle(order, new Random(attempt));
        }
        return best;
    }

    /** One walk up and, when that is not far enough, one down. */
    private final class Walk {
        private final Tableau tableau;
        private final Witness witness;

        Walk(Reader reader, int primary, List<Integer> movable, long wanted) {
            Map<Integer, Integer> places = new HashMap<>();
            long[] values = new long[movable.size()];
            for (int i = 0; i < values.length; i++) {
                places.put(movable.get(i), i);
                values[i] = model.value(movable.get(i));
            }
            tableau = new Tableau(values, rows(reader, movable, places));
            int place = places.getOrDefault(primary, -1);
            long risen = tableau.push(place, 1, wanted);
            Map<Integer, Long> up = moved(tableau.deviations(), movable);
            long fallen = 0;
            Map<Integer, Long> down = Map.of();
            if (risen < wanted) {
                tableau.reset();
                fallen = tableau.push(place, -1, wanted - risen);
                down = moved(tableau.deviations(), movable);
            }
            witness = Witness.of(up, down, risen + fallen);
        }

        Witness witness() {
            return witness;
        }

        /** True when no fraction was met: then no other walk comes farther. */
        boolean whole() {
            return tableau.whole();
        }
    }

    private List<Row> rows(Reader reader, List<Integer> movable, Map<Integer, Integer> places) {
        BitSet numbers = new BitSet();
        for (int cell : movable) {
            for (int s : model.sumsOf(cell)) {
                if (reader.knows(s, model.sums().get(s))) {
                    numbers.set(s);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        numbers.stream().forEach(s -> rows.add(row(model.sums().get(s), places)));
        return rows;
    }

    private static Row row(Sum sum, Map<Integer, Integer> places) {
        int[] at = new int[sum.size()];
        long[] factors = new long[sum.size()];
        int size = 0;
        for (int i = 0; i < at.length; i++) {
            Integer place = places.get(sum.cell(i));
            if (place != null) {
                at[size] = place;
                factors[size++] = sum.factor(i);
            }
        }
        return new Row(Arrays.copyOf(at, size), Arrays.copyOf(factors, size), sum.fall(), sum.rise());
    }

    private static Map<Integer, Long> moved(long[] deviations, List<Integer> movable) {
        Map<Integer, Long> result = new LinkedHashMap<>();
        for (int i = 0; i < deviations.length; i++) {
            if (deviations[i] != 0) {
                result.put(movable.get(i), deviations[i]);
            }
        }
        return result;
    }
}
