package nl.mdzfactsheet.disclosure;

import java.util.List;
import nl.mdzfactsheet.contract.TableContract;

/** A result table as one recipient may see it. Only this package can construct one. */
public final class ReleasedTable {

    private final Tier tier;
    private final TableContract contract;
    private final List<ReleasedRow> rows;

    ReleasedTable(Tier tier, TableContract contract, List<ReleasedRow> rows) {
        this.tier = tier;
        this.contract = contract;
        this.rows = List.copyOf(rows);
    }

    public Tier tier() {
        return tier;
    }

    public TableContract contract() {
        return contract;
    }

    public List<ReleasedRow> rows() {
        return rows;
    }

    /** The same rows, all of them hidden. */
    ReleasedTable withoutFigures() {
        List<String> columns = contract.columnNames();
        return new ReleasedTable(
                tier,
                contract,
                rows.stream()
                        .map(r -> ReleasedCells.hidden(contract, c -> r.cells().get(columns.indexOf(c))))
                        .toList());
    }

    /** The same table without any row. */
    ReleasedTable withoutRows() {
        return new ReleasedTable(tier, contract, List.of());
    }

    /** The rows at one level (insurer, rho, practice), in the same order. */
    public ReleasedTable atLevel(String level) {
        int column = contract.columnNames().indexOf("level");
        return new ReleasedTable(
                tier,
                contract,
                rows.stream().filter(r -> r.cells().get(column).equals(level)).toList());
    }
}
