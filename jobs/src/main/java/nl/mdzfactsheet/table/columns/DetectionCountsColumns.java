package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/detection_counts: generated from the contract by {@code make generate}. */
public final class DetectionCountsColumns {

    /** D1 to D10. */
    public static final TableColumn DETECTOR = new TableColumn("detector");

    /** insurer, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Identifier of the RHO, or "zonder RHO"; empty for the insurer. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Name of the RHO. */
    public static final TableColumn RHO_NAME = new TableColumn("rho_name");

    /** AGB of the practice, or "onbekende praktijk"; empty above practice level. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Name of the practice. */
    public static final TableColumn PRACTICE_NAME = new TableColumn("practice_name");

    /** Programme. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Quarter of the reporting year; empty for the whole year. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** zeker or vermoeden. */
    public static final TableColumn CERTAINTY = new TableColumn("certainty");

    /** Flagged lines. */
    public static final TableColumn LINES = new TableColumn("lines");

    /** Amount at stake, euro. */
    public static final TableColumn AMOUNT_EUR = new TableColumn("amount_eur");

    /** OK, SUPPRESSED, or EARLIER: the figures of an earlier version, because the change since is too small to be told. */
    public static final TableColumn STATUS = new TableColumn("status");

    private DetectionCountsColumns() {}
}
