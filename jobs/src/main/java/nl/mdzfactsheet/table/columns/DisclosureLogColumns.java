package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/disclosure_log: generated from the contract by {@code make generate}. */
public final class DisclosureLogColumns {

    /** Folder of an RHO, or public; the same with "year before" for previous values. */
    public static final TableColumn RECIPIENT = new TableColumn("recipient");

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** Practice, "overige praktijken" or RHO; empty for the total. */
    public static final TableColumn UNIT = new TableColumn("unit");

    /** total, part or rest. */
    public static final TableColumn PLACE = new TableColumn("place");

    /** shown, primary (hidden for its own sake) or complement (hidden for the sake of another). */
    public static final TableColumn DECISION = new TableColumn("decision");

    private DisclosureLogColumns() {}
}
