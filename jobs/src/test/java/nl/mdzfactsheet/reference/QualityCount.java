package nl.mdzfactsheet.reference;

/** Lines and original cents per delivery and reason. */
public record QualityCount(String delivery, String reason, long lines, long cents) {}
