package nl.mdzfactsheet.app.restatement;

/**
 * Two published versions of one year.
 *
 * @param from the earlier one: where the change starts
 * @param to the later one
 */
public record Versions(Version from, Version to) {}
