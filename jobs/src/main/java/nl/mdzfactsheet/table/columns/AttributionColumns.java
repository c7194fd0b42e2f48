package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/attribution: generated from the contract by {@code make generate}. */
public final class AttributionColumns {

    /** Ordinal of what was attributed; one row per candidate, one row without a candidate when there was none. */
    public static final TableColumn NR = new TableColumn("nr");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** Year of the quarter. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Quarter, 1 to 4. */
    public static final TableColumn QUARTER = new TableColumn("quarter");

    /** enrolment, paid_quarter or line. */
    public static final TableColumn SUBJECT = new TableColumn("subject");

    /** Programme of a paid quarter or an MDZ line. */
    public static final TableColumn PROGRAMME = new TableColumn("programme");

    /** Rule that won: not_enrolled, only_practice, latest_service_date, highest_id (enrolment); only_line, line_of_enrolment_practice, earliest_granted, lowest_id (paid quarter); contractor_and_line_practice, contractor_only, line_practice, enrolment_practice, none_found (line). */
    public static final TableColumn RULE = new TableColumn("rule");

    /** RHO of the unit that won. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of the unit that won. */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** enrolment_fee, mdz_line, contractor, practice_on_line or enrolment_practice. */
    public static final TableColumn CANDIDATE = new TableColumn("candidate");

    /** AGB of the candidate. */
    public static final TableColumn CANDIDATE_AGB = new TableColumn("candidate_agb");

    /** RHO found for it on the last day of the quarter. */
    public static final TableColumn CANDIDATE_RHO = new TableColumn("candidate_rho");

    /** won, lost, not_insured, not_in_praktijken or not_a_contractor. */
    public static final TableColumn OUTCOME = new TableColumn("outcome");

    /** Claim table of the line that was attributed, or that made the candidate one. */
    public static final TableColumn TABLE = new TableColumn("table");

    /** That claim line. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    /** Delivery that holds it. */
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

    private AttributionColumns() {}
}
