package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.fold.BucketTally.Amounts;
import nl.mdzfactsheet.fold.BucketTally.Source;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** What counts as it is and yet must be looked at, per delivery and table: the table curate_warning. */
final class CurateWarnings {

    /** Folder of the table below the output. */
    static final String TABLE = "curate_warning";

    private final List<String> deliveryIds;

    CurateWarnings(List<String> deliveryIds) {
        this.deliveryIds = deliveryIds;
    }

    /**
     * Line identities with a number that another person has too; removes the spill.
     *
     * @param places ordinal of a delivery per ordinal in the spill; null when they are the same
     */
    static Map<Source, Long> sharedIdentities(
            JavaSparkContext spark, String outputFolder, int @Nullable [] places, WorkerFiles workers) {
        List<Integer> partitions =
                IntStream.range(0, IdentitySpill.PARTITIONS).boxed().toList();
        Map<Source, Long> shared = new TreeMap<>();
        spark.parallelize(partitions, partitions.size())
                .map(workers.task(new SharedIdentities(outputFolder)))
                .collect()
                .forEach(counts -> counts.forEach((place, lines) -> {
                    int delivery = IdentitySpill.delivery(place);
                    shared.merge(
                            new Source(places == null ? delivery : places[delivery], IdentitySpill.table(place)),
                            lines,
                            Math::addExact);
                }));
        try {
            workers.remove(IdentitySpill.folder(outputFolder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shared;
    }

    /** Writes the rows by reason, then delivery and table. */
    void write(Map<Source, Long> sharedIdentities, Map<Source, Amounts> otherLabel, ParquetRowWriter out) {
        sharedIdentities.forEach(
                (source, lines) -> row(out, source, Reason.ID_UNDER_TWO_PERSONS, new @Nullable Long[] {lines, null}));
        new TreeMap<>(otherLabel)
                .forEach((source, sum) ->
                        row(out, source, Reason.LABEL_DIFFERS, new @Nullable Long[] {sum.debitLines, sum.debitCents}));
    }

    private void row(ParquetRowWriter out, Source source, Reason reason, @Nullable Long[] sums) {
        out.write(deliveryIds.get(source.delivery()), source.table().tableName(), reason.code(), sums[0], sums[1]);
    }
}
