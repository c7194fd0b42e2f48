package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.ingest.SegmentRows.Decoder;
import nl.mdzfactsheet.ingest.SegmentRows.Part;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Sorts spilled records and writes them as zstd Parquet, one task and one file per bucket. Uses Spark's internal rows, which saves boxing every value of every line; this is
 * the one class of the package that does.
 */
final class SegmentWriter {

    private final SparkSession spark;

    SegmentWriter(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Writes a table.
     *
     * @param buckets per bucket, its spills in order
     * @param decoder how a spilled record becomes a row
     */
    Dataset<Row> table(TableContract contract, List<List<Part>> buckets, Decoder decoder) {
        StructType schema = SparkTables.schema(contract);
        JavaRDD<InternalRow> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(buckets, Math.max(1, buckets.size()))
                .mapPartitions(parts -> new RowIterator(parts, schema, decoder));
        return ((org.apache.spark.sql.classic.SparkSession) spark).internalCreateDataFrame(rows.rdd(), schema, false);
    }

    /** Writes the sorted table, one sub-folder per bucket: {@code bucket=07/part-0.parquet}. A bucket without rows has no folder. */
    static void write(Dataset<Row> table, Column[] order, Path folder) {
        try {
            Path written = folder.resolveSibling(folder.getFileName() + ".writing");
            Dataset<Row> sorted = order.length == 0 ? table : table.sortWithinPartitions(order);
            sorted.write()
                    .mode(SaveMode.ErrorIfExists)
                    .option("compression", "zstd")
                    .parquet(written.toString());
            StepStore.removeSparkMarks(written);
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(written)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    int bucket = Integer.parseInt(name.substring("part-".length(), "part-".length() + 5));
                    Path target = folder.resolve(String.format(Locale.ROOT, "bucket=%02d", bucket));
                    Files.createDirectories(target);
                    Files.move(file, target.resolve("part-0.parquet"));
                }
            }
            StepStore.delete(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the spills of a bucket, one row object for all. */
    private static final class RowIterator implements Iterator<InternalRow> {

        private final Iterator<List<Part>> buckets;
        private final Decoder decoder;
        private final InternalRow row;
        private Iterator<Part> parts = List.<Part>of().iterator();
        private @Nullable Part part;
        private @Nullable SpillInput in;

        RowIterator(Iterator<List<Part>> buckets, StructType schema, Decoder decoder) {
            this.buckets = buckets;
            this.decoder = decoder;
            this.row = new SpecificInternalRow(schema);
        }

        @Override
        public boolean hasNext() {
            try {
                while (in == null || !in.more()) {
                    if (in != null) {
                        in.close();
                        in = null;
                    }
                    while (!parts.hasNext()) {
                        if (!buckets.hasNext()) {
                            return false;
                        }
                        parts = buckets.next().iterator();
                    }
                    part = parts.next();
                    in = new SpillInput(Path.of(part.file()));
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InternalRow next() {
            if (!hasNext() || in == null || part == null) {
                throw new NoSuchElementException();
            }
            try {
                decoder.decode(in, part, row);
                return row;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
