package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/patient_quarter: generated from the contract by {@code make generate}. */
public final class PatientQuarterColumns {

    /** Year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Quarter, 1 to 4. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** Programme. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** RHO of the kept line. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of the kept line. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Number of net MDZ lines of this programme in the quarter. */
    public static final TableColumn MDZ_LINES = new TableColumn("mdz_lines");

    /** Their net amount, cents. */
    public static final TableColumn MDZ_CENTS = new TableColumn("mdz_cents");

    /** Waterfall class of the kept line. */
    public static final TableColumn WATERFALL_CLASS = new TableColumn("waterfall_class");

    /** At least one line flagged by D2. */
    public static final TableColumn DOUBLE_BUNDLE = new TableColumn("double_bundle");

    /** Kept line flagged by D3. */
    public static final TableColumn PROGRAMME_OVERLAP = new TableColumn("programme_overlap");

    /** D7 could be assessed for the kept line. */
    public static final TableColumn NO_SHOW_ASSESSED = new TableColumn("no_show_assessed");

    /** Kept line flagged by D7. */
    public static final TableColumn NO_SHOW = new TableColumn("no_show");

    /** Kept line flagged by D8. */
    public static final TableColumn NOT_COVERED = new TableColumn("not_covered");

    /** Kept line flagged by D9. */
    public static final TableColumn SPECIALIST_TREATED = new TableColumn("specialist_treated");

    /** D10 could be assessed for the kept line. */
    public static final TableColumn NO_INDICATION_ASSESSED = new TableColumn("no_indication_assessed");

    /** Kept line flagged by D10. */
    public static final TableColumn NO_INDICATION = new TableColumn("no_indication");

    /** Lines flagged by D4 with certainty zeker that count at this paid quarter. */
    public static final TableColumn BESIDES_LINES = new TableColumn("besides_lines");

    /** Their net amount, cents. */
    public static final TableColumn BESIDES_CENTS = new TableColumn("besides_cents");

    /** Lines flagged by D4 with certainty vermoeden. */
    public static final TableColumn BESIDES_SUSPECTED_LINES = new TableColumn("besides_suspected_lines");

    /** Net consult and visit lines of the patient in the quarter. */
    public static final TableColumn CONTACT_LINES = new TableColumn("contact_lines");

    private PatientQuarterColumns() {}
}
