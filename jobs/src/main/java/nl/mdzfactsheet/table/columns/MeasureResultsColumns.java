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

    /** per times numerator divided by denominator; money in cents; empty unless the status is OK. */
    public static final TableColumn VALUE = new TableColumn("value");

    /** Unit of the value. */
    public static final TableColumn UNIT = new TableColumn("unit");

    /** Lower 95 % confidence limit of the value; empty for a ratio of sums. */
    public static final TableColumn LOWER95 = new TableColumn("lower95");

    /** Upper 95 % confidence limit of the value. */
    public static final TableColumn UPPER95 = new TableColumn("upper95");

    /** Lower 99.8 % confidence limit of the value. */
    public static final TableColumn LOWER998 = new TableColumn("lower998");

    /** Upper 99.8 % confidence limit of the value. */
    public static final TableColumn UPPER998 = new TableColumn("upper998");

    /** wilson, poisson_exact, byar or none. */
    public static final TableColumn CI_METHOD = new TableColumn("ci_method");

    /** Numerator to expect: with case-mix at the rates of all units together per age band, sex and SES, else at their overall rate. */
    public static final TableColumn EXPECTED = new TableColumn("expected");

    /** Numerator divided by expected, with case-mix only; compare it with 1, not with another ratio. */
    public static final TableColumn OE_RATIO = new TableColumn("oe_ratio");

    /** Lower 95 % confidence limit of oe_ratio. */
    public static final TableColumn OE_LOWER95 = new TableColumn("oe_lower95");

    /** Upper 95 % confidence limit of oe_ratio. */
    public static final TableColumn OE_UPPER95 = new TableColumn("oe_upper95");

    /** yes when units are compared by oe_ratio, no when by value; benchmarks and shrunken_value are on that scale. */
    public static final TableColumn CASE_MIX = new TableColumn("case_mix");

    /** 10th percentile of the practice units that meet the minimum; from ten of them on. */
    public static final TableColumn BENCHMARK_P10 = new TableColumn("benchmark_p10");

    /** 25th percentile of these practice units. */
    public static final TableColumn BENCHMARK_P25 = new TableColumn("benchmark_p25");

    /** Median of these practice units; from two of them on. */
    public static final TableColumn BENCHMARK_MEDIAN = new TableColumn("benchmark_median");

    /** 75th percentile of these practice units. */
    public static final TableColumn BENCHMARK_P75 = new TableColumn("benchmark_p75");

    /** 90th percentile of these practice units. */
    public static final TableColumn BENCHMARK_P90 = new TableColumn("benchmark_p90");

    /** (rank - 1) / (units_ranked - 1) of the observed value among the units of the level, 0 is lowest. */
    public static final TableColumn PERCENT_RANK = new TableColumn("percent_rank");

    /** 100 x (average rank - 0.5) / units_ranked of the shrunken value. */
    public static final TableColumn PERCENTILE_POSITION = new TableColumn("percentile_position");

    /** Decile of the shrunken value, 1 is lowest; empty with fewer than ten units. */
    public static final TableColumn DECILE = new TableColumn("decile");

    /** Units of the level that are certain enough to be ranked. */
    public static final TableColumn UNITS_RANKED = new TableColumn("units_ranked");

    /** Observed figure drawn towards that of all units, as far as chance may explain it; empty with fewer than ten units. */
    public static final TableColumn SHRUNKEN_VALUE = new TableColumn("shrunken_value");

    /** Share of the variance of units of this size that is real, 0 to 1; ranked and signalled from 0.70 on. */
    public static final TableColumn RELIABILITY = new TableColumn("reliability");

    /** none, attention_low, attention_high (beyond 95 %), signal_low or signal_high (beyond 99.8 % and q_value at most 0.05); empty when not assessed. */
    public static final TableColumn FUNNEL_SIGNAL = new TableColumn("funnel_signal");

    /** yes or no: limits allow for differences beyond chance; not_assessed with fewer than twenty units. */
    public static final TableColumn FUNNEL_ADJUSTED = new TableColumn("funnel_adjusted");

    /** Benjamini-Hochberg q of the unit among those of its measure and level. */
    public static final TableColumn Q_VALUE = new TableColumn("q_value");

    /** higher, lower or none. */
    public static final TableColumn BETTER = new TableColumn("better");

    /** better, worse, as_expected or not_assessed. */
    public static final TableColumn VERDICT = new TableColumn("verdict");

    /** Value of the year before, by the same definition. */
    public static final TableColumn PREVIOUS_VALUE = new TableColumn("previous_value");

    /** Value minus previous_value for a proportion, value divided by previous_value otherwise; indicative, the patients of both years overlap. */
    public static final TableColumn CHANGE = new TableColumn("change");

    /** Lower 95 % confidence limit of the change. */
    public static final TableColumn CHANGE_LOWER95 = new TableColumn("change_lower95");

    /** Upper 95 % confidence limit of the change. */
    public static final TableColumn CHANGE_UPPER95 = new TableColumn("change_upper95");

    /** increase, decrease, no_demonstrable_change, not_assessed (no interval) or not_applicable (nothing to compare with). */
    public static final TableColumn CHANGE_VERDICT = new TableColumn("change_verdict");

    /** Value agreed with the RHO for this year (afspraken). */
    public static final TableColumn TARGET = new TableColumn("target");

    /** MET, NOT_MET or INCONCLUSIVE; empty without an agreement. */
    public static final TableColumn TARGET_VERDICT = new TableColumn("target_verdict");

    /** What would change, in units of the numerator, at the best quarter of the practices (P25 or P75); above practice level the sum over practices. */
    public static final TableColumn POTENTIAL = new TableColumn("potential");

    /** The potential in euros, where the measure says what a unit costs. */
    public static final TableColumn POTENTIAL_EUR = new TableColumn("potential_eur");

    /** OK, NO_DENOMINATOR, INSUFFICIENT_N or SUPPRESSED. */
    public static final TableColumn STATUS = new TableColumn("status");

    /** Why the status is not OK, or why nobody is singled out. */
    public static final TableColumn STATUS_REASON = new TableColumn("status_reason");

    /** claims, contacts or claims_proxy. */
    public static final TableColumn BASIS = new TableColumn("basis");

    /** Latest datum_toekenning of the active lines. */
    public static final TableColumn STAND_PER = new TableColumn("stand_per");

    /** Share of the claims of the year that is in by now; empty while it is not known. */
    public static final TableColumn COMPLETENESS = new TableColumn("completeness");

    /** Identity of the run: same inputs, definitions and program give the same id. */
    public static final TableColumn RUN_ID = new TableColumn("run_id");

    private MeasureResultsColumns() {}
}
