package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/run_off: generated from the contract by {@code make generate}. */
public final class RunOffColumns {

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Year of datum_prestatie. */
    public static final TableColumn CARE_YEAR = new TableColumn("care_year");

    /** Quarter of datum_prestatie, 1 to 4. */
    public static final TableColumn CARE_QUARTER = new TableColumn("care_quarter");

    /** Calendar months from the last month of the quarter to the month of datum_toekenning; negative when granted before. */
    public static final TableColumn MONTHS_AFTER = new TableColumn("months_after");

    /** What is left of the lines after credits, cents. */
    public static final TableColumn NET_CENTS = new TableColumn("net_cents");

    private RunOffColumns() {}
}
