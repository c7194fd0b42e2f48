package nl.mdzfactsheet.disclosure.block;

/** What becomes of a row. Outside the restricted log all that is hidden is one word. */
public enum RowStatus {
    /** The row is shown. */
    SHOWN,
    /** Hidden for its own sake. */
    PRIMARY,
    /** Hidden for the sake of another. */
    COMPLEMENT,
    /** Hidden only because earlier versions told of it. */
    REMEMBERED;

    /** True when nothing of the row is shown. */
    public boolean hidden() {
        return this != SHOWN;
    }

    /** The stricter of two: hidden for its own sake, then because of earlier versions, then for another, then shown. */
    RowStatus or(RowStatus other) {
        if (this == PRIMARY || other == PRIMARY) {
            return PRIMARY;
        }
        return this == SHOWN || (this == COMPLEMENT && other == REMEMBERED) ? other : this;
    }
}
