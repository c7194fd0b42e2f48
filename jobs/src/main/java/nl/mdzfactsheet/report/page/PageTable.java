package nl.mdzfactsheet.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the page; the first column names its row.
 *
 * @param kind what decides the widths of its columns
 * @param caption what it holds
 * @param columns headings
 * @param rows cells, as many as there are columns
 */
public record PageTable(String kind, String caption, List<Column> columns, List<List<Cell>> rows) {

    /**
     * A heading.
     *
     * @param label words
     * @param number true for a column of figures
     */
    public record Column(String label, boolean number) {}

    /**
     * A cell.
     *
     * @param text what it says
     * @param note smaller words below it, empty for none
     * @param look how it looks: plain, name, hidden, signal, attention, blank
     */
    public record Cell(String text, String note, String look) {

        public static Cell of(String text) {
            return new Cell(text, "", "plain");
        }

        /** A name from the data, kept apart from the direction of the text around it. */
        public static Cell name(String text) {
            return new Cell(text, "", "name");
        }

        public static Cell with(String text, String note) {
            return new Cell(text, note, "plain");
        }

        /** The one sign for every hidden row. */
        public static Cell hidden() {
            return new Cell("x", "", "hidden");
        }

        /** Room to write in. */
        public static Cell blank() {
            return new Cell("", "", "blank");
        }
    }

    public PageTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Builds a table. */
    static final class Builder {

        private final String kind;
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        Builder(String kind, String caption) {
            this.kind = kind;
            this.caption = caption;
        }

        Builder text(String label) {
            columns.add(new Column(label, false));
            return this;
        }

        Builder number(String label) {
            columns.add(new Column(label, true));
            return this;
        }

        Builder row(List<Cell> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException("A row has as many cells as there are columns");
            }
            rows.add(List.copyOf(cells));
            return this;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        PageTable build() {
            return new PageTable(kind, caption, columns, rows);
        }
    }
}
