package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/explained_line: generated from the contract by {@code make generate}. */
public final class ExplainedLineColumns {

    /** Ordinal of the counted row in this answer. */
    public static final TableColumn NR = new TableColumn("nr");

    /** What the counted row adds to the figure; on its first line, 0 on the others, so that the column adds up. */
    public static final TableColumn CONTRIBUTION = new TableColumn("contribution");

    /** RHO where it counts. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice where it counts. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** Column of the counted row that the line was counted in; empty when the line itself is counted. */
    public static final TableColumn COUNTED_IN = new TableColumn("counted_in");

    /** Claim table; empty when the row rests on the absence of lines. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Claim line. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    /** Delivery that holds the line. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** File of the delivery. */
    public static final TableColumn FILE = new TableColumn("file");

    /** Physical line number in the unpacked file. */
    public static final TableColumn LINE = new TableColumn("line");

    /** prestatiecodelijst. */
    public static final TableColumn CODE_LIST = new TableColumn("code_list");

    /** prestatiecode. */
    public static final TableColumn CODE = new TableColumn("code");

    /** Date of service. */
    public static final TableColumn SERVICE_DATE = new TableColumn("service_date");

    /** Date of granting. */
    public static final TableColumn GRANTED_DATE = new TableColumn("granted_date");

    /** Quantity. */
    public static final TableColumn QUANTITY = new TableColumn("quantity");

    /** Amount after credits, euro. */
    public static final TableColumn NET_EUR = new TableColumn("net_eur");

    /** Category of the service. */
    public static final TableColumn CATEGORY = new TableColumn("category");

    /** Programme of an MDZ line. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** ATC code of a medicine. */
    public static final TableColumn ATC = new TableColumn("atc");

    /** insured, uninsured, deceased or unknown. */
    public static final TableColumn COVERAGE = new TableColumn("coverage");

    /** Waterfall class of an MDZ line of the year. */
    public static final TableColumn WATERFALL_CLASS = new TableColumn("waterfall_class");

    /** Detectors that flagged the line, each with its evidence, basis and certainty; a flag contested with success says so and does not count. */
    public static final TableColumn FLAGS = new TableColumn("flags");

    /** Rule that chose the unit of the line, with every candidate. */
    public static final TableColumn UNIT_RULE = new TableColumn("unit_rule");

    private ExplainedLineColumns() {}
}
