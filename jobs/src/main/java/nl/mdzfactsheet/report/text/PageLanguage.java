package nl.mdzfactsheet.report.text;

/** The languages a page can be in. */
public enum PageLanguage {
    NL("nl"),
    EN("en");

    private final String code;

    PageLanguage(String code) {
        this.code = code;
    }

    /** The code in settings and in the {@code lang} of a page. */
    public String code() {
        return code;
    }

    /** {@code en} is English, anything else Dutch, the language of the factsheet. */
    public static PageLanguage of(String code) {
        return code.equals(EN.code) ? EN : NL;
    }
}
