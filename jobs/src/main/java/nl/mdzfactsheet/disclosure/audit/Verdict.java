package nl.mdzfactsheet.disclosure.audit;

/** What the primaries of a table are worth in one pattern; the first that applies, but FAILED before all. */
public enum Verdict {
    /** A primary is published. */
    UNSAFE_PUBLISHED,
    /** The value of a primary follows from the rest. */
    UNSAFE_EXACT,
    /** A primary is known within less than the width it needs. */
    UNSAFE_NARROW,
    /** Every primary may still be anything in an interval of the width it needs. */
    SAFE,
    /** No answer that can be trusted: contradictory input, time-out, or a state of the solver other than optimal. */
    FAILED
}
