package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;

/** Rows of {@code measure_results}: one per measure and unit, sorted by measure, level, RHO, practice. Pure. */
final class MeasureResults {

    private static final Comparator<MeasureCount> ORDER =
            Comparator.comparing(MeasureCount::measureId, BYTE_ORDER).thenComparing(MeasureCount::unit);

    private final Map<String, MeasureLabel> labels = new HashMap<>();
    private final UnitNames names;
    private final RunFacts facts;

    MeasureResults(List<MeasureLabel> labels, UnitNames names, RunFacts facts) {
        labels.forEach(l -> this.labels.put(l.id(), l));
        this.names = names;
        this.facts = facts;
    }

    /** The candidates of the table; money in numerator and denominator is in cents. */
    SmallTable of(List<MeasureCount> counts, TableContract candidates) {
        return new SmallTable(
                candidates, counts.stream().sorted(ORDER).map(this::row).toList());
    }

    private List<String> row(MeasureCount count) {
        MeasureLabel label = labels.get(count.measureId());
        if (label == null) {
            throw new IllegalStateException("Cannot label measure " + count.measureId() + ": it has no definition");
        }
        boolean assessable = count.denominator().signum() != 0;
        ReportUnit unit = count.unit();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(facts.year()));
        cells.addAll(List.of(label.id(), label.version(), label.family(), label.programme()));
        cells.addAll(List.of(unit.level().word(), names.region(unit), unit.rhoId(), names.rhoName(unit)));
        cells.addAll(List.of(unit.practiceAgb(), names.practiceName(unit)));
        cells.addAll(List.of(label.kind(), Integer.toString(label.per())));
        cells.addAll(List.of(Figures.exact(count.numerator()), Figures.exact(count.denominator())));
        cells.add(assessable ? Figures.quotient(label.per(), count.numerator(), count.denominator()) : "");
        cells.addAll(List.of(label.unit(), label.better()));
        cells.addAll(assessable ? List.of("OK", "") : List.of("NO_DENOMINATOR", "denominator_is_zero"));
        cells.addAll(List.of(label.basis(), facts.standPer().toString(), facts.runId()));
        cells.addAll(List.of(Long.toString(count.persons()), names.mandate(unit)));
        return cells;
    }
}
