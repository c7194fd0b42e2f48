package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/programme_contact: generated from the contract by {@code make generate}. */
public final class ProgrammeContactColumns {

    /** First 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_HI = new TableColumn("patient_hi");

    /** Last 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_LO = new TableColumn("patient_lo");

    /** Identifier of the contact. */
    public static final TableColumn CONTACT_ID = new TableColumn("contact_id");

    /** AGB of the practice as a number. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Programme. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Days since 1970-01-01. */
    public static final TableColumn CONTACT_DAY = new TableColumn("contact_day");

    /** True when the outcome is verschenen. */
    public static final TableColumn ATTENDED = new TableColumn("attended");

    private ProgrammeContactColumns() {}
}
