package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.Decomposition;
import nl.mdzfactsheet.statistics.Decomposition.Part;
import nl.mdzfactsheet.statistics.Decomposition.Sum;
import nl.mdzfactsheet.table.ResultCells;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rows of {@code decomposition}: which practices made the value of an RHO change, by measure, RHO and practice. Pure. */
final class DecompositionTable {

    private final UnitNames names;
    private final TableContract contract;
    private final ResultCells.Columns columns;
    private final List<List<String>> rows = new ArrayList<>();

    DecompositionTable(UnitNames names, TableContract contract) {
        this.names = names;
        this.contract = contract;
        this.columns = new ResultCells.Columns(contract);
    }

    /** Adds a measure; without a year to compare with, or without denominator in one of the years, an RHO has no rows. */
    void add(MeasureYears measure) {
        ComparedMeasure before = measure.before();
        if (before == null) {
            return;
        }
        Map<String, Map<String, Sum>> earlier = byRho(before);
        byRho(measure.now()).forEach((rho, practices) -> {
            Decomposition change = Decomposition.of(earlier.getOrDefault(rho, Map.of()), practices);
            if (change != null) {
                change.parts().stream()
                        .sorted((a, b) -> ReportUnit.BYTE_ORDER.compare(a.unit(), b.unit()))
                        .forEach(part -> rows.add(row(measure.label(), rho, part)));
            }
        });
    }

    /** Adds the rows of another, which come after these. */
    void append(DecompositionTable later) {
        rows.addAll(later.rows);
    }

    /** Everything added, in the order it was. */
    SmallTable table() {
        return new SmallTable(contract, rows);
    }

    private List<String> row(MeasureLabel label, String rho, Part part) {
        ReportUnit unit = new ReportUnit(Level.PRACTICE, rho, part.unit());
        BigFraction per = BigFraction.of(label.per());
        return columns.row()
                .text("measure_id", label.id())
                .text("rho_id", rho)
                .text("rho_name", names.rhoName(unit))
                .text("practice_agb", part.unit())
                .text("practice_name", names.practiceName(unit))
                .number("behaviour", part.behaviour().multiply(per).doubleValue())
                .number("mix", part.mix().multiply(per).doubleValue())
                .number("entry_exit", part.entryExit().multiply(per).doubleValue())
                .list();
    }

    private static Map<String, Map<String, Sum>> byRho(ComparedMeasure measure) {
        Map<String, Map<String, Sum>> sums = new TreeMap<>(ReportUnit.BYTE_ORDER);
        for (MeasureCount count : measure.counts()) {
            if (count.unit().level() == Level.PRACTICE) {
                sums.computeIfAbsent(count.unit().rhoId(), r -> new HashMap<>())
                        .put(count.unit().practiceAgb(), new Sum(count.numerator(), count.denominator()));
            }
        }
        return sums;
    }
}
