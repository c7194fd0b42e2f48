package nl.mdzfactsheet.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** Writes a table of aggregates as one Parquet file with a fixed name: equal rows give equal bytes. */
final class AggregateFile {

    private static final String FILE = "part-00000.parquet";

    private final Contracts contracts;
    private final Path folder;
    private final int rowCap;

    AggregateFile(Contracts contracts, Path folder, int rowCap) {
        this.contracts = contracts;
        this.folder = folder;
        this.rowCap = rowCap;
    }

    /** Rows in their final order, values in contract order. */
    void write(String table, List<@Nullable Object[]> rows) {
        writeInParts(table, Stream.of(rows));
    }

    /** The same for a table that comes in parts, one after the other, so that only one is held; the cap is that of a part. */
    void writeInParts(String table, Stream<List<@Nullable Object[]>> parts) {
        TableContract contract = contracts.table(Layer.CURATED, table);
        try {
            Files.createDirectories(folder.resolve(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = folder.resolve(table).resolve(FILE);
        try (ParquetRowWriter writer = ParquetRowWriter.open(file, table, contract.columns())) {
            parts.forEach(part -> {
                RowCap.check(part.size(), rowCap, table);
                part.forEach(writer::write);
            });
        }
    }
}
