package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.NetLineColumns.NET_CENTS;
import static nl.mdzfactsheet.table.columns.NetLineColumns.PROGRAMME;
import static nl.mdzfactsheet.table.columns.NetLineColumns.WATERFALL_CLASS;
import static nl.mdzfactsheet.table.columns.NetLineColumns.YEAR;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.patient.WaterfallClass;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of waterfall_count: every net MDZ line in exactly one class, per unit and programme. Sorted by unit, programme, order of the classes. */
final class WaterfallCounts {

    private static final List<String> CLASSES =
            Arrays.stream(WaterfallClass.values()).map(WaterfallClass::word).toList();

    private static final Comparator<Row> ORDER = Comparator.comparing(UnitKey::of, UnitKey.ORDER)
            .thenComparing(row -> row.getAs(PROGRAMME.name()), Utf8Order::compare)
            .thenComparing(row -> CLASSES.indexOf(row.<String>getAs(WATERFALL_CLASS.name())));

    private WaterfallCounts() {}

    static List<@Nullable Object[]> rows(Dataset<Row> netLines, int year, int rowCap) {
        Dataset<Row> bundleLines = netLines.where(
                YEAR.col().equalTo(year).and(WATERFALL_CLASS.col().isNotNull()));
        Dataset<Row> counts =
                PersonCounts.perUnit(bundleLines, NET_CENTS.col(), PROGRAMME.name(), WATERFALL_CLASS.name());
        return RowCap.collect(counts, rowCap, "waterfall_count").stream()
                .sorted(ORDER)
                .map(row -> row(row, year))
                .toList();
    }

    private static @Nullable Object[] row(Row row, int year) {
        UnitKey unit = UnitKey.of(row);
        return new @Nullable Object[] {
            year,
            unit.level().word(),
            unit.rhoId(),
            unit.practiceAgb(),
            row.getAs(PROGRAMME.name()),
            row.getAs(WATERFALL_CLASS.name()),
            row.getAs(PersonCounts.LINES),
            row.getAs(PersonCounts.PERSONS),
            row.getAs(PersonCounts.CENTS)
        };
    }
}
