package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.nio.file.Path;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.ParquetColumnWriter;
import nl.mdzfactsheet.table.ParquetSchemas;

/**
 * Writes one zstd Parquet file of a curated contract, straight from spilled bytes. Spark reads the files; it does not write them, because a commit per bucket of every delivery
 * costs more than the rows of most.
 */
final class SegmentFile implements Closeable {

    private final ParquetColumnWriter columns;
    private final Encoder encoder;

    /** Adds the columns of one record, in the order of the contract. */
    @FunctionalInterface
    interface Encoder {
        void encode(byte[] data, int at, ParquetColumnWriter columns);
    }

    SegmentFile(Path file, TableContract contract, Encoder encoder) {
        this.columns =
                ParquetColumnWriter.open(file, ParquetSchemas.message(contract.name(), contract.columns()), true);
        this.encoder = encoder;
    }

    /** Writes a record. */
    void write(byte[] data, int at) {
        encoder.encode(data, at, columns);
        columns.endRow();
    }

    @Override
    public void close() {
        columns.close();
    }
}
