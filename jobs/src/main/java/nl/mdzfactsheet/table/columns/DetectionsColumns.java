package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/detections: generated from the contract by {@code make generate}. */
public final class DetectionsColumns {

    /** D1 to D10. */
    public static final TableColumn DETECTOR = new TableColumn("detector");

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** Claim line. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    /** RHO of the unit. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of the unit. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Programme, for bundle detectors and D4. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Quarter. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** Amount at stake, cents. */
    public static final TableColumn AMOUNT_CENTS = new TableColumn("amount_cents");

    /** declaratie_id or rule that proves it. */
    public static final TableColumn EVIDENCE = new TableColumn("evidence");

    /** claims, contacts or claims_proxy. */
    public static final TableColumn BASIS = new TableColumn("basis");

    /** zeker or vermoeden. */
    public static final TableColumn CERTAINTY = new TableColumn("certainty");

    /** flagged, or contested: taken away by a gegrond weerlegging, listed here and counted nowhere. */
    public static final TableColumn STATUS = new TableColumn("status");

    private DetectionsColumns() {}
}
