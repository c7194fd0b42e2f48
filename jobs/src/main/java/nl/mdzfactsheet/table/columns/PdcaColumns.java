package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/pdca: generated from the contract by {@code make generate}. */
public final class PdcaColumns {

    /** Identifier of the RHO. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Name of the RHO. */
    public static final TableColumn RHO_NAME = new TableColumn("rho_name");

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** Identifier of the agreement. */
    public static final TableColumn AFSPRAAK_ID = new TableColumn("afspraak_id");

    /** What was agreed, in the words of the agreement. */
    public static final TableColumn AGREED = new TableColumn("agreed");

    /** Day of the agreement. */
    public static final TableColumn AGREED_ON = new TableColumn("agreed_on");

    /** minstens or hoogstens. */
    public static final TableColumn DIRECTION = new TableColumn("direction");

    /** Year of the baseline; empty for an absolute target. */
    public static final TableColumn BASELINE_YEAR = new TableColumn("baseline_year");

    /** Value of the RHO in the baseline year. */
    public static final TableColumn BASELINE = new TableColumn("baseline");

    /** Value to reach; for a relative target the baseline times the agreed factor. */
    public static final TableColumn TARGET = new TableColumn("target");

    /** Value of the RHO in the reporting year. */
    public static final TableColumn RESULT = new TableColumn("result");

    /** MET, NOT_MET or INCONCLUSIVE. */
    public static final TableColumn VERDICT = new TableColumn("verdict");

    /** Baseline drawn towards that of all RHOs (with fewer than ten of them: of all practices), as far as chance may explain it: what was extreme improves by itself. */
    public static final TableColumn SHRUNKEN_BASELINE = new TableColumn("shrunken_baseline");

    /** Fewest practices that together hold half of what lies on the wrong side of the target, the largest first. */
    public static final TableColumn PRACTICES_CONTRIBUTING_MOST = new TableColumn("practices_contributing_most");

    /** Empty: for the talk. */
    public static final TableColumn NEXT_ACTION = new TableColumn("next_action");

    /** OK, NO_DENOMINATOR, INSUFFICIENT_N, NOT_APPLICABLE, SUPPRESSED, or EARLIER: the figures of an earlier version, because the change since is too small to be told. */
    public static final TableColumn STATUS = new TableColumn("status");

    /** Why the status is not OK. */
    public static final TableColumn STATUS_REASON = new TableColumn("status_reason");

    private PdcaColumns() {}
}
