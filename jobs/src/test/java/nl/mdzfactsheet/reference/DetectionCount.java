package nl.mdzfactsheet.reference;

/** Flagged lines per detector, row, programme ("" for none) and quarter, with their amount in cents. */
public record DetectionCount(String detector, Level level, String programme, Quarter quarter, long lines, long cents) {}
