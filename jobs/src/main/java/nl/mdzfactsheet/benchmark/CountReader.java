package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.benchmark.EldCeilingTable.CeilingCount;
import nl.mdzfactsheet.benchmark.QualityTable.QualityCount;
import nl.mdzfactsheet.benchmark.RhoMonitor.RhoCount;
import nl.mdzfactsheet.benchmark.UnitTables.DetectionCount;
import nl.mdzfactsheet.benchmark.UnitTables.WaterfallCount;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Brings tables of counts from Parquet into plain records: thousands of rows, capped. */
final class CountReader {

    private final SparkSession spark;

    CountReader(SparkSession spark) {
        this.spark = spark;
    }

    SparkSession spark() {
        return spark;
    }

    /** Rows of Parquet files that a manifest names; the schema is the one written by contract. */
    Dataset<Row> read(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalStateException("Cannot assemble results: an earlier step left out a table");
        }
        return spark.read().parquet(files.stream().map(Path::toString).toArray(String[]::new));
    }

    List<MeasureCount> measures(Dataset<Row> rows) {
        List<MeasureCount> counts = new ArrayList<>();
        for (Row row : capped(rows)) {
            counts.add(new MeasureCount(
                    row.getString(row.fieldIndex("measure_id")),
                    unit(row, text(row, "region")),
                    decimal(row, "numerator"),
                    decimal(row, "denominator"),
                    number(row, "persons")));
        }
        return counts;
    }

    List<WaterfallCount> waterfall(Dataset<Row> rows) {
        List<WaterfallCount> counts = new ArrayList<>();
        for (Row row : capped(rows)) {
            counts.add(new WaterfallCount(
                    unit(row),
                    text(row, "programme"),
                    text(row, "class"),
                    number(row, "quarters"),
                    number(row, "patients"),
                    number(row, "amount_cents")));
        }
        return counts;
    }

    List<DetectionCount> detections(Dataset<Row> rows) {
        List<DetectionCount> counts = new ArrayList<>();
        for (Row row : capped(rows)) {
            counts.add(new DetectionCount(
                    text(row, "detector"),
                    unit(row),
                    text(row, "programme"),
                    (int) number(row, "quarter"),
                    text(row, "certainty"),
                    number(row, "lines"),
                    number(row, "persons"),
                    number(row, "amount_cents")));
        }
        return counts;
    }

    Map<String, RhoCount> rhos(Dataset<Row> rows) {
        Map<String, RhoCount> counts = new HashMap<>();
        for (Row row : capped(rows)) {
            counts.put(text(row, "rho_id"), new RhoCount(number(row, "enrolled"), number(row, "several_programmes")));
        }
        return counts;
    }

    List<CeilingCount> ceilings(Dataset<Row> rows) {
        List<CeilingCount> counts = new ArrayList<>();
        for (Row row : capped(rows)) {
            counts.add(new CeilingCount(
                    text(row, "agb_uitvoerder"),
                    text(row, "level"),
                    text(row, "rho_id"),
                    text(row, "practice_agb"),
                    cents(row, "ceiling_cents"),
                    cents(row, "granted_cents"),
                    cents(row, "above_cents"),
                    cents(row, "passed_on_cents")));
        }
        return counts;
    }

    /** What curate did with the lines of the active deliveries, in lines and in original cents. */
    List<QualityCount> curateOutcomes(Dataset<Row> rows) {
        List<QualityCount> counts = new ArrayList<>();
        for (Row row : capped(rows)) {
            counts.add(new QualityCount(
                    text(row, "delivery"),
                    "active",
                    text(row, "table"),
                    text(row, "outcome"),
                    number(row, "debit_lines") + number(row, "credit_lines"),
                    Long.toString(number(row, "debit_cents")),
                    Long.toString(number(row, "credit_cents"))));
        }
        return counts;
    }

    /** A small table as it is, sorted by its cells. */
    SmallTable asText(Dataset<Row> rows, TableContract contract) {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : capped(rows)) {
            cells.add(contract.columnNames().stream().map(c -> text(row, c)).toList());
        }
        cells.sort((a, b) -> ReportUnit.BYTE_ORDER.compare(String.join("\n", a), String.join("\n", b)));
        return new SmallTable(contract, cells);
    }

    private static List<Row> capped(Dataset<Row> rows) {
        return rows.limit(SmallTable.ROW_CAP + 1).collectAsList();
    }

    private static ReportUnit unit(Row row) {
        return unit(row, "");
    }

    private static ReportUnit unit(Row row, String region) {
        return new ReportUnit(
                ReportUnit.Level.of(text(row, "level")), region, text(row, "rho_id"), text(row, "practice_agb"));
    }

    private static String text(Row row, String column) {
        Object value = row.get(row.fieldIndex(column));
        return value == null ? "" : value.toString();
    }

    private static @Nullable Long cents(Row row, String column) {
        return (Long) row.get(row.fieldIndex(column));
    }

    private static long number(Row row, String column) {
        return ((Number) row.get(row.fieldIndex(column))).longValue();
    }

    private static BigDecimal decimal(Row row, String column) {
        return row.getDecimal(row.fieldIndex(column));
    }
}
