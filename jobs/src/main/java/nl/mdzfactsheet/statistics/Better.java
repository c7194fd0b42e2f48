package nl.mdzfactsheet.statistics;

import java.util.Locale;

/** The side that is good for patients or for the money, if there is one. */
public enum Better {
    LOWER,
    HIGHER,
    NONE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
