package nl.mdzfactsheet.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All figures of one reporting year. Money is in cents. Detections hold the flags that count, contested those taken
 * away by a well-founded objection. Frequent-user thresholds are those of the year and the year before.
 * Ceilings come by executing AGB, the monitor by RHO.
 */
public record ReferenceResult(
        List<DeliveryState> deliveries,
        List<FileCount> files,
        List<Quarantined> quarantine,
        List<Accounting> accounting,
        Map<ClaimTable, Long> netCents,
        List<QualityCount> quality,
        List<PersonYear> personYears,
        List<Detection> detections,
        List<Detection> contested,
        List<DetectionCount> detectionCounts,
        List<WaterfallRow> waterfall,
        List<FrequentUsers.Threshold> thresholds,
        List<MeasureResult> measures,
        List<EldCeilings.Ceiling> eldCeilings,
        List<EldCeilings.PassedOn> eldPassedOn,
        List<RhoMonitor.Row> rhoMonitor) {

    public Optional<MeasureResult> measure(String measureId, String level, String rho, String practice) {
        Level row = new Level(level, rho, practice);
        return measures.stream()
                .filter(m -> m.measureId().equals(measureId) && m.level().equals(row))
                .findFirst();
    }

    /** The ids of all measures, also of those without a denominator anywhere. */
    public SortedSet<String> measureIds() {
        return new TreeSet<>(MeasureIds.all());
    }

    public MeasureResult ofInsurer(String measureId) {
        return measure(measureId, "insurer", "", "").orElseThrow();
    }

    public List<Detection> detections(String detector) {
        return detections.stream().filter(d -> d.detector().equals(detector)).toList();
    }

    public List<WaterfallRow> waterfall(String level, String rho, String practice) {
        Level row = new Level(level, rho, practice);
        return waterfall.stream().filter(w -> w.level().equals(row)).toList();
    }

    /** Lines with a fate in a table, debit or credit. */
    public long lines(ClaimTable table, String fate, boolean credit) {
        return accounting.stream()
                .filter(a -> a.table() == table && a.fate().equals(fate) && a.credit() == credit)
                .mapToLong(Accounting::lines)
                .sum();
    }
}
