package nl.mdzfactsheet.reference;

/**
 * A line in quarantine: delivery, table, physical line in its file (the header is line 1), reason code, stage
 * ("intake" or "curate"), and its amount in cents (0 when it cannot be read or the table has no money).
 */
public record Quarantined(String delivery, String table, int line, String reason, String stage, long cents) {}
