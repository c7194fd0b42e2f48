package nl.mdzfactsheet.flow;

/**
 * Something the operator must hear although the run goes on. Never a value from a claim.
 *
 * @param kind what it means for the run
 * @param subject delivery id, file or table
 * @param code reason code
 * @param text what is wrong and what to do next
 */
public record Notice(Kind kind, String subject, String code, String text) {

    /** What a notice means for the run. */
    public enum Kind {
        /** A delivery was refused as a whole: exit 3. */
        REFUSED,
        /** A delivery or a publication waits for approve: exit 3. */
        HELD,
        /** Loaded and listed. */
        WARNING
    }
}
