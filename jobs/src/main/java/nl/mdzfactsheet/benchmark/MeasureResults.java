package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.UnitChange;
import nl.mdzfactsheet.table.ResultCells;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/** Rows of {@code measure_results}: one per measure and unit, sorted by measure, level, RHO, practice. Pure. */
final class MeasureResults {

    private static final Comparator<MeasureCount> ORDER =
            Comparator.comparing(MeasureCount::measureId, BYTE_ORDER).thenComparing(MeasureCount::unit);

    private final UnitNames names;
    private final RunFacts facts;
    private final TableContract candidates;
    private final ResultCells.Columns columns;
    private final Targets targets;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param candidates the columns of the table and what disclosure needs beside them */
    MeasureResults(UnitNames names, RunFacts facts, TableContract candidates, Targets targets) {
        this.names = names;
        this.facts = facts;
        this.candidates = candidates;
        this.columns = new ResultCells.Columns(candidates);
        this.targets = targets;
    }

    /** Adds the rows of a measure; measures come in the order of their ids. */
    void add(MeasureYears measure) {
        Potentials potentials = Potentials.of(measure.now(), measure.label().rules(), names);
        Map<ReportUnit, MeasureCount> before = counts(measure.before());
        measure.now().counts().stream()
                .sorted(ORDER)
                .forEach(count -> rows.add(row(measure, count, potentials, before.get(count.unit()))));
    }

    /** Adds the rows of another, which come after these. */
    void append(MeasureResults later) {
        rows.addAll(later.rows);
    }

    /** Everything added; money in numerator and denominator is in cents. */
    SmallTable table() {
        return new SmallTable(candidates, rows);
    }

    private static Map<ReportUnit, MeasureCount> counts(@Nullable ComparedMeasure measure) {
        Map<ReportUnit, MeasureCount> counts = new HashMap<>();
        if (measure != null) {
            measure.counts().forEach(c -> counts.put(c.unit(), c));
        }
        return counts;
    }

    private List<String> row(
            MeasureYears measure, MeasureCount count, Potentials potentials, @Nullable MeasureCount before) {
        ReportUnit unit = count.unit();
        MeasureLabel label = measure.label();
        ComparedMeasure now = measure.now();
        ComparedUnit compared = now.unit(unit);
        if (compared == null) {
            throw new IllegalStateException("Cannot compare a unit of measure " + label.id() + ": it has no count");
        }
        ComparedMeasure earlier = measure.before();
        UnitChange change = UnitChange.of(label.comparison(), earlier == null ? null : earlier.unit(unit), compared);
        MeasureRow row = new MeasureRow(columns.row())
                .about(label, unit, names, facts)
                .counted(count, compared, now.expected(compared))
                .compared(compared, now.at(unit.level()), label.rules())
                .peers(now.peers())
                .changed(change)
                .gained(potentials, unit, compared)
                .released(count, before, names.mandate(unit), now.peers().k());
        if (unit.level() == Level.RHO) {
            row.agreed(targets.of(measure, unit));
        }
        return row.list();
    }
}
