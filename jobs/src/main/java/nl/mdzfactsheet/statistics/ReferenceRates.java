package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private final Map<Stratum, StratumCount> totals;
    private final Map<Stratum, Stratum> merged;

    private ReferenceRates(Map<Stratum, StratumCount> totals, Map<Stratum, Stratum> merged) {
        this.totals = totals;
        this.merged = merged;
    }

    /** R_s = X_s/N_s over all units, every stratum as it is. */
    public static ReferenceRates of(Collection<StratumCount> counts) {
        Map<Stratum, StratumCount> totals = new TreeMap<>(Stratum.ORDER);
        counts.forEach(c -> totals.merge(c.stratum(), c, StratumCount::plus));
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
        Map<Stratum, StratumCount> totals = new TreeMap<>(Stratum.ORDER);
        Map<Stratum, Stratum> merged = new TreeMap<>(Stratum.ORDER);
        List<StratumCount> series = new ArrayList<>();
        for (StratumCount total : fine.totals.values()) {
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
        return totals.values().stream().anyMatch(t -> t.denominator() == 0 && t.numerator() > 0);
    }

    /** The stratum that a stratum was merged into, itself when it was not. */
    public Stratum mergedInto(Stratum stratum) {
        Stratum name = merged.get(stratum);
        if (name == null) {
            throw new IllegalArgumentException("A stratum outside the reference has no rate");
        }
        return name;
    }

    /** E = Σ n_s·R_s in the fixed order of strata, unrounded. */
    public double expected(Collection<StratumCount> unit) {
        Sum sum = Sum.create();
        for (StratumCount own : ordered(unit).values()) {
            StratumCount all = total(own.stratum());
            if (all.denominator() > 0) {
                sum.add((double) own.denominator() * all.numerator() / all.denominator());
            }
        }
        return sum.getAsDouble();
    }

    /** O divided by the E that the other units give, rounded to nothing; null when they cannot give one (a stratum that only this unit has, or E = 0). */
    public @Nullable Double leaveOneOutRatio(Collection<StratumCount> unit) {
        Sum sum = Sum.create();
        long observed = 0;
        for (StratumCount own : ordered(unit).values()) {
            StratumCount all = total(own.stratum());
            observed += own.numerator();
            long others = all.denominator() - own.denominator();
            if (others == 0 && own.denominator() > 0) {
                return null;
            }
            if (others > 0) {
                sum.add((double) own.denominator() * (all.numerator() - own.numerator()) / others);
            }
        }
        double expected = sum.getAsDouble();
        return expected > 0 ? observed / expected : null;
    }

    private Map<Stratum, StratumCount> ordered(Collection<StratumCount> unit) {
        Map<Stratum, StratumCount> sums = new TreeMap<>(Stratum.ORDER);
        for (StratumCount count : unit) {
            Stratum name = mergedInto(count.stratum());
            sums.merge(name, count.in(name), StratumCount::plus);
        }
        return sums;
    }

    private StratumCount total(Stratum stratum) {
        return totals.getOrDefault(stratum, new StratumCount(stratum, 0, 0));
    }
}
