package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/measure_results: generated from the contract by {@code make generate}. */
public final class MeasureResultsColumns {

    /** Year the figures are about. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** Stable identifier of the measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** Version of the measure definition. */
    public static final TableColumn MEASURE_VERSION = new TableColumn("measure_version");

    /** Family of the measure. */
    public static final TableColumn FAMILY = new TableColumn("family");

    /** Programme, empty when the measure has none. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** insurer, region, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Region, or region of the RHO; empty for the insurer and outside RHOs. */
    public static final TableColumn REGION = new TableColumn("region");

    /** Identifier of the RHO, or "zonder RHO"; empty for insurer and regions. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Name of the RHO. */
    public static final TableColumn RHO_NAME = new TableColumn("rho_name");

    /** AGB of the practice, or "onbekende praktijk"; empty above practice level. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Name of the practice. */
    public static final TableColumn PRACTICE_NAME = new TableColumn("practice_name");

    /** proportion, event_rate or ratio_of_sums. */
    public static final TableColumn KIND = new TableColumn("kind");

    /** Scale of the value: 1, 1000 or 10000. */
    public static final TableColumn PER = new TableColumn("per");

    /** Exact numerator; money in cents. */
    public static final TableColumn NUMERATOR = new TableColumn("numerator");

    /** Exact denominator; money in cents. */
    public static final TableColumn DENOMINATOR = new TableColumn("denominator");

    /** per times numerator divided by denominator; money in cents. */
    public static final TableColumn VALUE = new TableColumn("value");

    /** Unit of the value. */
    public static final TableColumn UNIT = new TableColumn("unit");

    /** higher, lower or none. */
    public static final TableColumn BETTER = new TableColumn("better");

    /** OK, NO_DENOMINATOR or SUPPRESSED. */
    public static final TableColumn STATUS = new TableColumn("status");

    /** Why the status is not OK. */
    public static final TableColumn STATUS_REASON = new TableColumn("status_reason");

    /** claims, contacts or claims_proxy. */
    public static final TableColumn BASIS = new TableColumn("basis");

    /** Latest datum_toekenning of the active lines. */
    public static final TableColumn STAND_PER = new TableColumn("stand_per");

    /** Identity of the run: same inputs, definitions and program give the same id. */
    public static final TableColumn RUN_ID = new TableColumn("run_id");

    private MeasureResultsColumns() {}
}
