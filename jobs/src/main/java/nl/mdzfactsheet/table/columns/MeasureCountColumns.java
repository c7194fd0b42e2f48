package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/measure_count: generated from the contract by {@code make generate}. */
public final class MeasureCountColumns {

    /** Reporting year. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** insurer, region, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Region, at the level of regions only. */
    public static final TableColumn REGION = new TableColumn("region");

    /** RHO, "zonder RHO", null for insurer and regions. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice, null above practice level. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Exact decimal, money in cents. */
    public static final TableColumn NUMERATOR = new TableColumn("numerator");

    /** Exact decimal, money in cents. */
    public static final TableColumn DENOMINATOR = new TableColumn("denominator");

    /** Distinct persons in the denominator. */
    public static final TableColumn PERSONS = new TableColumn("persons");

    /** Largest amount of one person in the numerator, cents; null when the numerator is no amount. */
    public static final TableColumn LARGEST = new TableColumn("largest");

    /** Second largest amount of one person in the numerator, cents. */
    public static final TableColumn SECOND_LARGEST = new TableColumn("second_largest");

    private MeasureCountColumns() {}
}
