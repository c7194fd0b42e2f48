package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.core.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Indirect standardisation: what each unit would count if every stratum had the rate of all units together (Breslow &amp; Day 1987, section 2.3; Lilienfeld 1978 on the history). A
 * unit's ratio compares with 1, never with the ratio of another unit.
 */
public final class ReferenceRates {

    /** Share of the expected total from which a unit's own weight in the reference shows. */
    public static final double OWN_WEIGHT = 0.10;

    private static final long LEAST_EVENTS = 10;
    private static final long LEAST_PERSONS = 100;

    /** Counts of all units together, in the fixed order of strata. */
    private final List<StratumCount> totals;

    /** Place in the totals of every stratum, of one that was merged that of what it was merged into. */
    private final Map<Stratum, Integer> places;

    private ReferenceRates(SortedMap<Stratum, StratumCount> totals, Map<Stratum, Stratum> merged) {
        this.totals = List.copyOf(totals.values());
        Map<Stratum, Integer> own = new HashMap<>();
        totals.keySet().forEach(name -> own.put(name, own.size()));
        this.places = new HashMap<>();
        merged.forEach((stratum, name) -> places.put(stratum, Objects.requireNonNull(own.get(name))));
    }

    /** R_s = X_s/N_s over all units, every stratum as it is. */
    public static ReferenceRates of(Collection<StratumCount> counts) {
        Map<Stratum, StratumCount> sums = new HashMap<>();
        counts.forEach(c -> sums.merge(c.stratum(), c, StratumCount::plus));
        SortedMap<Stratum, StratumCount> totals = new TreeMap<>(Stratum.ORDER);
        totals.putAll(sums);
        Map<Stratum, Stratum> same = new TreeMap<>(Stratum.ORDER);
        totals.keySet().forEach(s -> same.put(s, s));
        return new ReferenceRates(totals, same);
    }

    /**
     * The same with thin strata (X_s below 10 or N_s below 100) merged: per sex × SES, youngest first, a thin stratum joins the next older band, the last one the younger; still
     * thin is kept.
     */
    public static ReferenceRates merged(Collection<StratumCount> counts) {
        ReferenceRates fine = of(counts);
        SortedMap<Stratum, StratumCount> totals = new TreeMap<>(Stratum.ORDER);
        Map<Stratum, Stratum> merged = new TreeMap<>(Stratum.ORDER);
        List<StratumCount> series = new ArrayList<>();
        for (StratumCount total : fine.totals) {
            if (!series.isEmpty() && !sameSeries(series.get(0).stratum(), total.stratum())) {
                mergeSeries(series, totals, merged);
                series.clear();
            }
            series.add(total);
        }
        mergeSeries(series, totals, merged);
        return new ReferenceRates(totals, merged);
    }

    private static void mergeSeries(
            List<StratumCount> bands, Map<Stratum, StratumCount> totals, Map<Stratum, Stratum> merged) {
        List<List<StratumCount>> groups = new ArrayList<>();
        List<StratumCount> open = new ArrayList<>();
        for (StratumCount band : bands) {
            open.add(band);
            if (!thin(open)) {
                groups.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty() && !groups.isEmpty()) {
            groups.get(groups.size() - 1).addAll(open);
        } else if (!open.isEmpty()) {
            groups.add(open);
        }
        for (List<StratumCount> group : groups) {
            Stratum name = group.get(0).stratum();
            group.forEach(band -> merged.put(band.stratum(), name));
            group.forEach(band -> totals.merge(name, band.in(name), StratumCount::plus));
        }
    }

    private static boolean thin(List<StratumCount> group) {
        long events = group.stream().mapToLong(StratumCount::numerator).sum();
        long persons = group.stream().mapToLong(StratumCount::denominator).sum();
        return events < LEAST_EVENTS || persons < LEAST_PERSONS;
    }

    private static boolean sameSeries(Stratum one, Stratum other) {
        return one.sex().equals(other.sex()) && one.ses().equals(other.ses());
    }

    /** True when some stratum counts events among nobody: no rate can explain them. */
    public boolean hasEventsWithoutDenominator() {
        return totals.stream().anyMatch(t -> t.denominator() == 0 && t.numerator() > 0);
    }

    /** The stratum that a stratum was merged into, itself when it was not. */
    public Stratum mergedInto(Stratum stratum) {
        return totals.get(place(stratum)).stratum();
    }

    private int place(Stratum stratum) {
        Integer place = places.get(stratum);
        if (place == null) {
            throw new IllegalArgumentException("A stratum outside the reference has no rate");
        }
        return place;
    }

    /** E = Σ n_s·R_s in the fixed order of strata, unrounded. */
    public double expected(Collection<StratumCount> unit) {
        Sum sum = Sum.create();
        Counts own = new Counts(unit);
        for (int s = 0; s < totals.size(); s++) {
            StratumCount all = totals.get(s);
            if (all.denominator() > 0) {
                sum.add((double) own.denominators[s] * all.numerator() / all.denominator());
            }
        }
        return sum.getAsDouble();
    }

    /** O divided by the E that the other units give, rounded to nothing; null when they cannot give one (a stratum that only this unit has, or E = 0). */
    public @Nullable Double leaveOneOutRatio(Collection<StratumCount> unit) {
        Sum sum = Sum.create();
        long observed = 0;
        Counts own = new Counts(unit);
        for (int s = 0; s < totals.size(); s++) {
            StratumCount all = totals.get(s);
            observed += own.numerators[s];
            long others = all.denominator() - own.denominators[s];
            if (others == 0 && own.denominators[s] > 0) {
                return null;
            }
            if (others > 0) {
                sum.add((double) own.denominators[s] * (all.numerator() - own.numerators[s]) / others);
            }
        }
        double expected = sum.getAsDouble();
        return expected > 0 ? observed / expected : null;
    }

    /** Counts of one unit at the places of the totals: thousands of units have dozens of strata each, and a sorted map of them was half the cost of the comparison. */
    private final class Counts {
        private final long[] numerators = new long[totals.size()];
        private final long[] denominators = new long[totals.size()];

        Counts(Collection<StratumCount> unit) {
            for (StratumCount count : unit) {
                int place = place(count.stratum());
                numerators[place] = Math.addExact(numerators[place], count.numerator());
                denominators[place] = Math.addExact(denominators[place], count.denominator());
            }
        }
    }
}
