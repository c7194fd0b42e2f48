package nl.mdzfactsheet.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;

/** The tables that come of the comparison: results, variation, decomposition and agreements. */
final class ComparisonTables {

    private final MeasureResults results;
    private final VariationTable variation;
    private final DecompositionTable decomposition;
    private final PdcaTable pdca;

    private final Supplier<ComparisonTables> none;

    ComparisonTables(Contracts contracts, UnitNames names, RunFacts facts, Targets targets) {
        this.none = () -> new ComparisonTables(contracts, names, facts, targets);
        this.results = new MeasureResults(names, facts, Candidates.of(result(contracts, "measure_results")), targets);
        this.variation = new VariationTable(result(contracts, "variation"));
        this.decomposition = new DecompositionTable(names, result(contracts, "decomposition"));
        this.pdca = new PdcaTable(targets, names, Candidates.of(result(contracts, "pdca")));
    }

    private static TableContract result(Contracts contracts, String table) {
        return contracts.table(Layer.RESULT, table);
    }

    /** Adds a measure; measures come in the order of their ids. */
    void add(MeasureYears measure) {
        results.add(measure);
        variation.add(measure);
        decomposition.add(measure);
        pdca.add(measure);
    }

    /** The same tables without a row, to be filled beside these. */
    ComparisonTables empty() {
        return none.get();
    }

    /** Adds the rows of measures that come after those of these tables. */
    void append(ComparisonTables later) {
        results.append(later.results);
        variation.append(later.variation);
        decomposition.append(later.decomposition);
        pdca.append(later.pdca);
    }

    /** The tables by name. */
    Map<String, SmallTable> all() {
        Map<String, SmallTable> tables = new LinkedHashMap<>();
        tables.put("measure_results", results.table());
        tables.put("variation", variation.table());
        tables.put("decomposition", decomposition.table());
        tables.put("pdca", pdca.table());
        return tables;
    }
}
