package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.table.SmallTable;

/**
 * The rows of {@code variation} in the folder of an RHO: how much more than chance the practices of the insurer differ, which the limits of a funnel need. Like a benchmark it rests on all practices: only
 * from as many of them on as P10 and P90 ask for, and in three digits. Nothing else of the table leaves.
 */
final class VariationRelease {

    private static final Set<String> KEYS = Set.of("measure_id", "level", "k");
    private static final Set<String> FIGURES = Set.of("phi", "tau2");

    private VariationRelease() {}

    static ReleasedTable forRho(SmallTable candidates, TableContract contract, Thresholds thresholds) {
        List<ReleasedRow> released = new ArrayList<>();
        for (List<String> row : candidates.rows()) {
            boolean practices = row.get(candidates.index("level")).equals("practice");
            int units = Integer.parseInt(row.get(candidates.index("k")));
            if (practices && units >= thresholds.minimumUnitsEdges()) {
                released.add(new ReleasedRow(contract.columns().stream()
                        .map(c -> cell(c, row.get(candidates.index(c.name()))))
                        .toList()));
            }
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    private static String cell(ColumnContract column, String cell) {
        if (KEYS.contains(column.name()) || column.name().equals("status")) {
            return cell;
        }
        return FIGURES.contains(column.name()) && !cell.isEmpty() ? ReleasedCells.rounded(cell) : "";
    }
}
