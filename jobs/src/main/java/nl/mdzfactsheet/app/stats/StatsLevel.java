package nl.mdzfactsheet.app.stats;

import java.util.Locale;

/** Levels of the stand-alone comparison, widest first. */
enum StatsLevel {
    ALL,
    GROUP,
    UNIT;

    /** The word in tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
