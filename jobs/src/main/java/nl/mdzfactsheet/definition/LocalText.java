package nl.mdzfactsheet.definition;

/**
 * A text for people in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
public record LocalText(String nl, String en) {

    /** {@code en} gives English, anything else Dutch, the language of the factsheet. */
    public String in(String language) {
        return language.equals("en") ? en : nl;
    }
}
