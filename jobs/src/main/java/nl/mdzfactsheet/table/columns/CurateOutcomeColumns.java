package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/curate_outcome: generated from the contract by {@code make generate}. */
public final class CurateOutcomeColumns {

    /** Delivery id. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** net, partly_reversed, reversed, credit_used, unmatched_credit, repeated, restated_line, unknown_code, value_missing, conflicting_line, credit_exceeds_debit. */
    public static final TableColumn OUTCOME = new TableColumn("outcome");

    /** Debit lines. */
    public static final TableColumn DEBIT_LINES = new TableColumn("debit_lines");

    /** Their original amount, cents. */
    public static final TableColumn DEBIT_CENTS = new TableColumn("debit_cents");

    /** Credit lines. */
    public static final TableColumn CREDIT_LINES = new TableColumn("credit_lines");

    /** Their original amount, cents. */
    public static final TableColumn CREDIT_CENTS = new TableColumn("credit_cents");

    /** What is left of the debit lines after credits, cents. */
    public static final TableColumn NET_CENTS = new TableColumn("net_cents");

    private CurateOutcomeColumns() {}
}
