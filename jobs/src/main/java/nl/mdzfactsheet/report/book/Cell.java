package nl.mdzfactsheet.report.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell: a number, a text, a day or nothing, and how it is shown. Never a formula.
 *
 * @param value BigDecimal, String, LocalDate, or null for an empty cell
 * @param look how it is shown
 */
record Cell(@Nullable Object value, Look look) {

    static Cell text(String text) {
        return text(text, Look.TEXT);
    }

    static Cell text(String text, Look look) {
        return new Cell(text.isEmpty() ? null : CellText.harmless(text), look);
    }

    static Cell prose(String text) {
        return text(text, Look.PROSE);
    }

    /** @param canonical decimal text as in the released table; empty for no number */
    static Cell number(String canonical, Look look) {
        return number(canonical.isEmpty() ? null : new BigDecimal(canonical), look);
    }

    static Cell number(@Nullable BigDecimal number, Look look) {
        return new Cell(number, look);
    }

    /** @param iso day as yyyy-mm-dd; empty for none */
    static Cell day(String iso) {
        return new Cell(iso.isEmpty() ? null : LocalDate.parse(iso), Look.DAY);
    }

    static Cell empty(Look look) {
        return new Cell(null, look);
    }
}
