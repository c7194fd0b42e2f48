package nl.mdzfactsheet.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.table.SmallTable;

/** Compares measure by measure, one on each core, so that memory holds the comparisons of a few of them only. Pure. */
final class Comparisons {

    private final List<MeasureLabel> labels;
    private final UnitNames names;
    private final CoveredYears covered;

    Comparisons(List<MeasureLabel> labels, UnitNames names, CoveredYears covered) {
        this.labels = labels.stream()
                .sorted((a, b) -> ReportUnit.BYTE_ORDER.compare(a.id(), b.id()))
                .toList();
        this.names = names;
        this.covered = covered;
    }

    /**
     * @param now figures of the reporting year
     * @param earlier figures of earlier years
     * @param tables filled with every measure
     */
    Map<String, SmallTable> of(YearFigures now, SortedMap<Integer, YearFigures> earlier, ComparisonTables tables) {
        Set<String> unknown = new TreeSet<>(now.counts().keySet());
        unknown.removeAll(labels.stream().map(MeasureLabel::id).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Cannot label measures " + unknown + ": they have no definition");
        }
        labels.parallelStream()
                .map(label -> {
                    ComparisonTables part = tables.empty();
                    part.add(years(label, now, earlier));
                    return part;
                })
                .toList()
                .forEach(tables::append);
        return tables.all();
    }

    private MeasureYears years(MeasureLabel label, YearFigures now, SortedMap<Integer, YearFigures> earlier) {
        Map<Integer, ComparedMeasure> years = new HashMap<>();
        earlier.forEach((year, figures) -> {
            if (covered.comparable(year, label.rules().looksBack())) {
                years.put(year, figures.compared(label, names::regionOfRho));
            }
        });
        return new MeasureYears(label, covered.year(), now.compared(label, names::regionOfRho), years);
    }
}
