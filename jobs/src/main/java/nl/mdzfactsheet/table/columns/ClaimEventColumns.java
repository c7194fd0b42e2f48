package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/claim_event: generated from the contract by {@code make generate}. */
public final class ClaimEventColumns {

    /** First 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_HI = new TableColumn("patient_hi");

    /** Last 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_LO = new TableColumn("patient_lo");

    /** Date of service, days since 1970-01-01. */
    public static final TableColumn SERVICE_DAY = new TableColumn("service_day");

    /** Ordinal of the claim table: 0 huisartsenzorg, 1 mdz, 2 farmacie, 3 eld, 4 msz, 5 paramedisch. */
    public static final TableColumn TABLE_NO = new TableColumn("table_no");

    /** Ordinal of the file in the descriptor. */
    public static final TableColumn FILE_NO = new TableColumn("file_no");

    /** Physical line number in the (unpacked) file, header = 1. */
    public static final TableColumn LINE = new TableColumn("line");

    /** True for a debit line. */
    public static final TableColumn DEBIT = new TableColumn("debit");

    /** UZOVI number. */
    public static final TableColumn UZOVI = new TableColumn("uzovi");

    /** Dictionary number of code list and service code. */
    public static final TableColumn SERVICE_NO = new TableColumn("service_no");

    /** Days since 1970-01-01. */
    public static final TableColumn GRANTED_DAY = new TableColumn("granted_day");

    /** Quantity times 100. */
    public static final TableColumn QUANTITY_HUNDREDTHS = new TableColumn("quantity_hundredths");

    /** Amount granted, cents, unsigned. */
    public static final TableColumn AMOUNT_CENTS = new TableColumn("amount_cents");

    /** Executing AGB as a number. */
    public static final TableColumn EXECUTING_AGB = new TableColumn("executing_agb");

    /** agb_zorgverlener, mdz.agb_praktijk, agb_voorschrijver, agb_aanvrager or agb_verwijzer as a number; -1 = none. */
    public static final TableColumn RELATED_AGB = new TableColumn("related_agb");

    /** Dictionary number; -1 = none. */
    public static final TableColumn SPECIALISM_NO = new TableColumn("specialism_no");

    /** Dictionary number; -1 = none. */
    public static final TableColumn DIAGNOSIS_NO = new TableColumn("diagnosis_no");

    /** Days since 1970-01-01; -1 = none. */
    public static final TableColumn END_DAY = new TableColumn("end_day");

    /** Ordinal: 0 huisarts, 1 spoed, 2 intern, 3 overig; -1 = none. */
    public static final TableColumn REFERRAL_NO = new TableColumn("referral_no");

    /** Reference number of the line, beside the integers. */
    public static final TableColumn DECLARATIE_ID = new TableColumn("declaratie_id");

    /** Line that a credit reverses. */
    public static final TableColumn VOORGAANDE_DECLARATIE_ID = new TableColumn("voorgaande_declaratie_id");

    private ClaimEventColumns() {}
}
