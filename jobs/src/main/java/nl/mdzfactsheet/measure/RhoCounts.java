package nl.mdzfactsheet.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.definition.Programme;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of rho_count: enrolled persons per real RHO, and those included in several programmes. Sorted by RHO; an RHO without persons has a row of zeros. */
final class RhoCounts {

    private static final String ENROLLED = "enrolled";
    private static final String SEVERAL = "several";

    private final MeasureRequest request;

    RhoCounts(MeasureRequest request) {
        this.request = request;
    }

    List<@Nullable Object[]> rows(Dataset<Row> patientYears) {
        Map<String, Row> counted = new HashMap<>();
        Dataset<Row> counts = patientYears
                .where(PatientYearColumns.YEAR
                        .col()
                        .equalTo(request.year())
                        .and(PatientYearColumns.ENROLLED_QUARTERS.col().geq(1)))
                .groupBy(PatientYearColumns.RHO_ID.col())
                .agg(
                        count(lit(1)).as(ENROLLED),
                        sum(when(programmes().geq(2), 1L).otherwise(0L)).as(SEVERAL));
        RowCap.collect(counts, request.rowCap(), "rho_count").forEach(row -> counted.put(row.getString(0), row));
        return request.rhos().stream()
                .map(ReportedRho::id)
                .sorted(Utf8Order::compare)
                .map(id -> row(id, counted.get(id)))
                .toList();
    }

    /** Number of programmes of a person with a paid quarter. */
    private Column programmes() {
        Column programmes = lit(0);
        for (Programme programme : request.definitions().programmes()) {
            Column paid = col("paid_quarters_" + programme.id()).geq(1);
            programmes = programmes.plus(when(paid, 1).otherwise(0));
        }
        return programmes;
    }

    private @Nullable Object[] row(String rhoId, @Nullable Row counts) {
        return new @Nullable Object[] {
            request.year(),
            rhoId,
            counts == null ? 0L : counts.<Long>getAs(ENROLLED),
            counts == null ? 0L : counts.<Long>getAs(SEVERAL)
        };
    }
}
