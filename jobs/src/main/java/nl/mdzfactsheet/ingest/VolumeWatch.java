package nl.mdzfactsheet.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.FileAccount;

/**
 * Lists tables that hold far more or fewer lines than before: lines per day of the period against the median of earlier deliveries, 30 % either way (F40). Corrections
 * (coverage partial) have no usual size. Of the reference tables only the insured are looked at, as a whole.
 */
final class VolumeWatch {

    private static final String INSURED = "verzekerden";
    private static final double SHARE = 0.30;

    /** Below it a table differs by a third by chance. */
    private static final int LEAST_LINES = 100;

    private final Contracts contracts;
    private final Map<String, List<Double>> earlier = new HashMap<>();

    private VolumeWatch(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @param loaded in the order in which they were made */
    static List<Finding> findings(Contracts contracts, List<DeliveryEntry> loaded) {
        VolumeWatch watch = new VolumeWatch(contracts);
        List<Finding> findings = new ArrayList<>();
        loaded.stream().filter(DeliveryEntry::full).forEach(d -> watch.look(d, findings));
        return findings;
    }

    private void look(DeliveryEntry delivery, List<Finding> findings) {
        Map<String, Long> lines = new TreeMap<>();
        Map<String, String> files = new HashMap<>();
        for (FileAccount file : delivery.files()) {
            lines.merge(file.table(), file.read().lines(), Long::sum);
            files.putIfAbsent(file.table(), file.file());
        }
        lines.forEach((table, count) -> {
            boolean insured = table.equals(INSURED);
            if (!insured && contracts.table(Layer.EXTRACT, table).role() == Role.REFERENCE) {
                return;
            }
            double days = insured ? 1 : delivery.toDay() - delivery.fromDay() + 1.0;
            List<Double> before = earlier.computeIfAbsent(table, t -> new ArrayList<>());
            double expected = median(before) * days;
            if (Math.max(expected, count) >= LEAST_LINES
                    && !before.isEmpty()
                    && Math.abs(count - expected) > SHARE * expected) {
                findings.add(Finding.of(
                        delivery.id(),
                        Reason.VOLUME_UNUSUAL,
                        files.getOrDefault(table, table),
                        phrase(table, count, expected)));
            }
            before.add(count / days);
        });
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Phrase phrase(String table, long count, double expected) {
        BigDecimal usual = BigDecimal.valueOf(expected).setScale(0, RoundingMode.HALF_UP);
        return new Phrase(
                table + ": " + count + " regels, gewoonlijk " + usual,
                table + ": " + count + " lines, usually " + usual);
    }
}
