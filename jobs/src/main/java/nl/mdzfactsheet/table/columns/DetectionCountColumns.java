package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/detection_count: generated from the contract by {@code make generate}. */
public final class DetectionCountColumns {

    /** Reporting year. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** D1 to D10. */
    public static final TableColumn DETECTOR = new TableColumn("detector");

    /** insurer, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** RHO. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Programme, null where a detector has none. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Quarter. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** zeker or vermoeden. */
    public static final TableColumn CERTAINTY = new TableColumn("certainty");

    /** Flagged lines. */
    public static final TableColumn LINES = new TableColumn("lines");

    /** Distinct persons. */
    public static final TableColumn PERSONS = new TableColumn("persons");

    /** Amount at stake, cents. */
    public static final TableColumn AMOUNT_CENTS = new TableColumn("amount_cents");

    /** Distinct persons in all quarters of the year together. */
    public static final TableColumn PERSONS_OF_YEAR = new TableColumn("persons_of_year");

    private DetectionCountColumns() {}
}
