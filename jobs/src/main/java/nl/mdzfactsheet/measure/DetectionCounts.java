package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.DetectionColumns.AMOUNT_CENTS;
import static nl.mdzfactsheet.table.columns.DetectionColumns.CERTAINTY;
import static nl.mdzfactsheet.table.columns.DetectionColumns.DETECTOR;
import static nl.mdzfactsheet.table.columns.DetectionColumns.PROGRAMME;
import static nl.mdzfactsheet.table.columns.DetectionColumns.QUARTER;
import static nl.mdzfactsheet.table.columns.DetectionColumns.STATUS;
import static nl.mdzfactsheet.table.columns.DetectionColumns.YEAR;

import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Utf8Order;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of detection_count: flagged lines per detector, unit, programme, quarter and certainty. Sorted so. */
final class DetectionCounts {

    /** Status of the rows that count; the others were contested with success. */
    private static final String FLAGGED = "flagged";

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> Detector.valueOf(row.getAs(DETECTOR.name())))
            .thenComparing(UnitKey::of, UnitKey.ORDER)
            .thenComparing(
                    row -> row.<@Nullable String>getAs(PROGRAMME.name()), Comparator.nullsFirst(Utf8Order::compare))
            .thenComparing(row -> row.<Integer>getAs(QUARTER.name()))
            .thenComparing(row -> row.getAs(CERTAINTY.name()), Utf8Order::compare);

    private DetectionCounts() {}

    static List<@Nullable Object[]> rows(Dataset<Row> detections, int year, int rowCap) {
        Dataset<Row> counts = PersonCounts.perUnit(
                detections.where(YEAR.col().equalTo(year).and(STATUS.col().equalTo(FLAGGED))),
                AMOUNT_CENTS.col(),
                DETECTOR.name(),
                PROGRAMME.name(),
                QUARTER.name(),
                CERTAINTY.name());
        return RowCap.collect(counts, rowCap, "detection_count").stream()
                .sorted(ORDER)
                .map(row -> row(row, year))
                .toList();
    }

    private static @Nullable Object[] row(Row row, int year) {
        UnitKey unit = UnitKey.of(row);
        return new @Nullable Object[] {
            year,
            row.getAs(DETECTOR.name()),
            unit.level().word(),
            unit.rhoId(),
            unit.practiceAgb(),
            row.getAs(PROGRAMME.name()),
            row.getAs(QUARTER.name()),
            row.getAs(CERTAINTY.name()),
            row.getAs(PersonCounts.LINES),
            row.getAs(PersonCounts.PERSONS),
            row.getAs(PersonCounts.CENTS)
        };
    }
}
