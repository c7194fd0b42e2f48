package nl.mdzfactsheet.disclosure;

import java.util.List;

/** A row that may leave, cells in contract order as canonical text. Only this package can construct one. */
public final class ReleasedRow {

    private final List<String> cells;

    ReleasedRow(List<String> cells) {
        this.cells = List.copyOf(cells);
    }

    /** The cells; {@code ""} is empty. */
    public List<String> cells() {
        return cells;
    }
}
