package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.comparison.Variation;
import nl.mdzfactsheet.table.ResultCells;
import nl.mdzfactsheet.table.SmallTable;

/** Rows of {@code variation}: per measure how much regions, RHOs and practices differ. Pure. */
final class VariationTable {

    private static final List<Level> LEVELS = List.of(Level.REGION, Level.RHO, Level.PRACTICE);

    /** Column of the table by name of the figure. */
    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("eq", "eq"),
            Map.entry("p90_p10", "p90_p10"),
            Map.entry("p75_p25", "p75_p25"),
            Map.entry("cv", "cv"),
            Map.entry("scv", "scv"),
            Map.entry("gamma_variance", "gamma_variance"),
            Map.entry("phi", "phi"),
            Map.entry("tau2", "tau2"),
            Map.entry("between_rho_share", "between_share"),
            Map.entry("median", "median"),
            Map.entry("lowest", "lowest"),
            Map.entry("highest", "highest"));

    private final TableContract contract;
    private final ResultCells.Columns columns;
    private final List<List<String>> rows = new ArrayList<>();

    VariationTable(TableContract contract) {
        this.contract = contract;
        this.columns = new ResultCells.Columns(contract);
    }

    /** Adds a measure. */
    void add(MeasureYears measure) {
        for (Level level : LEVELS) {
            Variation variation = measure.now().at(level).variation();
            ResultCells row = columns.row()
                    .text("measure_id", measure.label().id())
                    .text("level", level.word())
                    .whole("k", variation.k())
                    .text("status", variation.status().name());
            FIGURES.forEach((column, figure) -> row.number(column, variation.figure(figure)));
            rows.add(row.list());
        }
    }

    /** Adds the rows of another, which come after these. */
    void append(VariationTable later) {
        rows.addAll(later.rows);
    }

    /** Everything added, in the order it was. */
    SmallTable table() {
        return new SmallTable(contract, rows);
    }
}
