package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/variation: generated from the contract by {@code make generate}. */
public final class VariationColumns {

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** region, rho or practice. */
    public static final TableColumn LEVEL = new TableColumn("level");

    /** Units that meet the minimum. */
    public static final TableColumn K = new TableColumn("k");

    /** Highest divided by lowest value; never to be shown alone. */
    public static final TableColumn EQ = new TableColumn("eq");

    /** 90th divided by 10th percentile. */
    public static final TableColumn P90_P10 = new TableColumn("p90_p10");

    /** 75th divided by 25th percentile. */
    public static final TableColumn P75_P25 = new TableColumn("p75_p25");

    /** Standard deviation divided by mean. */
    public static final TableColumn CV = new TableColumn("cv");

    /** Systematic component of variation; below 0 there is no systematic variation. */
    public static final TableColumn SCV = new TableColumn("scv");

    /** Variance of real rates relative to their mean (gamma-Poisson); empty for proportions without case-mix. */
    public static final TableColumn GAMMA_VARIANCE = new TableColumn("gamma_variance");

    /** Mean of the squared winsorised z; 1 is chance alone. */
    public static final TableColumn PHI = new TableColumn("phi");

    /** Variance between units on the stabilised scale. */
    public static final TableColumn TAU2 = new TableColumn("tau2");

    /** Share of the variance of practices that lies between RHOs; the rest lies within. */
    public static final TableColumn BETWEEN_RHO_SHARE = new TableColumn("between_rho_share");

    /** Median of the values, or of oe_ratio with case-mix. */
    public static final TableColumn MEDIAN = new TableColumn("median");

    /** Lowest value. */
    public static final TableColumn LOWEST = new TableColumn("lowest");

    /** Highest value. */
    public static final TableColumn HIGHEST = new TableColumn("highest");

    /** OK, or NOT_APPLICABLE with fewer than two units. */
    public static final TableColumn STATUS = new TableColumn("status");

    private VariationColumns() {}
}
