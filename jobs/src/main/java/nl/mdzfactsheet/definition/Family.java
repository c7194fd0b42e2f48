package nl.mdzfactsheet.definition;

/**
 * A group of measures on the factsheet; the order of the file is the order of the sheets.
 *
 * @param id word in measure files
 * @param title name for people
 */
public record Family(String id, LocalText title) {}
