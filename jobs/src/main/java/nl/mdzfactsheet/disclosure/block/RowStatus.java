package nl.mdzfactsheet.disclosure.block;

/** What becomes of a row. Outside the restricted log PRIMARY and COMPLEMENT are one word. */
public enum RowStatus {
    /** The row is shown. */
    SHOWN,
    /** Hidden for its own sake. */
    PRIMARY,
    /** Hidden for the sake of another. */
    COMPLEMENT;

    /** True when nothing of the row is shown. */
    public boolean hidden() {
        return this != SHOWN;
    }

    /** The stricter of two: hidden for its own sake before hidden before shown. */
    RowStatus or(RowStatus other) {
        if (this == PRIMARY || other == PRIMARY) {
            return PRIMARY;
        }
        return this == SHOWN ? other : this;
    }
}
