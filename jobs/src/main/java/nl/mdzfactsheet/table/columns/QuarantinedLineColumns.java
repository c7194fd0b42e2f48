package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/quarantined_line: generated from the contract by {@code make generate}. */
public final class QuarantinedLineColumns {

    /** Delivery id. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Path of the file in the delivery. */
    public static final TableColumn FILE = new TableColumn("file");

    /** Physical line number, header = 1. */
    public static final TableColumn LINE = new TableColumn("line");

    /** Reason code: unknown_code, value_missing, conflicting_line or credit_exceeds_debit. */
    public static final TableColumn REASON = new TableColumn("reason");

    /** Column at fault; null when the fault is not about one column. */
    public static final TableColumn COLUMN = new TableColumn("column");

    /** Version of the contract. */
    public static final TableColumn RULE_VERSION = new TableColumn("rule_version");

    /** Amount of the line as delivered, cents. */
    public static final TableColumn CENTS = new TableColumn("cents");

    /** False for a credit line. */
    public static final TableColumn DEBIT = new TableColumn("debit");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** Claim line. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    private QuarantinedLineColumns() {}
}
