package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Measure;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Other;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Truth;
import org.jspecify.annotations.Nullable;

/** Writes down what a reader of a file can write down: unknowns, sums, what is printed, and what may not be learned. Used once. */
final class AttackBuilder {

    private static final String TOTAL = MeasureFile.TOTAL;
    private static final int ZEROS_SHOWN_FROM = 3;
    private static final List<String> ROLES = List.of("x", "n", "c");

    /** A count of a measure at every unit. */
    private record Series(String measure, String role, Map<String, BigDecimal> values) {}

    private final MeasureFile file;
    private final AttackTable table;
    private final Map<List<BigDecimal>, Series> known = new HashMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, Set<String>> familiesOf = new HashMap<>();

    AttackBuilder(MeasureFile file) {
        this.file = file;
        this.table = new AttackTable(file.id);
    }

    AttackTable build() {
        file.measures.forEach((name, measure) -> {
            add(name, "x", values(measure, 'x'), Set.of(name));
            add(name, "n", values(measure, 'n'), Set.of(name));
            if (measure.kind.equals("proportion")) {
                add(name, "c", values(measure, 'c'), Set.of(name));
            }
        });
        file.measures.forEach(this::describe);
        file.measures.keySet().forEach(this::parts);
        programmeSums();
        file.others.forEach(this::addOther);
        file.otherSums.forEach(this::addOtherSum);
        return table;
    }

    private void addOther(String name, Other other) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        file.all().forEach(unit -> values.put(unit, other.values().getOrDefault(unit, BigDecimal.ZERO)));
        add(name, "x", values, other.families());
        other.printed().forEach(unit -> table.printed(cell(name, "x", unit)));
        int scale = scale(own(name, "x").values());
        other.sensitive().forEach((unit, width) -> table.sensitive(cell(name, "x", unit), width.movePointRight(scale)));
    }

    private void addOtherSum(String whole, List<String> parts) {
        for (String unit : file.all()) {
            int scale = Math.max(
                    scale(own(whole, "x").values()),
                    parts.stream()
                            .mapToInt(p -> scale(own(p, "x").values()))
                            .max()
                            .orElse(0));
            Map<String, BigDecimal> terms = new LinkedHashMap<>();
            term(terms, whole, "x", unit, scale, BigDecimal.ONE.negate());
            parts.forEach(p -> term(terms, p, "x", unit, scale, BigDecimal.ONE));
            table.zero("sum " + whole + " " + unit, terms);
        }
    }

    private Map<String, BigDecimal> values(Measure measure, char role) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String unit : file.all()) {
            Truth truth = measure.at(unit);
            values.put(
                    unit,
                    switch (role) {
                        case 'x' -> truth.numerator();
                        case 'n' -> truth.denominator();
                        default -> truth.rest();
                    });
        }
        return values;
    }

    private void add(String measure, String role, Map<String, BigDecimal> values, Set<String> families) {
        List<BigDecimal> key =
                values.values().stream().map(BigDecimal::stripTrailingZeros).toList();
        boolean zero = key.stream().allMatch(v -> v.signum() == 0);
        Series equal = zero ? null : known.get(key);
        String own = measure + " " + role;
        boolean other = equal == null
                || (!file.measures.containsKey(measure) && equal.role().equals("c"))
                || !Collections.disjoint(familiesOf.getOrDefault(equalName(equal), Set.of()), families);
        String name = equal == null || other ? own : equalName(equal);
        Series mine = new Series(measure, role, values);
        series.put(own, mine);
        nameOf.put(own, name);
        familiesOf.computeIfAbsent(name, n -> new TreeSet<>()).addAll(families);
        if (name.equals(own)) {
            if (!zero) {
                known.putIfAbsent(key, mine);
            }
            int scale = scale(values);
            Map<String, BigDecimal> terms = new LinkedHashMap<>();
            values.forEach((unit, value) -> {
                table.count(own + " " + unit, value.movePointRight(scale), unit);
                terms.put(own + " " + unit, unit.equals(TOTAL) ? BigDecimal.ONE.negate() : BigDecimal.ONE);
            });
            table.zero("sum of " + own, terms);
        }
    }

    private String equalName(Series equal) {
        return equal.measure() + " " + equal.role();
    }

    private int scale(Map<String, BigDecimal> values) {
        return values.values().stream()
                .mapToInt(v -> Math.max(0, v.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private String cell(String measure, String role, String unit) {
        return nameOf.get(measure + " " + role) + " " + unit;
    }

    private void describe(String name, Measure measure) {
        boolean proportion = measure.kind.equals("proportion");
        for (String unit : file.all()) {
            if (measure.shown.contains(unit)) {
                table.printed(cell(name, "x", unit));
                table.printed(cell(name, "n", unit));
                if (proportion) {
                    table.printed(cell(name, "c", unit));
                }
            } else {
                Truth truth = measure.at(unit);
                if (measure.isStructuralZero()) {
                    continue;
                }
                boolean few = isBelow(truth.denominator(), 1)
                        || file.unnamed.contains(unit)
                        || measure.guarded.contains(unit);
                boolean small = protectsZeros(truth);
                boolean figures = few || measure.guardedFigures.contains(unit);
                sensitive(figures || isFew(truth.numerator(), small), name, "x", unit);
                sensitive(few, name, "n", unit);
                if (proportion) {
                    sensitive(figures || isFew(truth.rest(), small), name, "c", unit);
                }
            }
            boolean open = measure.shown.contains(unit);
            boolean small = isSmallCount(measure.at(unit), proportion) && !isOut(name, unit, measure.at(unit));
            if (open && (small || isGuarded(measure, unit))) {
                table.sensitive(cell(name, "x", unit), BigDecimal.ONE);
            }
            told(name, measure, unit);
        }
    }

    private boolean isGuarded(Measure measure, String unit) {
        return (measure.guarded.contains(unit) || measure.guardedFigures.contains(unit)) && !measure.isStructuralZero();
    }

    /** A count that moved by less than the minimum since it was printed may not be learned, nor one that was too small to be told and moved no further. Sums of amounts are left to the protection. */
    private void told(String name, Measure measure, String unit) {
        Truth now = measure.at(unit);
        boolean counts = !measure.kind.equals("ratio_of_sums");
        boolean proportion = measure.kind.equals("proportion");
        for (LedgerCounts then : file.told.of(name, unit)) {
            if (counts && then.decision() == Decision.SHOWN) {
                for (String role : proportion ? List.of("x", "n", "c") : List.of("x", "n")) {
                    remembered(name, role, unit, then);
                }
            } else if (counts && then.decision() == Decision.PRIMARY) {
                boolean near = ROLES.stream()
                        .allMatch(role -> isBelow(moved(role, now, then).abs(), 1));
                sensitive(near, name, "x", unit);
            }
        }
    }

    private void remembered(String name, String role, String unit, LedgerCounts then) {
        Measure measure = Objects.requireNonNull(file.measures.get(name));
        BigDecimal moved = moved(role, measure.at(unit), then);
        if (isFew(moved.abs(), false)) {
            Set<String> makers = new HashSet<>();
            if (unit.equals(TOTAL)) {
                file.units().stream()
                        .filter(part -> movedAlike(role, measure.at(part), file.told.beside(then, part), moved))
                        .forEach(makers::add);
            }
            table.remembered(cell(name, role, unit), width(name, role), makers);
        }
    }

    private static boolean movedAlike(String role, Truth now, List<LedgerCounts> then, BigDecimal moved) {
        return !then.isEmpty()
                && then.stream().allMatch(counts -> moved(role, now, counts).compareTo(moved) == 0);
    }

    private static BigDecimal moved(String role, Truth now, LedgerCounts then) {
        Truth before = new Truth(then.numerator(), then.denominator());
        return switch (role) {
            case "x" -> now.numerator().subtract(before.numerator());
            case "n" -> now.denominator().subtract(before.denominator());
            default -> now.rest().subtract(before.rest());
        };
    }

    /** A count below the minimum that is printed is a leak by itself, in a small row also none and all of them. */
    private boolean isSmallCount(Truth truth, boolean proportion) {
        boolean zeros = protectsZeros(truth);
        return isFew(truth.numerator(), zeros)
                || isBelow(truth.denominator(), 1)
                || (proportion && isFew(truth.rest(), zeros));
    }

    private boolean protectsZeros(Truth truth) {
        return file.thresholds.zeroPolicy() == ZeroPolicy.PROTECT && isBelow(truth.denominator(), ZEROS_SHOWN_FROM);
    }

    /** The same counts were printed before, under other thresholds. */
    private boolean isOut(String name, String unit, Truth now) {
        return file.told.of(name, unit).stream()
                .anyMatch(then -> then.decision() == Decision.SHOWN
                        && now.numerator().compareTo(then.numerator()) == 0
                        && now.denominator().compareTo(then.denominator()) == 0);
    }

    private boolean isFew(BigDecimal count, boolean zeros) {
        return count.signum() == 0 ? zeros : isBelow(count, 1);
    }

    private boolean isBelow(BigDecimal count, int times) {
        return count.compareTo(BigDecimal.valueOf((long) times * file.thresholds.minimumCount())) < 0;
    }

    private void sensitive(boolean sensitive, String measure, String role, String unit) {
        if (sensitive) {
            table.sensitive(cell(measure, role, unit), width(measure, role));
        }
    }

    private BigDecimal width(String measure, String role) {
        return BigDecimal.valueOf(file.thresholds.width())
                .movePointRight(scale(own(measure, role).values()));
    }

    private Series own(String measure, String role) {
        Series own = series.get(measure + " " + role);
        if (own == null) {
            throw new IllegalStateException("A measure has the counts of its kind");
        }
        return own;
    }

    private void parts(String measure) {
        Measure own = file.measures.get(measure);
        if (own != null && own.kind.equals("proportion")) {
            int scale = Math.max(
                    scale(own(measure, "x").values()),
                    Math.max(
                            scale(own(measure, "n").values()),
                            scale(own(measure, "c").values())));
            for (String unit : file.all()) {
                Map<String, BigDecimal> terms = new LinkedHashMap<>();
                term(terms, measure, "n", unit, scale, BigDecimal.ONE);
                term(terms, measure, "x", unit, scale, BigDecimal.ONE.negate());
                term(terms, measure, "c", unit, scale, BigDecimal.ONE.negate());
                table.zero("parts of " + measure + " " + unit, terms);
            }
        }
    }

    private void term(
            Map<String, BigDecimal> terms, String measure, String role, String unit, int scale, BigDecimal sign) {
        int own = scale(own(measure, role).values());
        terms.merge(cell(measure, role, unit), sign.movePointRight(scale - own), BigDecimal::add);
    }

    /** The same count of every programme, added up, may stand in a measure about all of them. */
    private void programmeSums() {
        SortedMap<String, List<Series>> families = new TreeMap<>();
        SortedSet<String> programmes = new TreeSet<>();
        series.values().forEach(s -> {
            Measure measure = file.measures.get(s.measure());
            String programme = measure == null ? "" : measure.programme;
            if (!programme.isEmpty() && s.measure().endsWith("_" + programme)) {
                programmes.add(programme);
                String base = s.measure().substring(0, s.measure().length() - programme.length());
                families.computeIfAbsent(base + " " + s.role(), b -> new ArrayList<>())
                        .add(s);
            }
        });
        families.forEach((name, parts) -> {
            Series whole = parts.size() == programmes.size() ? whole(parts) : null;
            // Where all programmes but one are 0, the sum is that one, and nobody knows the others are 0.
            if (whole != null && !parts.contains(whole)) {
                for (String unit : file.all()) {
                    int scale = Math.max(
                            scale(whole.values()),
                            parts.stream()
                                    .mapToInt(p -> scale(p.values()))
                                    .max()
                                    .orElse(0));
                    Map<String, BigDecimal> terms = new LinkedHashMap<>();
                    term(terms, whole.measure(), whole.role(), unit, scale, BigDecimal.ONE.negate());
                    parts.forEach(p -> term(terms, p.measure(), p.role(), unit, scale, BigDecimal.ONE));
                    table.zero("programmes of " + name + " " + unit, terms);
                }
            }
        });
    }

    private @Nullable Series whole(List<Series> parts) {
        List<BigDecimal> sums = new ArrayList<>();
        for (String unit : file.all()) {
            sums.add(parts.stream()
                    .map(p -> p.values().getOrDefault(unit, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .stripTrailingZeros());
        }
        return known.get(sums);
    }
}
