package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/quality: generated from the contract by {@code make generate}. */
public final class QualityColumns {

    /** Delivery id. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** active, inactive (replaced), held or refused. */
    public static final TableColumn STATE = new TableColumn("state");

    /** Table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** read, accepted, reason code of quarantine or of a warning, or outcome of curate. */
    public static final TableColumn OUTCOME = new TableColumn("outcome");

    /** Lines; of id_under_two_persons line identities, of practice_without_rho practices. */
    public static final TableColumn LINES = new TableColumn("lines");

    /** Debit amount, euro. */
    public static final TableColumn DEBIT_EUR = new TableColumn("debit_eur");

    /** Credit amount, euro. */
    public static final TableColumn CREDIT_EUR = new TableColumn("credit_eur");

    private QualityColumns() {}
}
