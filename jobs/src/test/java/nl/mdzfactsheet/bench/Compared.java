package nl.mdzfactsheet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.mdzfactsheet.bench.Worker.Measured;

/**
 * Times of one workload.
 *
 * @param workload what was done
 * @param figures number of figures that were equal
 * @param ours by process, the first of each being cold
 * @param ducks the same of DuckDB
 */
record Compared(Workload workload, int figures, List<List<Measured>> ours, List<List<Measured>> ducks) {

    static List<Measured> cold(List<List<Measured>> processes) {
        return processes.stream().map(p -> p.get(0)).toList();
    }

    /** All but the first of each process; the first ones when there are no others. */
    static List<Measured> warm(List<List<Measured>> processes) {
        List<Measured> warm = new ArrayList<>();
        processes.forEach(p -> warm.addAll(p.subList(1, p.size())));
        return warm.isEmpty() ? cold(processes) : warm;
    }

    static double median(List<Measured> times, ToDoubleFunction<Measured> value) {
        double[] sorted = times.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double ourSeconds() {
        return median(warm(ours), Measured::wall);
    }

    double duckSeconds() {
        return median(warm(ducks), Measured::wall);
    }

    double ratio() {
        return ourSeconds() / duckSeconds();
    }

    boolean met() {
        return ratio() <= workload.goal();
    }
}
