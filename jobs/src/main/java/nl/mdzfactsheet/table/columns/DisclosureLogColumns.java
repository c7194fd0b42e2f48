package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/disclosure_log: generated from the contract by {@code make generate}. */
public final class DisclosureLogColumns {

    /** "rho" with the id of the RHO, or public. */
    public static final TableColumn RECIPIENT = new TableColumn("recipient");

    /** Calendar year of the counts: the reporting year, or the one before for previous values. */
    public static final TableColumn ABOUT_YEAR = new TableColumn("about_year");

    /** Measure; of lines waterfall or detection_counts with what is counted apart. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** Practice, "overige praktijken" or RHO; empty for the total. */
    public static final TableColumn UNIT = new TableColumn("unit");

    /** total, part or rest. */
    public static final TableColumn PLACE = new TableColumn("place");

    /** Practices that stand together in this row, parted by blanks; empty for a single practice and for a total. */
    public static final TableColumn MEMBERS = new TableColumn("members");

    /** True numerator; of lines their number. */
    public static final TableColumn NUMERATOR = new TableColumn("numerator");

    /** True denominator; of lines their amount in cents. */
    public static final TableColumn DENOMINATOR = new TableColumn("denominator");

    /** shown, primary (hidden for its own sake) or complement (hidden for the sake of another). */
    public static final TableColumn DECISION = new TableColumn("decision");

    private DisclosureLogColumns() {}
}
