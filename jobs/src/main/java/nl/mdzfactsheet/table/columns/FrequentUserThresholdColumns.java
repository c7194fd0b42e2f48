package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/frequent_user_threshold: generated from the contract by {@code make generate}. */
public final class FrequentUserThresholdColumns {

    /** Reporting year or the year before. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** 1, 2 or other. */
    public static final TableColumn SEX_GROUP = new TableColumn("sex_group");

    /** 0 t/m 17, 18 t/m 44, 45 t/m 64, 65 t/m 74, 75+. */
    public static final TableColumn AGE_GROUP = new TableColumn("age_group");

    /** Patients enrolled in four quarters. */
    public static final TableColumn PATIENTS = new TableColumn("patients");

    /** Smallest number of contacts that at most ten per cent of the group reach. */
    public static final TableColumn THRESHOLD = new TableColumn("threshold");

    /** Patients at or above the threshold. */
    public static final TableColumn FREQUENT = new TableColumn("frequent");

    private FrequentUserThresholdColumns() {}
}
