package nl.mdzfactsheet.statistics;

import java.util.Locale;

/** The word a factsheet uses for a unit. */
public enum Verdict {
    BETTER,
    WORSE,
    AS_EXPECTED,
    NOT_ASSESSED;

    /** The verdict on a unit that lies demonstrably on a side. */
    static Verdict ofSide(Better better, Better side) {
        if (better == Better.NONE) {
            return NOT_ASSESSED;
        }
        return better == side ? BETTER : WORSE;
    }

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
