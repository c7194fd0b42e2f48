package nl.mdzfactsheet.definition;

/**
 * A bundle programme. The order of the file is the programme order of the rules.
 *
 * @param id code in the extracts, for example DM2
 * @param title name for people
 * @param minimumAge youngest age of its adults, in years
 */
public record Programme(String id, LocalText title, int minimumAge) {}
