package nl.mdzfactsheet.disclosure.cells;

import java.util.Locale;

/** What the holder of a pattern sees of a cell. */
public enum CellStatus {
    /** The value stands in the table. */
    PUBLISHED,
    /** The value is hidden. */
    SUPPRESSED,
    /** Hidden, but the holder knows it anyway. */
    KNOWN_TO_INSIDER;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
