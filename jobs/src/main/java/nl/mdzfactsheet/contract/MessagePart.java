package nl.mdzfactsheet.contract;

/** What a record is in the skeleton that all EI messages share. */
public enum MessagePart {
    /** Begins a message and says which standard and version it follows. */
    HEADER,
    /** The person that the records below it are about. */
    INSURED,
    /** Who is to pay; counted only. */
    DEBTOR,
    /** What was done: becomes a row. */
    SERVICE,
    /** Free text; counted, never kept. */
    COMMENT,
    /** Any other detail record; counted only. */
    OTHER,
    /** Ends a message with counts and the total amount. */
    TRAILER
}
