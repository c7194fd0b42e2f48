package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.ToldBefore.Told;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A written {@code factsheet_data.csv} as one attack: a total and its units, every measure with x, n and n − x. Two counts that are equal at every unit are one unknown; a count that is the sum of those of
 * the programmes is known to be so. Which counts may not be learned is worked out here once more, from the true counts.
 */
final class MeasureFile {

    /** The unit that is the sum of all others. */
    static final String TOTAL = "";

    private static final int ZEROS_SHOWN_FROM = 3;

    /** True counts of a measure at a unit. */
    record Truth(BigDecimal numerator, BigDecimal denominator) {

        static final Truth NOTHING = new Truth(BigDecimal.ZERO, BigDecimal.ZERO);

        Truth plus(Truth other) {
            return new Truth(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        BigDecimal rest() {
            return denominator.subtract(numerator);
        }
    }

    /** What is known of a measure from its rows. */
    private static final class Measure {
        private final String kind;
        private final String programme;
        private final Map<String, Truth> truth = new HashMap<>();
        private final SortedSet<String> shown = new TreeSet<>();
        private final Set<String> guarded = new TreeSet<>();
        private final Set<String> guardedFigures = new TreeSet<>();

        Measure(String kind, String programme) {
            this.kind = kind;
            this.programme = programme;
        }

        Truth at(String unit) {
            return truth.getOrDefault(unit, Truth.NOTHING);
        }

        /** Nothing exists that could be counted: there is nobody to protect. */
        boolean isStructuralZero() {
            return at(TOTAL).denominator().signum() == 0
                    && at(TOTAL).numerator().signum() == 0;
        }
    }

    private final String id;
    private final Thresholds thresholds;
    private final SortedSet<String> units = new TreeSet<>();
    private final SortedMap<String, Measure> measures = new TreeMap<>();
    private final Set<String> unnamed;
    private final Told told;
    private final SortedMap<String, Other> others = new TreeMap<>();
    private final SortedMap<String, List<String>> otherSums = new TreeMap<>();

    /**
     * A count outside the measures, by unit.
     *
     * @param families counts of one family are never taken for each other: that two of them are equal by chance is what nobody may learn
     */
    record Other(
            String name,
            Set<String> families,
            Map<String, BigDecimal> values,
            Set<String> printed,
            Set<String> sensitive) {

        Other {
            families = Set.copyOf(families);
            values = Map.copyOf(values);
            printed = Set.copyOf(printed);
            sensitive = Set.copyOf(sensitive);
        }
    }

    /**
     * A file without rows yet.
     *
     * @param unnamed units of which nothing may be learned in any measure
     * @param told what the recipient was told before
     */
    MeasureFile(String id, Thresholds thresholds, Set<String> unnamed, Told told) {
        this.id = id;
        this.thresholds = thresholds;
        this.unnamed = Set.copyOf(unnamed);
        this.told = told;
    }

    /**
     * A row of the file with its true counts; the row of the total has unit {@link #TOTAL}.
     *
     * @param shown true when figures of this version stand in it
     */
    void row(CSVRecord row, String unit, Truth truth, boolean shown) {
        Measure measure = measures.computeIfAbsent(
                row.get("measure_id"), m -> new Measure(row.get("kind"), row.get("programme")));
        if (!unit.equals(TOTAL)) {
            units.add(unit);
        }
        measure.truth.put(unit, truth);
        if (shown) {
            measure.shown.add(unit);
        }
    }

    /** Nothing may be learned of a unit in a measure; or, when its size is known, nothing of the figures. */
    void guard(String measure, String unit, boolean size) {
        Measure own = measures.get(measure);
        if (own != null) {
            (size ? own.guarded : own.guardedFigures).add(unit);
        }
    }

    /** A unit without a row, of which nothing may be learned. */
    void rowless(String measure, String unit, Truth truth) {
        Measure own = measures.get(measure);
        if (own != null) {
            units.add(unit);
            own.truth.put(unit, truth);
            own.guarded.add(unit);
        }
    }

    /** Units with a row. */
    SortedSet<String> units() {
        return units;
    }

    /** Measures with a row. */
    Set<String> measures() {
        return measures.keySet();
    }

    /** True when nothing may be learned of a unit. */
    boolean isUnnamed(String unit) {
        return unnamed.contains(unit) && units.contains(unit);
    }

    /** A count outside the measures, such as a class of the waterfall. */
    void count(Other other) {
        others.put(other.name(), other);
    }

    /** A reader knows that a count outside the measures is the sum of others. */
    void sum(String whole, List<String> parts, Set<String> families) {
        otherSums.put(whole, List.copyOf(parts));
        Map<String, BigDecimal> values = new HashMap<>();
        for (String part : parts) {
            Other other = others.get(part);
            if (other != null) {
                other.values().forEach((unit, value) -> values.merge(unit, value, BigDecimal::add));
            }
        }
        count(new Other(whole, families, values, Set.of(), Set.of()));
    }

    /** The unknowns and what is known of them. */
    AttackTable attack() {
        return new Builder().build();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(units);
        all.add(TOTAL);
        return all;
    }

    /** A count of a measure at every unit. */
    private record Series(String measure, String role, Map<String, BigDecimal> values) {}

    private final class Builder {
        private final AttackTable table = new AttackTable(id);
        private final Map<List<BigDecimal>, Series> known = new HashMap<>();
        private final Map<String, Series> series = new LinkedHashMap<>();
        private final Map<String, String> nameOf = new HashMap<>();
        private final Map<String, Set<String>> familiesOf = new HashMap<>();

        AttackTable build() {
            measures.forEach((name, measure) -> {
                add(name, "x", values(measure, 'x'), Set.of(name));
                add(name, "n", values(measure, 'n'), Set.of(name));
                if (measure.kind.equals("proportion")) {
                    add(name, "c", values(measure, 'c'), Set.of(name));
                }
            });
            measures.forEach(this::describe);
            measures.keySet().forEach(this::parts);
            programmeSums();
            others.forEach(this::addOther);
            otherSums.forEach(this::addOtherSum);
            return table;
        }

        private void addOther(String name, Other other) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            all().forEach(unit -> values.put(unit, other.values().getOrDefault(unit, BigDecimal.ZERO)));
            add(name, "x", values, other.families());
            other.printed().forEach(unit -> table.printed(cell(name, "x", unit)));
            other.sensitive().forEach(unit -> sensitive(true, name, "x", unit));
        }

        private void addOtherSum(String whole, List<String> parts) {
            for (String unit : all()) {
                Map<String, BigDecimal> terms = new LinkedHashMap<>();
                term(terms, whole, "x", unit, 0, BigDecimal.ONE.negate());
                parts.forEach(p -> term(terms, p, "x", unit, 0, BigDecimal.ONE));
                table.zero("sum " + whole + " " + unit, terms);
            }
        }

        private Map<String, BigDecimal> values(Measure measure, char role) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            for (String unit : all()) {
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
                    || (!measures.containsKey(measure) && equal.role().equals("c"))
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
            for (String unit : all()) {
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
                    boolean few =
                            isBelow(truth.denominator(), 1) || unnamed.contains(unit) || measure.guarded.contains(unit);
                    boolean small = isBelow(truth.denominator(), ZEROS_SHOWN_FROM);
                    boolean figures = few || measure.guardedFigures.contains(unit);
                    sensitive(figures || isFew(truth.numerator(), small), name, "x", unit);
                    sensitive(few, name, "n", unit);
                    if (proportion) {
                        sensitive(figures || isFew(truth.rest(), small), name, "c", unit);
                    }
                }
                boolean open = measure.shown.contains(unit);
                if (open && (isSmallCount(measure.at(unit), proportion) || isGuarded(measure, unit))) {
                    table.sensitive(cell(name, "x", unit), BigDecimal.ONE);
                }
                told(name, measure, unit);
            }
        }

        private boolean isGuarded(Measure measure, String unit) {
            return (measure.guarded.contains(unit) || measure.guardedFigures.contains(unit))
                    && !measure.isStructuralZero();
        }

        /** A count that moved by less than the minimum since it was printed may not be learned, nor one that was too small to be told and moved no further. Sums of amounts are left to the protection. */
        private void told(String name, Measure measure, String unit) {
            Truth now = measure.at(unit);
            boolean counts = !measure.kind.equals("ratio_of_sums");
            boolean proportion = measure.kind.equals("proportion");
            for (LedgerCounts then : told.of(name, unit)) {
                BigDecimal moved = moved(now.numerator(), then.numerator());
                BigDecimal size = moved(now.denominator(), then.denominator());
                BigDecimal rest = moved(now.rest(), then.denominator().subtract(then.numerator()));
                if (counts && then.decision() == Decision.SHOWN) {
                    sensitive(isFew(moved, false), name, "x", unit);
                    sensitive(isFew(size, false), name, "n", unit);
                    sensitive(proportion && isFew(rest, false), name, proportion ? "c" : "x", unit);
                } else if (counts && then.decision() == Decision.PRIMARY) {
                    boolean near = isBelow(moved, 1) && isBelow(size, 1) && isBelow(rest, 1);
                    sensitive(near, name, "x", unit);
                }
            }
        }

        private BigDecimal moved(BigDecimal now, BigDecimal then) {
            return now.subtract(then).abs();
        }

        /** A count below the minimum that is printed is a leak by itself. */
        private boolean isSmallCount(Truth truth, boolean proportion) {
            return isFew(truth.numerator(), false)
                    || isBelow(truth.denominator(), 1)
                    || (proportion && isFew(truth.rest(), false));
        }

        private boolean isFew(BigDecimal count, boolean zeros) {
            return count.signum() == 0 ? zeros : isBelow(count, 1);
        }

        private boolean isBelow(BigDecimal count, int times) {
            return count.compareTo(BigDecimal.valueOf((long) times * thresholds.minimumCount())) < 0;
        }

        private void sensitive(boolean sensitive, String measure, String role, String unit) {
            if (sensitive) {
                Series own = own(measure, role);
                table.sensitive(
                        cell(measure, role, unit),
                        BigDecimal.valueOf(thresholds.width()).movePointRight(scale(own.values())));
            }
        }

        private Series own(String measure, String role) {
            Series own = series.get(measure + " " + role);
            if (own == null) {
                throw new IllegalStateException("A measure has the counts of its kind");
            }
            return own;
        }

        private void parts(String measure) {
            Measure own = measures.get(measure);
            if (own != null && own.kind.equals("proportion")) {
                int scale = Math.max(
                        scale(own(measure, "x").values()),
                        Math.max(
                                scale(own(measure, "n").values()),
                                scale(own(measure, "c").values())));
                for (String unit : all()) {
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
                Measure measure = measures.get(s.measure());
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
                    for (String unit : all()) {
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
            for (String unit : all()) {
                sums.add(parts.stream()
                        .map(p -> p.values().getOrDefault(unit, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros());
            }
            return known.get(sums);
        }
    }
}
