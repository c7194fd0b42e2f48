package nl.mdzfactsheet.report.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of the page, by key, from the resource bundle of its language. A key without a text is a fault of the program. */
public final class PageTexts {

    private static final String BUNDLE = PageTexts.class.getPackageName() + ".Page";

    private final ResourceBundle bundle;
    private final PageLanguage language;

    private PageTexts(ResourceBundle bundle, PageLanguage language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The texts of a language; never those of the language of the host. */
    public static PageTexts in(PageLanguage language) {
        Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new PageTexts(
                ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language.code()), exactly), language);
    }

    public PageLanguage language() {
        return language;
    }

    /**
     * The sentence of a key.
     *
     * @param namesAndValues name of a place, its value, and so on: {@code {name}} becomes the value
     */
    public String say(String key, String... namesAndValues) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sentence = sentence.replace("{" + namesAndValues[i] + "}", namesAndValues[i + 1]);
        }
        return sentence;
    }

    /** The word for a value of a column; the value itself when it has none. */
    public String word(String column, String value) {
        String key = column + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    /** An ISO date as people write it. */
    public String date(String iso) {
        String[] parts = iso.split("-", -1);
        if (parts.length != 3) {
            return iso;
        }
        int day = Integer.parseInt(parts[2]);
        return day + " " + say("month." + Integer.parseInt(parts[1])) + " " + parts[0];
    }

    /** Names as in a sentence: a, b and c. */
    public String list(java.util.List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + say("and") + " " + names.get(last);
    }
}
