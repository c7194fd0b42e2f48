package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 2-curated/rho_count: generated from the contract by {@code make generate}. */
public final class RhoCountColumns {

    /** Reporting year. */
    public static final TableColumn YEAR = new TableColumn("year");

    /** RHO of the reference table. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Own insured with at least one enrolled quarter of the year, at the unit of the patient-year. */
    public static final TableColumn ENROLLED = new TableColumn("enrolled");

    /** Of these: persons with insured paid quarters of two or more programmes. */
    public static final TableColumn SEVERAL_PROGRAMMES = new TableColumn("several_programmes");

    private RhoCountColumns() {}
}
