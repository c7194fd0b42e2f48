package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/eld_ceiling_count: generated from the contract by {@code make generate}. */
public final class EldCeilingCountColumns {

    /** Reporting year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Executing AGB. */
    public static final TableColumn AGB_UITVOERDER = new TableColumn("agb_uitvoerder");

    /** organisation or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** RHO of the unit of the requesting practice, or "zonder RHO"; null for the organisation. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of that unit, or "onbekende praktijk"; null for the organisation. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Turnover ceiling, cents; null for a practice. */
    public static final TableColumn CEILING_CENTS = new TableColumn("ceiling_cents");

    /** Net amount of lines of eld with datum_prestatie in the year, cents. */
    public static final TableColumn GRANTED_CENTS = new TableColumn("granted_cents");

    /** What was granted above the ceiling, cents; null for a practice. */
    public static final TableColumn ABOVE_CENTS = new TableColumn("above_cents");

    /** The part above the ceiling, in the order of datum_prestatie and declaratie_id, cents. */
    public static final TableColumn PASSED_ON_CENTS = new TableColumn("passed_on_cents");

    private EldCeilingCountColumns() {}
}
