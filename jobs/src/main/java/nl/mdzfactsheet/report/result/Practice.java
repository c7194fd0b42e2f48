package nl.mdzfactsheet.report.result;

/**
 * A practice as the page names it.
 *
 * @param agb identifier in the tables
 * @param name name for people
 * @param together true for the row of all practices that are not named
 */
public record Practice(String agb, String name, boolean together) {}
