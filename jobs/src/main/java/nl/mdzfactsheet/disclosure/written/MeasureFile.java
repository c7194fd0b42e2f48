package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.ToldBefore.Told;
import org.apache.commons.csv.CSVRecord;

/**
 * A written {@code factsheet_data.csv} as one attack: a total and its units, every measure with x, n and n − x. Two counts that are equal at every unit are one unknown; a count that is the sum of those of
 * the programmes is known to be so. Which counts may not be learned is worked out here once more, from the true counts.
 */
final class MeasureFile {

    /** The unit that is the sum of all others. */
    static final String TOTAL = "";

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
    static final class Measure {
        final String kind;
        final String programme;
        final Map<String, Truth> truth = new HashMap<>();
        final SortedSet<String> shown = new TreeSet<>();
        final Set<String> guarded = new TreeSet<>();
        final Set<String> guardedFigures = new TreeSet<>();

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

    final String id;
    final Thresholds thresholds;
    private final SortedSet<String> units = new TreeSet<>();
    final SortedMap<String, Measure> measures = new TreeMap<>();
    final Set<String> unnamed;
    final Told told;
    final SortedMap<String, Other> others = new TreeMap<>();
    final SortedMap<String, List<String>> otherSums = new TreeMap<>();

    /**
     * A count outside the measures, by unit.
     *
     * @param sensitive how much must stay open, for the units of which it may not be learned
     * @param families counts of one family are never taken for each other: that two of them are equal by chance is what nobody may learn
     */
    record Other(
            String name,
            Set<String> families,
            Map<String, BigDecimal> values,
            Set<String> printed,
            Map<String, BigDecimal> sensitive) {

        Other {
            families = Set.copyOf(families);
            values = Map.copyOf(values);
            printed = Set.copyOf(printed);
            sensitive = Map.copyOf(sensitive);
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
        count(new Other(whole, families, values, Set.of(), Map.of()));
    }

    /** The unknowns and what is known of them. */
    AttackTable attack() {
        return new AttackBuilder(this).build();
    }

    /** Every unit, the total last. */
    List<String> all() {
        List<String> all = new ArrayList<>(units);
        all.add(TOTAL);
        return all;
    }
}
