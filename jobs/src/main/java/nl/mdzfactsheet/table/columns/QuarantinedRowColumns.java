package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/quarantined_row: generated from the contract by {@code make generate}. */
public final class QuarantinedRowColumns {

    /** Delivery id. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** Table of the file. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Path of the file in the delivery. */
    public static final TableColumn FILE = new TableColumn("file");

    /** Physical line number, header = 1. */
    public static final TableColumn LINE = new TableColumn("line");

    /** Reason code. */
    public static final TableColumn REASON = new TableColumn("reason");

    /** Column at fault. */
    public static final TableColumn COLUMN = new TableColumn("column");

    /** Version of the contract. */
    public static final TableColumn RULE_VERSION = new TableColumn("rule_version");

    /** Amount of the line in cents, 0 when it cannot be read. */
    public static final TableColumn CENTS = new TableColumn("cents");

    /** True unless the line says C. */
    public static final TableColumn DEBIT = new TableColumn("debit");

    /** The line as delivered. */
    public static final TableColumn RAW = new TableColumn("raw");

    private QuarantinedRowColumns() {}
}
