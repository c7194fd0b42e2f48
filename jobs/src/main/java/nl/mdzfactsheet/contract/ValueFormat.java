package nl.mdzfactsheet.contract;

import java.util.Locale;

/** The value formats a contract column can name ({@code physicalType}); the first group is delivered text, the second our own typed columns. */
public enum ValueFormat {
    // ---- delivered as text, parsed by us
    TEXT,
    ID,
    ENUM,
    FLAG,
    UZOVI,
    PSEUDONYM,
    CODE_LIST,
    CODE,
    ATC,
    AGB,
    PROGRAMME,
    POSTCODE4,
    SES,
    YEAR,
    INTEGER,
    QUANTITY,
    DECIMAL,
    MONEY,
    SERVICE_DATE,
    GRANT_DATE,
    VALID_FROM,
    VALID_TO,
    DATE,
    // ---- written by us
    STRING,
    INT,
    LONG,
    BOOLEAN,
    DOUBLE,
    /** Exact decimal of any scale, decimal(38,8) in Parquet. */
    EXACT,
    /** Defined daily doses, decimal(38,8). */
    DDD,
    /** Euro with two decimals, decimal(18,2). */
    EUR;

    static ValueFormat of(String physicalType) {
        return valueOf(physicalType.toUpperCase(Locale.ROOT));
    }
}
