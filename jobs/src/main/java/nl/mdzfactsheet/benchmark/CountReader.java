package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.mdzfactsheet.benchmark.EldCeilingTable.CeilingCount;
import nl.mdzfactsheet.benchmark.QualityTable.QualityCount;
import nl.mdzfactsheet.benchmark.RhoMonitor.RhoCount;
import nl.mdzfactsheet.benchmark.UnitTables.DetectionCount;
import nl.mdzfactsheet.benchmark.UnitTables.WaterfallCount;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StoredTable;
import org.jspecify.annotations.Nullable;

/** Brings tables of counts from Parquet into plain records: thousands of rows. */
final class CountReader {

    private final Contracts contracts;

    CountReader(Contracts contracts) {
        this.contracts = contracts;
    }

    List<MeasureCount> measures(StepOutput measure) {
        return read(
                measure,
                "measure_count",
                row -> new MeasureCount(
                        text(row, "measure_id"),
                        unit(row, text(row, "region")),
                        decimal(row, "numerator"),
                        decimal(row, "denominator"),
                        number(row, "persons"),
                        row.value("largest") instanceof BigDecimal largest ? largest : null,
                        row.value("second_largest") instanceof BigDecimal second ? second : null));
    }

    List<WaterfallCount> waterfall(StepOutput measure) {
        return read(
                measure,
                "waterfall_count",
                row -> new WaterfallCount(
                        unit(row, ""),
                        text(row, "programme"),
                        text(row, "class"),
                        number(row, "quarters"),
                        number(row, "patients"),
                        number(row, "amount_cents")));
    }

    List<DetectionCount> detections(StepOutput measure) {
        return read(
                measure,
                "detection_count",
                row -> new DetectionCount(
                        text(row, "detector"),
                        unit(row, ""),
                        text(row, "programme"),
                        (int) number(row, "quarter"),
                        text(row, "certainty"),
                        number(row, "lines"),
                        number(row, "persons"),
                        number(row, "persons_of_year"),
                        number(row, "amount_cents")));
    }

    List<Completeness.Granted> runOff(StepOutput fold) {
        return read(
                fold,
                "run_off",
                row -> new Completeness.Granted(
                        ClaimTable.named(text(row, "table")),
                        new Quarter((int) number(row, "care_year"), (int) number(row, "care_quarter")),
                        (int) number(row, "months_after"),
                        number(row, "net_cents")));
    }

    Map<String, RhoCount> rhos(StepOutput measure) {
        Map<String, RhoCount> counts = new HashMap<>();
        rows(
                measure,
                "rho_count",
                row -> counts.put(
                        text(row, "rho_id"), new RhoCount(number(row, "enrolled"), number(row, "several_programmes"))));
        return counts;
    }

    List<CeilingCount> ceilings(StepOutput measure) {
        return read(
                measure,
                "eld_ceiling_count",
                row -> new CeilingCount(
                        text(row, "agb_uitvoerder"),
                        text(row, "level"),
                        text(row, "rho_id"),
                        text(row, "practice_agb"),
                        cents(row, "ceiling_cents"),
                        cents(row, "granted_cents"),
                        cents(row, "above_cents"),
                        cents(row, "passed_on_cents")));
    }

    /** What curate did with the lines of the active deliveries, in lines and in original cents. */
    List<QualityCount> curateOutcomes(StepOutput fold) {
        return read(
                fold,
                "curate_outcome",
                row -> new QualityCount(
                        text(row, "delivery"),
                        "active",
                        text(row, "table"),
                        text(row, "outcome"),
                        number(row, "debit_lines") + number(row, "credit_lines"),
                        text(row, "debit_cents"),
                        text(row, "credit_cents")));
    }

    /** Warnings of curate; cents stay empty where the warning is not about money. */
    List<QualityCount> curateWarnings(StepOutput fold) {
        return read(
                fold,
                "curate_warning",
                row -> new QualityCount(
                        text(row, "delivery"),
                        "active",
                        text(row, "table"),
                        text(row, "reason"),
                        number(row, "debit_lines"),
                        text(row, "debit_cents"),
                        ""));
    }

    /** The thresholds of frequent users of a year, sorted by their cells. */
    SmallTable thresholds(StepOutput fold, int year) {
        TableContract contract = contracts.table(Layer.RESULT, "frequent_user_thresholds");
        List<List<String>> cells = new ArrayList<>();
        rows(fold, "frequent_user_threshold", row -> {
            if (number(row, "year") == year) {
                cells.add(contract.columnNames().stream()
                        .map(column -> text(row, column))
                        .toList());
            }
        });
        cells.sort((a, b) -> ReportUnit.BYTE_ORDER.compare(String.join("\n", a), String.join("\n", b)));
        return new SmallTable(contract, cells);
    }

    private <T> List<T> read(StepOutput step, String table, Function<RowValues, T> make) {
        List<T> all = new ArrayList<>();
        rows(step, table, row -> all.add(make.apply(row)));
        return all;
    }

    private void rows(StepOutput step, String table, Consumer<RowValues> receiver) {
        if (step.files(table).isEmpty()) {
            throw new IllegalStateException("Cannot assemble results: an earlier step left out " + table);
        }
        new StoredTable(contracts.table(Layer.CURATED, table), step.files(table)).rows(receiver);
    }

    private static ReportUnit unit(RowValues row, String region) {
        return new ReportUnit(
                ReportUnit.Level.of(text(row, "level")), region, text(row, "rho_id"), text(row, "practice_agb"));
    }

    private static String text(RowValues row, String column) {
        Object value = row.value(column);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Long cents(RowValues row, String column) {
        return row.value(column) instanceof Long number ? number : null;
    }

    private static long number(RowValues row, String column) {
        if (row.value(column) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("Cannot assemble results: column " + column + " is empty");
    }

    private static BigDecimal decimal(RowValues row, String column) {
        if (row.value(column) instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException("Cannot assemble results: column " + column + " is empty");
    }
}
