package nl.mdzfactsheet.table;

import java.util.Locale;

/** Levels of aggregation that rest on practice units, widest first. Each higher level is the sum of the units below it. */
public enum UnitLevel {
    /** All units: rho_id and practice_agb are null. */
    INSURER,
    /** All units of the real RHOs of a region: rho_id and practice_agb are null. */
    REGION,
    /** All units of an RHO, or of {@code zonder RHO}: practice_agb is null. */
    RHO,
    /** One practice unit. */
    PRACTICE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a word in tables. */
    public static UnitLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
