package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.NetLineColumns.DECLARATIE_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.EXECUTING_AGB;
import static nl.mdzfactsheet.table.columns.NetLineColumns.NET_CENTS;
import static nl.mdzfactsheet.table.columns.NetLineColumns.PRACTICE_AGB;
import static nl.mdzfactsheet.table.columns.NetLineColumns.RHO_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.SERVICE_DATE;
import static nl.mdzfactsheet.table.columns.NetLineColumns.TABLE;
import static nl.mdzfactsheet.table.columns.NetLineColumns.VERZEKERDE_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.YEAR;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Utf8Order;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.jspecify.annotations.Nullable;

/**
 * The rows of eld_ceiling_count. Lines of an executing organisation are added up in the order of datum_prestatie, declaratie_id and person; what lies above the
 * ceiling is passed on to the unit of the requesting practice. Per organisation one row of its own and one per unit, which add up to it.
 */
final class EldCeilings {

    private static final String ORGANISATION = "organisation";
    private static final String PRACTICE = "practice";
    private static final String GRANTED = "granted";
    private static final String PASSED_ON = "passed_on";
    private static final String RUNNING = "running";
    private static final String CEILING = "ceiling";

    private static final Comparator<Row> BY_UNIT = Comparator.comparing(
                    (Row row) -> row.getAs(RHO_ID.name()), Utf8Order::compare)
            .thenComparing(row -> row.getAs(PRACTICE_AGB.name()), Utf8Order::compare);

    private final MeasureRequest request;

    EldCeilings(MeasureRequest request) {
        this.request = request;
    }

    /** Sorted by organisation; its own row first, then its units. */
    List<@Nullable Object[]> rows(Dataset<Row> netLines) {
        if (request.ceilings().isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> units = new HashMap<>();
        for (Row row : RowCap.collect(perUnit(netLines), request.rowCap(), "eld_ceiling_count")) {
            units.computeIfAbsent(row.getAs(EXECUTING_AGB.name()), agb -> new ArrayList<>())
                    .add(row);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        request.ceilings().forEach((agb, cents) -> {
            List<Row> own = units.getOrDefault(agb, List.of());
            rows.add(organisation(agb, cents, own));
            own.stream().sorted(BY_UNIT).forEach(unit -> rows.add(practice(agb, unit)));
        });
        return rows;
    }

    private Dataset<Row> perUnit(Dataset<Row> netLines) {
        WindowSpec upToHere = Window.partitionBy(EXECUTING_AGB.col())
                .orderBy(SERVICE_DATE.col(), DECLARATIE_ID.col(), VERZEKERDE_ID.col())
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column before = col(RUNNING).minus(NET_CENTS.col());
        Column above = greatest(lit(0L), col(RUNNING).minus(greatest(col(CEILING), before)));
        return netLines.where(YEAR.col()
                        .equalTo(request.year())
                        .and(TABLE.col().equalTo(ClaimTable.ELD.tableName()))
                        .and(EXECUTING_AGB
                                .col()
                                .isin(request.ceilings().keySet().toArray())))
                .withColumn(RUNNING, sum(NET_CENTS.col()).over(upToHere))
                .withColumn(CEILING, ceiling())
                .withColumn(PASSED_ON, above)
                .groupBy(EXECUTING_AGB.col(), RHO_ID.col(), PRACTICE_AGB.col())
                .agg(sum(NET_CENTS.col()).as(GRANTED), sum(PASSED_ON).as(PASSED_ON));
    }

    private Column ceiling() {
        Column ceiling = when(lit(false), lit(0L));
        for (Map.Entry<String, Long> entry : request.ceilings().entrySet()) {
            ceiling = ceiling.when(EXECUTING_AGB.col().equalTo(entry.getKey()), lit(entry.getValue()));
        }
        return ceiling;
    }

    private @Nullable Object[] organisation(String agb, long ceiling, List<Row> units) {
        long granted = total(units, GRANTED);
        long above = Math.max(0, granted - ceiling);
        long passedOn = total(units, PASSED_ON);
        if (above != passedOn) {
            throw new IllegalStateException("Cannot pass on the turnover above a ceiling: the parts do not add up");
        }
        return new @Nullable Object[] {request.year(), agb, ORGANISATION, null, null, ceiling, granted, above, passedOn
        };
    }

    private @Nullable Object[] practice(String agb, Row unit) {
        return new @Nullable Object[] {
            request.year(),
            agb,
            PRACTICE,
            unit.getAs(RHO_ID.name()),
            unit.getAs(PRACTICE_AGB.name()),
            null,
            unit.getAs(GRANTED),
            null,
            unit.getAs(PASSED_ON)
        };
    }

    private static long total(List<Row> units, String column) {
        return units.stream().mapToLong(row -> row.<Long>getAs(column)).reduce(0, Math::addExact);
    }
}
