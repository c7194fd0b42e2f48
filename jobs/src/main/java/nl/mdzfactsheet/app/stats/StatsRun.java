package nl.mdzfactsheet.app.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.app.given.ResultFile;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;

/** Reads, compares and writes: measures are independent of each other and go through in small batches, so that memory holds no more than a few of them. */
public final class StatsRun {

    private final StatsOptions options;
    private final Contracts contracts;

    public StatsRun(StatsOptions options, Contracts contracts) {
        this.options = options;
        this.contracts = contracts;
    }

    /**
     * What was written.
     *
     * @param results rows of results.csv
     * @param variation rows of variation.csv
     * @param decomposition rows of decomposition.csv
     * @param ignoredColumns columns of the input that were not read
     */
    public record Summary(long results, long variation, long decomposition, List<String> ignoredColumns) {}

    /** Does it all. */
    public Summary run() {
        StatsReader reader = new StatsReader(options, contracts.table(Layer.STATS, "values"));
        List<StatsMeasure> measures = new ArrayList<>(reader.read());
        try {
            Files.createDirectories(options.out());
            return write(measures, reader.ignoredColumns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary write(List<StatsMeasure> measures, List<String> ignored) throws IOException {
        StatsTables tables = StatsTables.of(contracts);
        int batch = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ResultFile results = file("results");
                ResultFile variation = file("variation");
                ResultFile decomposition = file("decomposition")) {
            for (int from = 0; from < measures.size(); from += batch) {
                List<StatsMeasure> some = measures.subList(from, Math.min(measures.size(), from + batch));
                List<MeasureTables> done = some.parallelStream()
                        .map(m -> MeasureTables.of(m, options, tables))
                        .toList();
                done.forEach(t -> results.write(t.results()));
                done.forEach(t -> variation.write(t.variation()));
                done.forEach(t -> decomposition.write(t.decomposition()));
            }
            results.finish();
            variation.finish();
            decomposition.finish();
            return new Summary(results.rows(), variation.rows(), decomposition.rows(), ignored);
        }
    }

    private ResultFile file(String table) throws IOException {
        return new ResultFile(options.out(), contracts.table(Layer.STATS, table));
    }
}
