package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/net_line: generated from the contract by {@code make generate}. */
public final class NetLineColumns {

    /** Year of datum_prestatie. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Quarter of datum_prestatie, 1 to 4. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** Claim table. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** Claim line. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    /** Delivery that holds the line. */
    public static final TableColumn DELIVERY = new TableColumn("delivery");

    /** Physical line number in its file. */
    public static final TableColumn LINE = new TableColumn("line");

    /** UZOVI number. */
    public static final TableColumn UZOVI = new TableColumn("uzovi");

    /** prestatiecodelijst. */
    public static final TableColumn CODE_LIST = new TableColumn("code_list");

    /** prestatiecode. */
    public static final TableColumn CODE = new TableColumn("code");

    /** Category of the service; null for medicines and DBCs without a prestaties row. */
    public static final TableColumn CATEGORY = new TableColumn("category");

    /** Programme of an MDZ line (categorie mdz). */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Date of service. */
    public static final TableColumn SERVICE_DATE = new TableColumn("service_date");

    /** Date of granting. */
    public static final TableColumn GRANTED_DATE = new TableColumn("granted_date");

    /** Quantity, decimal(18,2). */
    public static final TableColumn QUANTITY = new TableColumn("quantity");

    /** Amount after credits, cents. */
    public static final TableColumn NET_CENTS = new TableColumn("net_cents");

    /** Executing AGB, eight digits. */
    public static final TableColumn EXECUTING_AGB = new TableColumn("executing_agb");

    /** Practice, prescriber, requester or referrer on the line. */
    public static final TableColumn RELATED_AGB = new TableColumn("related_agb");

    /** Specialism of a DBC. */
    public static final TableColumn SPECIALISM = new TableColumn("specialism");

    /** Diagnosis of a DBC. */
    public static final TableColumn DIAGNOSIS = new TableColumn("diagnosis");

    /** End of a DBC. */
    public static final TableColumn END_DATE = new TableColumn("end_date");

    /** huisarts, spoed, intern, overig. */
    public static final TableColumn REFERRAL_TYPE = new TableColumn("referral_type");

    /** insured, uninsured, deceased or unknown. */
    public static final TableColumn COVERAGE = new TableColumn("coverage");

    /** RHO of the unit, or "zonder RHO". */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of the unit, or "onbekende praktijk". */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Rule that chose the unit. */
    public static final TableColumn UNIT_RULE = new TableColumn("unit_rule");

    /** ATC code of a medicine. */
    public static final TableColumn ATC = new TableColumn("atc");

    /** Form or device of a medicine. */
    public static final TableColumn FORM = new TableColumn("form");

    /** aantal times ddd_per_eenheid, decimal(38,8); null outside farmacie. */
    public static final TableColumn DDD = new TableColumn("ddd");

    /** Flagged by D1. */
    public static final TableColumn DUPLICATE_LINE = new TableColumn("duplicate_line");

    /** Flagged by D5. */
    public static final TableColumn DOUBLE_ENROLMENT = new TableColumn("double_enrolment");

    /** A maximum tariff exists for the line. */
    public static final TableColumn TARIFF_ASSESSED = new TableColumn("tariff_assessed");

    /** Cents above the maximum tariff when flagged by D6, else 0. */
    public static final TableColumn ABOVE_TARIFF_CENTS = new TableColumn("above_tariff_cents");

    /** Line of eld of the same code 1 to 28 days after the last earlier day with one. */
    public static final TableColumn REPEATED_REQUEST = new TableColumn("repeated_request");

    /** Waterfall class of an MDZ line. */
    public static final TableColumn WATERFALL_CLASS = new TableColumn("waterfall_class");

    private NetLineColumns() {}
}
