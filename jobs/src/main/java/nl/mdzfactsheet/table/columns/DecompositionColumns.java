package nl.mdzfactsheet.table.columns;

import nl.mdzfactsheet.table.TableColumn;

/** Columns of 3-result/decomposition: generated from the contract by {@code make generate}. */
public final class DecompositionColumns {

    /** Measure. */
    public static final TableColumn MEASURE_ID = new TableColumn("measure_id");

    /** Identifier of the RHO, or "zonder RHO". */
    public static final TableColumn RHO_ID = new TableColumn("rho_id");

    /** Name of the RHO. */
    public static final TableColumn RHO_NAME = new TableColumn("rho_name");

    /** AGB of the practice, or "onbekende praktijk". */
    public static final TableColumn PRACTICE_AGB = new TableColumn("practice_agb");

    /** Name of the practice. */
    public static final TableColumn PRACTICE_NAME = new TableColumn("practice_name");

    /** Part of the change of the RHO because the value of the practice changed, at its mean size. */
    public static final TableColumn BEHAVIOUR = new TableColumn("behaviour");

    /** Part because the size of the practice changed, at its mean value. */
    public static final TableColumn MIX = new TableColumn("mix");

    /** Part because the practice joined or left. */
    public static final TableColumn ENTRY_EXIT = new TableColumn("entry_exit");

    private DecompositionColumns() {}
}
