package nl.mdzfactsheet.app.stats;

import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.ResultCells;

/**
 * The columns of the three result tables.
 *
 * @param results one row per unit
 * @param variation one row per family
 * @param decomposition one row per group and unit
 */
record StatsTables(ResultCells.Columns results, ResultCells.Columns variation, ResultCells.Columns decomposition) {

    static StatsTables of(Contracts contracts) {
        return new StatsTables(
                new ResultCells.Columns(contracts.table(Layer.STATS, "results")),
                new ResultCells.Columns(contracts.table(Layer.STATS, "variation")),
                new ResultCells.Columns(contracts.table(Layer.STATS, "decomposition")));
    }
}
