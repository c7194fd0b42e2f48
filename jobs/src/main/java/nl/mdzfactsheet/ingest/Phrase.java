package nl.mdzfactsheet.ingest;

/**
 * A sentence for operators in both languages. Holds names and counts, never a value from a claim.
 *
 * @param dutch Dutch text
 * @param english English text
 */
public record Phrase(String dutch, String english) {

    /** Nothing to add. */
    static final Phrase NONE = new Phrase("", "");

    /** Declared against found. */
    static Phrase figures(String what, long declared, long found) {
        return new Phrase(
                what + ": " + declared + " in datapackage.json, " + found + " gevonden",
                what + ": " + declared + " in datapackage.json, " + found + " found");
    }

    /** {@code nl} gives Dutch, anything else English. */
    public String in(String language) {
        return language.equals("nl") ? dutch : english;
    }

    boolean isEmpty() {
        return english.isEmpty();
    }
}
