package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/patient_year: generated from the contract by {@code make generate}. */
public final class PatientYearColumns {

    /** Reporting year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** Person. */
    public static final TableColumn VERZEKERDE_ID = new TableColumn("verzekerde_id");

    /** RHO of the last enrolled quarter, or "zonder RHO". */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Practice of the last enrolled quarter, or "onbekende praktijk". */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** 0, 1, 2 or 9. */
    public static final TableColumn SEX = new TableColumn("sex");

    /** Reporting year minus year of birth. */
    public static final TableColumn AGE = new TableColumn("age");

    /** 0 t/m 4, 5 t/m 14, 15 t/m 24, ... 75 t/m 84, 85+. */
    public static final TableColumn AGE_BAND = new TableColumn("age_band");

    /** 1 to 5 or onbekend. */
    public static final TableColumn SES = new TableColumn("ses");

    /** Quarters of the year with an insured enrolment fee. */
    public static final TableColumn ENROLLED_QUARTERS = new TableColumn("enrolled_quarters");

    /** Insured days of the year. */
    public static final TableColumn INSURED_DAYS = new TableColumn("insured_days");

    /** Net insured consult and visit lines. */
    public static final TableColumn CONTACTS = new TableColumn("contacts");

    /** Enrolled in four quarters and contacts at or above the threshold of the group. */
    public static final TableColumn FREQUENT_USER = new TableColumn("frequent_user");

    /** Cents of insured lines flagged by D7. */
    public static final TableColumn NO_SHOW_CENTS = new TableColumn("no_show_cents");

    /** Insured on every day of the year before and of the year. */
    public static final TableColumn INSURED_BOTH_YEARS = new TableColumn("insured_both_years");

    /** First hospital lines of a specialism, referred by the GP, with none of that specialism in the 365 days before; one per specialism and day. */
    public static final TableColumn REFERRALS = new TableColumn("referrals");

    /** 0, 1, 2 or 9 in the year before: with the age it is the group of frequent_user_previous. */
    public static final TableColumn SEX_PREVIOUS = new TableColumn("sex_previous");

    /** Year before minus year of birth. */
    public static final TableColumn AGE_PREVIOUS = new TableColumn("age_previous");

    /** Quarters of the year before with an insured enrolment fee. */
    public static final TableColumn ENROLLED_QUARTERS_PREVIOUS = new TableColumn("enrolled_quarters_previous");

    /** Net insured consult and visit lines of the year before. */
    public static final TableColumn CONTACTS_PREVIOUS = new TableColumn("contacts_previous");

    /** Enrolled in four quarters of the year before and contacts at or above the threshold of the group in that year. */
    public static final TableColumn FREQUENT_USER_PREVIOUS = new TableColumn("frequent_user_previous");

    private PatientYearColumns() {}
}
