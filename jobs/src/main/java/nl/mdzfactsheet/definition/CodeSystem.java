package nl.mdzfactsheet.definition;

/** The code systems a list can be in. */
public enum CodeSystem {
    ATC,
    PRESTATIE,
    AGB;

    /** Reads a code; {@link IllegalArgumentException} says which form is expected. */
    public Code parse(String text) {
        return switch (this) {
            case ATC -> new AtcCode(text);
            case PRESTATIE -> PrestatieCode.parse(text);
            case AGB -> new AgbCode(text);
        };
    }
}
