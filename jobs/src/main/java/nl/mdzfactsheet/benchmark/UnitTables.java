package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;

/** Rows of {@code waterfall} and {@code detection_counts}, with names. Pure. */
final class UnitTables {

    /** One row of {@code waterfall_count}; amount in cents. */
    record WaterfallCount(
            ReportUnit unit, String programme, String lineClass, long quarters, long patients, long amountCents) {}

    /** One row of {@code detection_count}; amount in cents, programme {@code ""} where the detector has none; persons of the quarter, and of all quarters together. */
    record DetectionCount(
            String detector,
            ReportUnit unit,
            String programme,
            int quarter,
            String certainty,
            long lines,
            long persons,
            long personsOfYear,
            long amountCents) {}

    private static final List<String> DETECTORS = List.of("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10");

    private static final List<String> CLASSES =
            List.of("D2", "D3", "D8", "D9", "D10", "D7", "not_assessed", "efficient");

    private static final Comparator<WaterfallCount> WATERFALL = Comparator.comparing(WaterfallCount::unit)
            .thenComparing(WaterfallCount::programme, BYTE_ORDER)
            .thenComparing(w -> CLASSES.indexOf(w.lineClass()));

    private static final Comparator<DetectionCount> DETECTION = Comparator.comparingInt(
                    (DetectionCount d) -> DETECTORS.indexOf(d.detector()))
            .thenComparing(DetectionCount::unit)
            .thenComparing(DetectionCount::programme, BYTE_ORDER)
            .thenComparing(DetectionCount::quarter)
            .thenComparing(DetectionCount::certainty, Comparator.reverseOrder());

    private UnitTables() {}

    /** Sorted by level, RHO, practice, programme and the order in which the classes apply. */
    static SmallTable waterfall(List<WaterfallCount> counts, UnitNames names, TableContract candidates) {
        List<List<String>> rows = new ArrayList<>();
        for (WaterfallCount count : counts.stream().sorted(WATERFALL).toList()) {
            List<String> cells = new ArrayList<>(unit(count.unit(), names));
            cells.addAll(List.of(count.programme(), count.lineClass()));
            cells.addAll(List.of(Long.toString(count.quarters()), Long.toString(count.patients())));
            cells.addAll(List.of(CanonicalText.euro(count.amountCents()), "OK"));
            cells.addAll(List.of(Long.toString(count.patients()), names.mandate(count.unit())));
            rows.add(cells);
        }
        return new SmallTable(candidates, rows);
    }

    /** Sorted by detector D1 … D10, level, RHO, practice, programme, quarter; zeker before vermoeden. */
    static SmallTable detections(List<DetectionCount> counts, UnitNames names, TableContract candidates) {
        List<List<String>> rows = new ArrayList<>();
        for (DetectionCount count : counts.stream().sorted(DETECTION).toList()) {
            List<String> cells = new ArrayList<>();
            cells.add(count.detector());
            cells.addAll(unit(count.unit(), names));
            cells.addAll(List.of(count.programme(), Integer.toString(count.quarter()), count.certainty()));
            cells.addAll(List.of(Long.toString(count.lines()), CanonicalText.euro(count.amountCents()), "OK"));
            cells.addAll(List.of(Long.toString(count.persons()), names.mandate(count.unit())));
            cells.add(Long.toString(count.personsOfYear()));
            rows.add(cells);
        }
        return new SmallTable(candidates, rows);
    }

    private static List<String> unit(ReportUnit unit, UnitNames names) {
        return List.of(
                unit.level().word(), unit.rhoId(), names.rhoName(unit), unit.practiceAgb(), names.practiceName(unit));
    }
}
