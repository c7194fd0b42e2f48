package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/stratum_count: generated from the contract by {@code make generate}. */
public final class StratumCountColumns {

    /** Reporting year. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** RHO, or "zonder RHO". */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice, or "onbekende praktijk". */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Age band, as in patient_year. */
    public static final TableColumn AGE_BAND = new TableColumn("age_band");

    /** 0, 1, 2 or 9, as delivered. */
    public static final TableColumn SEX = new TableColumn("sex");

    /** 1 to 5 or onbekend. */
    public static final TableColumn SES = new TableColumn("ses");

    /** Events in the stratum. */
    public static final TableColumn NUMERATOR = new TableColumn("numerator");

    /** Persons in the stratum. */
    public static final TableColumn DENOMINATOR = new TableColumn("denominator");

    private StratumCountColumns() {}
}
