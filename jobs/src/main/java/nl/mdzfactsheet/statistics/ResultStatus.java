package nl.mdzfactsheet.statistics;

/** Whether a figure can be shown. Numbers are null unless OK: missing is not zero. */
public enum ResultStatus {
    OK,
    /** The denominator (or the expected count) is 0. */
    NO_DENOMINATOR,
    /** Too few to show. */
    INSUFFICIENT_N,
    /** Hidden by disclosure control. */
    SUPPRESSED,
    /** The figure does not exist for this measure or period. */
    NOT_APPLICABLE
}
