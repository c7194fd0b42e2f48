package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/changes: generated from the contract by {@code make generate}. */
public final class ChangesColumns {

    /** Year the figures are about. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** Stable identifier of the measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Identifier of the RHO. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** AGB of the practice; empty for the RHO. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Name of the practice. */
    public static final TableColumn PRACTICE_NAME = new TableColumn("practice_name");

    /** Unit of the value. */
    public static final TableColumn UNIT = new TableColumn("unit");

    /** Numerator as printed in the previous version; money in cents. */
    public static final TableColumn NUMERATOR_THEN = new TableColumn("numerator_then");

    /** Denominator as printed in the previous version; money in cents. */
    public static final TableColumn DENOMINATOR_THEN = new TableColumn("denominator_then");

    /** Value as printed in the previous version; empty when too few for a value. */
    public static final TableColumn VALUE_THEN = new TableColumn("value_then");

    /** Numerator as printed now; money in cents. */
    public static final TableColumn NUMERATOR_NOW = new TableColumn("numerator_now");

    /** Denominator as printed now; money in cents. */
    public static final TableColumn DENOMINATOR_NOW = new TableColumn("denominator_now");

    /** Value as printed now; empty when too few for a value. */
    public static final TableColumn VALUE_NOW = new TableColumn("value_now");

    /** Latest datum_toekenning behind the previous version. */
    public static final TableColumn STAND_PER_THEN = new TableColumn("stand_per_then");

    /** Latest datum_toekenning behind this version. */
    public static final TableColumn STAND_PER_NOW = new TableColumn("stand_per_now");

    private ChangesColumns() {}
}
