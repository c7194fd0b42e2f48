package nl.mdzfactsheet.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six claim tables; the ordinal is the number in the store and must not change. */
public enum ClaimTable {
    HUISARTSENZORG,
    MDZ,
    FARMACIE,
    ELD,
    MSZ,
    PARAMEDISCH;

    private final String tableName = name().toLowerCase(Locale.ROOT);

    /** Name of the extract table. */
    public String tableName() {
        return tableName;
    }

    /** The claim table with this extract name; empty for a table of another kind. */
    public static Optional<ClaimTable> find(String tableName) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(tableName))
                .findFirst();
    }

    /** The table with this extract name. */
    public static ClaimTable named(String tableName) {
        return valueOf(tableName.toUpperCase(Locale.ROOT));
    }
}
