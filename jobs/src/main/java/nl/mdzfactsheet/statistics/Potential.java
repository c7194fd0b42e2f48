package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.core.Sum;
import org.jspecify.annotations.Nullable;

/** What would change if a unit did as well as the best quarter of its peers. */
public final class Potential {

    private Potential() {}

    /**
     * The value to do as well as: P25 of the peers when lower is better, P75 when higher is; null when no side is better.
     *
     * @param peers values x/n, or O/E with case mix, of the peers that meet the minimum
     */
    public static @Nullable Double benchmark(Quantiles peers, Better better) {
        return switch (better) {
            case LOWER -> peers.at(0.25);
            case HIGHER -> peers.at(0.75);
            case NONE -> null;
        };
    }

    /**
     * max(0, x − n·benchmark) when lower is better, max(0, n·benchmark − x) when higher is; with case mix n is E and the benchmark that of O/E.
     *
     * @param count x or O, in patients, quarters, euros: the unit of the answer
     * @param size n or E
     * @param benchmark value to do as well as, on the scale of x/n
     */
    public static double of(double count, double size, double benchmark, Better better) {
        double above = count - size * benchmark;
        return Math.max(0, better == Better.LOWER ? above : -above);
    }

    /** The potential in euros: every unit of it costs as much as the average one. */
    public static double euros(double potential, double averageEuros) {
        ImpossibleFigure.refuseNegative(potential, "potential");
        return potential * averageEuros;
    }

    /**
     * The fewest units that together hold at least half of the potential, the largest first; equal ones by id.
     *
     * @param potentials potential per unit, each 0 or more
     * @return empty when there is no potential
     */
    public static List<String> halfOfIt(Map<String, Double> potentials) {
        List<Map.Entry<String, Double>> largestFirst = potentials.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        Sum total = Sum.create();
        largestFirst.forEach(e -> total.add(e.getValue()));
        double half = total.getAsDouble() / 2;
        List<String> chosen = new ArrayList<>();
        Sum held = Sum.create();
        for (Map.Entry<String, Double> entry : largestFirst) {
            if (held.getAsDouble() >= half) {
                break;
            }
            chosen.add(entry.getKey());
            held.add(entry.getValue());
        }
        return List.copyOf(chosen);
    }
}
