package nl.mdzfactsheet.failure;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault is: file, line (1-based physical line, 0 = the file as a whole) and column. Never a value.
 *
 * @param file path or name as the operator knows it
 * @param line 1-based line, 0 when the fault is not about one line
 * @param column column or key name, null when the fault is not about one column
 */
public record Location(String file, long line, @Nullable String column) {

    /** A fault of a file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, null);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column ").append(column);
        }
        return text.toString();
    }
}
