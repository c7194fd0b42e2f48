package nl.mdzfactsheet.reference;

/** Lines and original cents per delivery and reason; delivery is "" for what concerns several deliveries. */
public record QualityCount(String delivery, String reason, long lines, long cents) {}
