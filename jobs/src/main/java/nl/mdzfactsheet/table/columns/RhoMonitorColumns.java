package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/rho_monitor: generated from the contract by {@code make generate}. */
public final class RhoMonitorColumns {

    /** RHO of the reference table. */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** enrolled, ingeschreven_totaal, practices_member, practices_region, share_members, practices_with_mandate, practices_moved or patients_in_several_programmes. */
    public static final TableColumn INDICATOR = new TableColumn("indicator");

    /** A number, or a share for share_members; empty when not applicable. */
    public static final TableColumn VALUE = new TableColumn("value");

    /** At least this; empty when there is none. */
    public static final TableColumn NORM = new TableColumn("norm");

    /** MET or BELOW_NORM, NO_NORM where there is none, NOT_APPLICABLE without data. */
    public static final TableColumn STATUS = new TableColumn("status");

    private RhoMonitorColumns() {}
}
