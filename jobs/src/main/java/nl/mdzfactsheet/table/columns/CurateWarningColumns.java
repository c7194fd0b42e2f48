package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/curate_warning: generated from the contract by {@code make generate}. */
public final class CurateWarningColumns {

    /** Delivery id. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Reason code: label_differs (net lines) or id_under_two_persons (line identities, at the latest delivery that holds them). */
    public static final TableColumn REASON = new TableColumn("reason");

    /** Lines, or line identities. */
    public static final TableColumn DEBIT_LINES = new TableColumn("debit_lines");

    /** Their amount as delivered, cents; null for id_under_two_persons, which is about numbers. */
    public static final TableColumn DEBIT_CENTS = new TableColumn("debit_cents");

    private CurateWarningColumns() {}
}
