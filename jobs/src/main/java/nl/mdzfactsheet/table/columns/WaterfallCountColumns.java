package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/waterfall_count: generated from the contract by {@code make generate}. */
public final class WaterfallCountColumns {

    /** Reporting year. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** insurer, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** RHO. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Programme. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** D2, D3, D8, D9, D10, D7, not_assessed, efficient. */
    public static final TableColumn CLASS = new TableColumn("class");

    /** Net MDZ lines. */
    public static final TableColumn QUARTERS = new TableColumn("quarters");

    /** Distinct persons. */
    public static final TableColumn PATIENTS = new TableColumn("patients");

    /** Net amount, cents. */
    public static final TableColumn AMOUNT_CENTS = new TableColumn("amount_cents");

    private WaterfallCountColumns() {}
}
