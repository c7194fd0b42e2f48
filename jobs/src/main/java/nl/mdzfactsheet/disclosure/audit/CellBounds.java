package nl.mdzfactsheet.disclosure.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient can derive of one hidden cell.
 *
 * @param cell id
 * @param low lowest possible value, null when it could not be found
 * @param high highest possible value, null when there is none or it could not be found
 * @param found false when the solver left a doubt
 * @param exactlyDisclosed true when only one value is possible
 * @param tooNarrow true when highest minus lowest is below the width the cell asks for
 */
public record CellBounds(
        String cell,
        @Nullable Long low,
        @Nullable Long high,
        boolean found,
        boolean exactlyDisclosed,
        boolean tooNarrow) {

    static CellBounds doubtful(String cell) {
        return new CellBounds(cell, null, null, false, false, false);
    }

    static CellBounds of(String cell, long low, @Nullable Long high, long width) {
        boolean exact = high != null && high == low;
        boolean narrow = high != null && high - low < width;
        return new CellBounds(cell, low, high, true, exact, narrow);
    }
}
