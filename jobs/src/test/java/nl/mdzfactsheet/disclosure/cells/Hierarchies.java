package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random tables of the kind the factsheet has: a tree of units (nation, RHO, practice) crossed with strata, every margin present; now and then a second grouping of the units, or a
 * second release that may differ a little from the first.
 */
public final class Hierarchies {

    private final Random random;
    private final Map<String, Long> values = new TreeMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, List<String>> units = new LinkedHashMap<>();
    private final List<String> leaves = new ArrayList<>();
    private final List<List<String>> strata = new ArrayList<>();

    private Hierarchies(Random random) {
        this.random = random;
    }

    /** A table; the same seed gives the same one. */
    public static CellTable table(long seed) {
        return new Hierarchies(new Random(seed * 7919 + 17)).build(0);
    }

    /** A table of at least so many cells: one tree of three levels, five age bands by two sexes. */
    public static CellTable large(int cells, long seed) {
        return new Hierarchies(new Random(seed)).build(cells);
    }

    private CellTable build(int atLeast) {
        if (atLeast > 0) {
            // 18 = (5 + 1) × (2 + 1) rows per unit; ten practices in an RHO
            int practices = Math.max(2, atLeast / 18 * 10 / 11);
            for (int i = 0; i < practices; i++) {
                units.computeIfAbsent("n/" + i / 10, k -> new ArrayList<>()).add("n/" + i / 10 + "/" + i);
                leaves.add("n/" + i / 10 + "/" + i);
            }
            units.put("n", new ArrayList<>(units.keySet()));
            strata.add(List.of("1", "2", "3", "4", "5"));
            strata.add(List.of("m", "f"));
        } else {
            grow("n", 1 + random.nextInt(3));
            int dimensions = random.nextInt(3) + (leaves.size() < 5 ? 1 : 0);
            for (int d = 0; d < dimensions; d++) {
                strata.add(List.of("a", "b", "c").subList(0, 2 + (dimensions < 3 ? random.nextInt(2) : 0)));
            }
        }
        release("", Map.of());
        if (atLeast == 0 && random.nextInt(3) == 0) {
            otherGrouping();
        }
        if (atLeast == 0 && values.size() < 60 && random.nextInt(4) == 0) {
            secondRelease();
        }
        return new CellTable("seed", cells(atLeast > 0), constraints);
    }

    private void grow(String unit, int levels) {
        if (levels == 0) {
            leaves.add(unit);
            return;
        }
        List<String> children = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            children.add(unit + "/" + i);
        }
        units.put(unit, children);
        children.forEach(c -> grow(c, levels - 1));
    }

    /** Keys of all combinations of strata; a dimension summed over is written as *. */
    private List<List<String>> combinations(boolean totals) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (List<String> dimension : strata) {
            List<String> members = new ArrayList<>(dimension);
            if (totals) {
                members.add("*");
            }
            List<List<String>> next = new ArrayList<>();
            for (List<String> before : all) {
                for (String member : members) {
                    List<String> longer = new ArrayList<>(before);
                    longer.add(member);
                    next.add(longer);
                }
            }
            all = next;
        }
        return all;
    }

    private void release(String prefix, Map<String, Long> base) {
        for (String leaf : leaves) {
            for (List<String> stratum : combinations(false)) {
                String id = id(prefix, leaf, stratum);
                long before = base.getOrDefault(id("", leaf, stratum), -1L);
                values.put(id, before < 0 ? draw() : before + random.nextInt(4));
            }
            addStrata(prefix, leaf);
        }
        List<String> parents = new ArrayList<>(units.keySet());
        parents.sort((a, b) -> Integer.compare(b.length(), a.length()));
        for (String parent : parents) {
            for (List<String> stratum : combinations(true)) {
                sum(
                        id(prefix, parent, stratum),
                        units.getOrDefault(parent, List.of()).stream()
                                .map(c -> id(prefix, c, stratum))
                                .toList());
            }
            addStrata(prefix, parent);
        }
    }

    /** Totals over each stratum dimension of one unit; where the total stands already only the sum is added. */
    private void addStrata(String prefix, String unit) {
        for (int d = strata.size() - 1; d >= 0; d--) {
            for (List<String> stratum : combinations(true)) {
                if (stratum.get(d).equals("*")) {
                    List<String> parts = new ArrayList<>();
                    for (String member : strata.get(d)) {
                        List<String> part = new ArrayList<>(stratum);
                        part.set(d, member);
                        parts.add(id(prefix, unit, part));
                    }
                    if (parts.stream().allMatch(values::containsKey)) {
                        sum(id(prefix, unit, stratum), parts);
                    }
                }
            }
        }
    }

    private long draw() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(9);
            case 2 -> 100 + random.nextInt(100);
            default -> 10 + random.nextInt(40);
        };
    }

    private static String id(String prefix, String unit, List<String> stratum) {
        return prefix + unit + "|" + String.join("|", stratum);
    }

    private void sum(String total, List<String> parts) {
        values.put(
                total, parts.stream().mapToLong(p -> values.getOrDefault(p, 0L)).sum());
        List<Term> terms = new ArrayList<>();
        parts.forEach(p -> terms.add(new Term(p, BigDecimal.ONE)));
        terms.add(new Term(total, BigDecimal.ONE.negate()));
        constraints.add(
                new Constraint("s" + constraints.size(), Constraint.ALL, terms, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private void otherGrouping() {
        List<String> all = strata.stream().map(s -> "*").toList();
        for (int g = 0; g < 2; g++) {
            int group = g;
            List<String> members = leaves.stream()
                    .filter(l -> (l.hashCode() & 1) == group)
                    .map(l -> id("", l, all))
                    .toList();
            if (members.size() > 1) {
                sum("region/" + g, members);
            }
        }
    }

    /** Known: no count of the second release is below the first, and none has grown by more than 3. */
    private void secondRelease() {
        Map<String, Long> first = Map.copyOf(values);
        release("v2/", first);
        for (String leaf : leaves) {
            for (List<String> stratum : combinations(false)) {
                constraints.add(new Constraint(
                        "r" + constraints.size(),
                        Constraint.ALL,
                        List.of(
                                new Term(id("v2/", leaf, stratum), BigDecimal.ONE),
                                new Term(id("", leaf, stratum), BigDecimal.ONE.negate())),
                        BigDecimal.ZERO,
                        new BigDecimal("3")));
            }
        }
    }

    private List<Cell> cells(boolean large) {
        List<Cell> cells = new ArrayList<>();
        values.forEach((id, value) -> {
            boolean primary = value > 0 && value < 10 && (large || random.nextInt(3) > 0);
            long totals =
                    id.chars().filter(c -> c == '*').count() * 10 + Math.max(0, 40 - 10 * id.split("/", -1).length);
            cells.add(new Cell(id, value, primary, BigDecimal.valueOf(1 + totals + value % 7), 10, id));
        });
        return cells;
    }
}
