package nl.mdzfactsheet.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 * Lists tables that hold far more or fewer lines per day of their period than before, 30 % either way (F40): against the median of earlier deliveries of the same season, since
 * yearly fees come in one quarter; in the first year, against the largest and the smallest so far. Corrections (coverage partial) have no usual size. Of the reference tables
 * only the insured are looked at, as a whole.
 */
final class VolumeWatch {

    private static final String INSURED = "verzekerden";
    private static final double SHARE = 0.30;
    private static final int MONTHS = 12;

    /** Below it a table differs by a third by chance. */
    private static final int LEAST_LINES = 500;

    private final Contracts contracts;
    private final Map<String, List<Volume>> earlier = new HashMap<>();

    /**
     * A table in a delivery.
     *
     * @param season month in which its period begins, with the length of the period in months
     * @param perDay lines per day
     */
    private record Volume(int season, double perDay) {}

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
            if (insured || contracts.table(Layer.EXTRACT, table).role() != Role.REFERENCE) {
                double days = insured ? 1 : delivery.toDay() - delivery.fromDay() + 1.0;
                Volume volume = new Volume(insured ? 0 : season(delivery), count / days);
                List<Volume> before = earlier.computeIfAbsent(table, t -> new ArrayList<>());
                double usual = days * usual(before, volume);
                if (Math.max(usual, count) >= LEAST_LINES && Math.abs(count - usual) > SHARE * usual) {
                    findings.add(Finding.of(
                            delivery.id(),
                            Reason.VOLUME_UNUSUAL,
                            files.getOrDefault(table, table),
                            phrase(table, count, usual)));
                }
                before.add(volume);
            }
        });
    }

    private static int season(DeliveryEntry delivery) {
        LocalDate from = LocalDate.ofEpochDay(delivery.fromDay());
        long months = ChronoUnit.MONTHS.between(from, LocalDate.ofEpochDay(delivery.toDay() + 1L));
        return from.getMonthValue() + MONTHS * (int) months;
    }

    /** Lines per day that are usual; those of the volume itself when nothing can be said. */
    private static double usual(List<Volume> before, Volume volume) {
        double[] season = before.stream()
                .filter(v -> v.season() == volume.season())
                .mapToDouble(Volume::perDay)
                .sorted()
                .toArray();
        if (season.length > 0) {
            return median(season);
        }
        double[] all = before.stream().mapToDouble(Volume::perDay).sorted().toArray();
        if (all.length > 0 && volume.perDay() > all[all.length - 1]) {
            return all[all.length - 1];
        }
        return all.length > 1 && volume.perDay() < all[0] ? all[0] : volume.perDay();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Phrase phrase(String table, long count, double expected) {
        BigDecimal usual = BigDecimal.valueOf(expected).setScale(0, RoundingMode.HALF_UP);
        return new Phrase(
                table + ": " + count + " regels, gewoonlijk " + usual,
                table + ": " + count + " lines, usually " + usual);
    }
}
