package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import org.apache.commons.numbers.core.Sum;
import org.jspecify.annotations.Nullable;

/** What is to be gained on a measure: per practice, and summed over the practices of an RHO, a region and the insurer. Euros are rounded per practice, so that they add up. */
final class Potentials {

    private final Map<ReportUnit, Double> units = new HashMap<>();
    private final Map<ReportUnit, Long> cents = new HashMap<>();

    private Potentials() {}

    static Potentials of(ComparedMeasure measure, ComparisonRules rules, UnitNames names) {
        Potentials potentials = new Potentials();
        Map<ReportUnit, Sum> sums = new HashMap<>();
        measure.counts().stream()
                .map(MeasureCount::unit)
                .filter(u -> u.level() == Level.PRACTICE)
                .sorted()
                .forEach(unit -> {
                    ComparedUnit compared = measure.unit(unit);
                    Double potential = compared == null ? null : compared.potential();
                    if (potential != null) {
                        for (ReportUnit level : levels(unit, names.region(unit))) {
                            sums.computeIfAbsent(level, l -> Sum.create()).add(potential);
                            potentials.cents.merge(level, cents(potential, rules), Math::addExact);
                        }
                    }
                });
        sums.forEach((unit, sum) -> potentials.units.put(unit, sum.getAsDouble()));
        if (rules.centsPerUnit() == 0) {
            potentials.cents.clear();
        }
        return potentials;
    }

    private static List<ReportUnit> levels(ReportUnit practice, String region) {
        ReportUnit rho = new ReportUnit(Level.RHO, practice.rhoId(), "");
        ReportUnit insurer = new ReportUnit(Level.INSURER, "", "");
        return region.isEmpty()
                ? List.of(practice, rho, insurer)
                : List.of(practice, rho, insurer, new ReportUnit(Level.REGION, region, "", ""));
    }

    private static long cents(double potential, ComparisonRules rules) {
        return BigDecimal.valueOf(potential)
                .multiply(BigDecimal.valueOf(rules.centsPerUnit()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** In units of the numerator; null where no side is better or nothing is known. */
    @Nullable
    Double of(ReportUnit unit) {
        return units.get(unit);
    }

    /** In cents; null for a measure that is not about money. */
    @Nullable
    Long cents(ReportUnit unit) {
        return cents.get(unit);
    }
}
