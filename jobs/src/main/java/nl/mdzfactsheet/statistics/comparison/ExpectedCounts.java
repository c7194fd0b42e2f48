package nl.mdzfactsheet.statistics.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import nl.mdzfactsheet.statistics.Ranking;
import nl.mdzfactsheet.statistics.ReferenceRates;
import nl.mdzfactsheet.statistics.StratumCount;
import org.apache.commons.numbers.core.Sum;
import org.jspecify.annotations.Nullable;

/** Expected counts of the units of one measure and period by indirect standardisation, with the check that they add up to what was observed. */
public final class ExpectedCounts {

    private static final double TOLERANCE = 1e-6;

    private final ReferenceRates rates;
    private final Map<String, List<StratumCount>> byUnit;
    private final double total;

    /**
     * What one unit, or several together, would count at the rates of all.
     *
     * @param expected E, rounded to 1e-9
     * @param leaveOneOutRatio O against the rates of the others; null unless the unit holds more than a tenth of ΣE
     */
    public record Expectation(double expected, @Nullable Double leaveOneOutRatio) {}

    private ExpectedCounts(ReferenceRates rates, Map<String, List<StratumCount>> byUnit, double total) {
        this.rates = rates;
        this.byUnit = byUnit;
        this.total = total;
    }

    /**
     * @param byUnit counts per stratum of every unit
     * @param mergeThin true to merge thin strata first
     */
    public static ExpectedCounts of(Map<String, List<StratumCount>> byUnit, boolean mergeThin) {
        Map<String, List<StratumCount>> sorted = new TreeMap<>(byUnit);
        List<StratumCount> all = new ArrayList<>();
        sorted.values().forEach(all::addAll);
        if (ReferenceRates.of(all).hasEventsWithoutDenominator()) {
            throw ImpossibleFigure.fault("a stratum has events but no denominator");
        }
        ReferenceRates rates = mergeThin ? ReferenceRates.merged(all) : ReferenceRates.of(all);
        Sum expected = Sum.create();
        sorted.values().forEach(strata -> expected.add(rates.expected(strata)));
        long observed = all.stream().mapToLong(StratumCount::numerator).sum();
        double total = expected.getAsDouble();
        if (!(Math.abs(observed - total) < TOLERANCE * Math.max(1, observed))) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.IDENTITY_BROKEN,
                    null,
                    "expected counts add up to the observed ones",
                    "report this: it is a fault of the program");
        }
        return new ExpectedCounts(rates, sorted, total);
    }

    /** ΣE over all units, unrounded. */
    public double total() {
        return total;
    }

    /** The expectation of some units together; one unit or a group of them. */
    public Expectation of(Collection<String> units) {
        List<StratumCount> strata = new ArrayList<>();
        units.stream().sorted().forEach(u -> strata.addAll(byUnit.getOrDefault(u, List.of())));
        double expected = rates.expected(strata);
        boolean weighs = expected > ReferenceRates.OWN_WEIGHT * total;
        return new Expectation(Ranking.rounded(expected), weighs ? rates.leaveOneOutRatio(strata) : null);
    }
}
