package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/restatement: generated from the contract by {@code make generate}. */
public final class RestatementColumns {

    /** Year the figures are about. */
    public static final TableColumn REPORTING_YEAR = new TableColumn("reporting_year");

    /** Earlier version, for example v1. */
    public static final TableColumn FROM_VERSION = new TableColumn("from_version");

    /** Later version. */
    public static final TableColumn TO_VERSION = new TableColumn("to_version");

    /** Stable identifier of the measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** insurer, region, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Region, at the level of regions only. */
    public static final TableColumn REGION = new TableColumn("region");

    /** Identifier of the RHO, or "zonder RHO"; empty for insurer and regions. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** AGB of the practice, or "onbekende praktijk"; empty above practice level. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** changed, appeared, disappeared, or offset: equal before and after, its causes cancel out. */
    public static final TableColumn CHANGE = new TableColumn("change");

    /** program, data, reversal, membership, rules, code_list or definition, in this order: what two causes do together counts with the later one. */
    public static final TableColumn CAUSE = new TableColumn("cause");

    /** What the cause adds to the numerator; money in cents. */
    public static final TableColumn NUMERATOR_CHANGE = new TableColumn("numerator_change");

    /** What the cause adds to the denominator; money in cents. */
    public static final TableColumn DENOMINATOR_CHANGE = new TableColumn("denominator_change");

    /** What the cause adds to the value; empty when the figure has no value before, after or in between. */
    public static final TableColumn VALUE_CHANGE = new TableColumn("value_change");

    /** Numerator in the earlier version; empty when nothing was counted. */
    public static final TableColumn NUMERATOR_BEFORE = new TableColumn("numerator_before");

    /** Numerator in the later version; empty when nothing is counted. */
    public static final TableColumn NUMERATOR_AFTER = new TableColumn("numerator_after");

    /** Denominator in the earlier version; empty when nothing was counted. */
    public static final TableColumn DENOMINATOR_BEFORE = new TableColumn("denominator_before");

    /** Denominator in the later version; empty when nothing is counted. */
    public static final TableColumn DENOMINATOR_AFTER = new TableColumn("denominator_after");

    /** Value in the earlier version, rounded to 8 decimals; empty when there was none. */
    public static final TableColumn VALUE_BEFORE = new TableColumn("value_before");

    /** Value in the later version, rounded to 8 decimals; empty when there is none. */
    public static final TableColumn VALUE_AFTER = new TableColumn("value_after");

    private RestatementColumns() {}
}
