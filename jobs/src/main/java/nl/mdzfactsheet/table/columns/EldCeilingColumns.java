package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/eld_ceiling: generated from the contract by {@code make generate}. */
public final class EldCeilingColumns {

    /** Executing AGB. */
    public static final TableColumn AGB_UITVOERDER = new TableColumn("agb_uitvoerder");

    /** Reporting year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** organisation or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** RHO of the unit of the requesting practice, or "zonder RHO"; empty for the organisation. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of that unit, or "onbekende praktijk"; empty for the organisation. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Turnover ceiling, euro; empty for a practice. */
    public static final TableColumn CEILING_EUR = new TableColumn("ceiling_eur");

    /** Net amount of lines of eld with datum_prestatie in the year, whoever the patient, euro. */
    public static final TableColumn GRANTED_EUR = new TableColumn("granted_eur");

    /** What was granted above the ceiling, euro; empty for a practice. */
    public static final TableColumn ABOVE_EUR = new TableColumn("above_eur");

    /** The part above the ceiling, euro: lines in the order of datum_prestatie, then declaratie_id. */
    public static final TableColumn PASSED_ON_EUR = new TableColumn("passed_on_eur");

    private EldCeilingColumns() {}
}
