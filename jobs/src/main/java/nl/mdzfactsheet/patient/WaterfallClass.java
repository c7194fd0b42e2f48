package nl.mdzfactsheet.patient;

/** Classes of the bundle spend waterfall, in the order in which they are tried; the first that applies counts. */
public enum WaterfallClass {
    D2("D2"),
    D3("D3"),
    D8("D8"),
    D9("D9"),
    D10("D10"),
    D7("D7"),
    NOT_ASSESSED("not_assessed"),
    EFFICIENT("efficient");

    private final String word;

    WaterfallClass(String word) {
        this.word = word;
    }

    /** The word in tables. */
    public String word() {
        return word;
    }
}
