package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.ParquetSchemas;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Writes one zstd Parquet file of a curated contract, straight from spilled bytes. Spark reads the files; it does not write them, because a commit per bucket of every delivery
 * costs more than the rows of most.
 */
final class SegmentFile implements Closeable {

    private static final long ROW_GROUP_BYTES = 64L << 20;

    private final ParquetWriter<Slice> writer;
    private final Slice slice = new Slice();

    /** A spilled record. */
    private static final class Slice {
        private byte[] data = {};
        private int at;
    }

    /** Writes the columns of one record. */
    @FunctionalInterface
    interface Encoder {
        void encode(byte[] data, int at, Columns columns);
    }

    SegmentFile(Path file, TableContract contract, Encoder encoder) throws IOException {
        Builder builder = new Builder(
                        new LocalOutputFile(file),
                        new Support(ParquetSchemas.message(contract.name(), contract.columns()), encoder))
                .withConf(new Configuration(false)) // the defaults would be read from a file for every segment
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withSizeStatisticsEnabled(false);
        for (ColumnContract column : contract.columns()) {
            boolean distinct = column.name().equals("line") || column.name().endsWith("_id");
            builder = distinct ? builder.withDictionaryEncoding(column.name(), false) : builder;
        }
        this.writer = builder.build();
    }

    /** Writes a record. */
    void write(byte[] data, int at) throws IOException {
        slice.data = data;
        slice.at = at;
        writer.write(slice);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** The columns of the record being written, by position in the contract. */
    static final class Columns {
        private final MessageType schema;
        private final RecordConsumer consumer;

        private Columns(MessageType schema, RecordConsumer consumer) {
            this.schema = schema;
            this.consumer = consumer;
        }

        void put(int column, long value) {
            start(column);
            consumer.addLong(value);
            end(column);
        }

        void put(int column, int value) {
            start(column);
            consumer.addInteger(value);
            end(column);
        }

        void put(int column, boolean value) {
            start(column);
            consumer.addBoolean(value);
            end(column);
        }

        /** A text with its length before it; an empty one is null where the contract allows. Returns where the next begins. */
        int putText(int column, byte[] data, int at) {
            int length = SpillFormat.intAt(data, at);
            int from = at + Integer.BYTES;
            if (length > 0 || schema.getType(column).isRepetition(Type.Repetition.REQUIRED)) {
                put(column, Binary.fromReusedByteArray(data, from, length));
            }
            return from + length;
        }

        void put(int column, Binary text) {
            start(column);
            consumer.addBinary(text);
            end(column);
        }

        private void start(int column) {
            consumer.startField(schema.getFieldName(column), column);
        }

        private void end(int column) {
            consumer.endField(schema.getFieldName(column), column);
        }
    }

    private static final class Support extends WriteSupport<Slice> {
        private final MessageType schema;
        private final Encoder encoder;
        private Columns columns;
        private RecordConsumer consumer;

        @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before write
        Support(MessageType schema, Encoder encoder) {
            this.schema = schema;
            this.encoder = encoder;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the base class
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
            this.columns = new Columns(schema, recordConsumer);
        }

        @Override
        public void write(Slice record) {
            consumer.startMessage();
            encoder.encode(record.data, record.at, columns);
            consumer.endMessage();
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Slice, Builder> {
        private final Support support;

        Builder(OutputFile file, Support support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the base class
        protected WriteSupport<Slice> getWriteSupport(Configuration configuration) {
            return support;
        }
    }
}
