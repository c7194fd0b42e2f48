package nl.mdzfactsheet.patient;

import java.util.Locale;

/** The six claim tables; the ordinal is the number in the store and must not change. */
public enum ClaimTable {
    HUISARTSENZORG,
    MDZ,
    FARMACIE,
    ELD,
    MSZ,
    PARAMEDISCH;

    /** Name of the extract table. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with this extract name. */
    public static ClaimTable named(String tableName) {
        return valueOf(tableName.toUpperCase(Locale.ROOT));
    }
}
