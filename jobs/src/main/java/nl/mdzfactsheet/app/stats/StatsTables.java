package nl.mdzfactsheet.app.stats;

import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;

/**
 * The columns of the three result tables.
 *
 * @param results one row per unit
 * @param variation one row per family
 * @param decomposition one row per group and unit
 */
record StatsTables(Cells.Columns results, Cells.Columns variation, Cells.Columns decomposition) {

    static StatsTables of(Contracts contracts) {
        return new StatsTables(
                new Cells.Columns(contracts.table(Layer.STATS, "results")),
                new Cells.Columns(contracts.table(Layer.STATS, "variation")),
                new Cells.Columns(contracts.table(Layer.STATS, "decomposition")));
    }
}
