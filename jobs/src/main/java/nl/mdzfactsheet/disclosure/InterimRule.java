package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;

/**
 * The rule of release until the comparison and disclosure work is in: the insurer sees every row; an RHO sees its own row and those of its practices with a mandate,
 * and of these only the figures of rows about at least ten persons. A row without its figures stays, with its status. Pure.
 */
final class InterimRule {

    /** Rows about fewer persons keep no figures. */
    static final int FEWEST_PERSONS = 10;

    /** Status of a row without figures. */
    static final String SUPPRESSED = "SUPPRESSED";

    /** Why: in the column status_reason, where a table has one. */
    static final String REASON = "fewer_than_10_persons";

    /** Everything from which a figure can be read back; a whole row is hidden, never single figures. */
    private static final Set<String> FIGURES =
            Set.of("numerator", "denominator", "value", "quarters", "patients", "lines", "amount_eur");

    private InterimRule() {}

    /** All rows, as they are; the columns that served the rule stay behind. */
    static ReleasedTable forInsurer(SmallTable candidates, TableContract result) {
        int width = result.columns().size();
        List<ReleasedRow> rows = new ArrayList<>();
        candidates.rows().forEach(r -> rows.add(new ReleasedRow(r.subList(0, width))));
        return new ReleasedTable(Tier.INSURER, result, rows);
    }

    /** The rows of one RHO. */
    static ReleasedTable forRho(String rhoId, SmallTable candidates, TableContract result) {
        int rho = candidates.index("rho_id");
        int level = candidates.index("level");
        int mandate = candidates.index(Candidates.MANDATE);
        int persons = candidates.index(Candidates.PERSONS);
        List<ReleasedRow> rows = new ArrayList<>();
        for (List<String> row : candidates.rows()) {
            boolean own = row.get(rho).equals(rhoId);
            boolean listed =
                    switch (row.get(level)) {
                        case "rho" -> own;
                        case "practice" -> own && row.get(mandate).equals("J");
                        default -> false;
                    };
            if (listed) {
                boolean shown = Long.parseLong(row.get(persons)) >= FEWEST_PERSONS;
                List<String> cells = row.subList(0, result.columns().size());
                rows.add(new ReleasedRow(shown ? cells : withoutFigures(cells, result)));
            }
        }
        return new ReleasedTable(Tier.RHO, result, rows);
    }

    private static List<String> withoutFigures(List<String> cells, TableContract result) {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = result.columns().get(i).name();
            hidden.add(
                    switch (column) {
                        case "status" -> SUPPRESSED;
                        case "status_reason" -> REASON;
                        default -> FIGURES.contains(column) ? "" : cells.get(i);
                    });
        }
        return hidden;
    }
}
