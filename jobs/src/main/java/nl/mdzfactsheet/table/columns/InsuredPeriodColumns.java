package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/insured_period: generated from the contract by {@code make generate}. */
public final class InsuredPeriodColumns {

    /** First 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_HI = new TableColumn("patient_hi");

    /** Last 64 bits of the pseudonym. */
    public static final TableColumn PATIENT_LO = new TableColumn("patient_lo");

    /** UZOVI number. */
    public static final TableColumn UZOVI = new TableColumn("uzovi");

    /** Year of birth. */
    public static final TableColumn BIRTH_YEAR = new TableColumn("birth_year");

    /** 0, 1, 2 or 9. */
    public static final TableColumn SEX = new TableColumn("sex");

    /** Four-digit postcode. */
    public static final TableColumn POSTCODE4 = new TableColumn("postcode4");

    /** Days since 1970-01-01. */
    public static final TableColumn FROM_DAY = new TableColumn("from_day");

    /** Days since 1970-01-01, inclusive; 2932896 (9999-12-31) = open. */
    public static final TableColumn TO_DAY = new TableColumn("to_day");

    /** Days since 1970-01-01; 2932896 = none. */
    public static final TableColumn DEATH_DAY = new TableColumn("death_day");

    private InsuredPeriodColumns() {}
}
