package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.contract.ColumnContract;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a contract to one zstd Parquet file, in the order given, without Spark. A value is a Long for numbers, dates (days), money in cents,
 * quantities (hundredths) and wide decimals (10^-8), a BigDecimal for a wide decimal that may not fit a Long, a Boolean, a String, or null.
 */
public final class ParquetRowWriter implements Closeable {

    private final ParquetWriter<@Nullable Object[]> writer;

    private ParquetRowWriter(ParquetWriter<@Nullable Object[]> writer) {
        this.writer = writer;
    }

    /** Opens a new file; an existing one is replaced (a task tried again). */
    public static ParquetRowWriter open(java.nio.file.Path file, String table, List<ColumnContract> columns) {
        MessageType schema = ParquetSchemas.message(table, columns);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Builder builder = new Builder(new LocalOutputFile(file), schema)
                    .withConf(new Configuration(false)) // Hadoop's defaults play no part and cost a file each time
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .withSizeStatisticsEnabled(false);
            return new ParquetRowWriter(builder.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one row, values in contract order. */
    public void write(@Nullable Object... row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final MessageType schema;

        Builder(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in this version: there is no other method to implement
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return new RowSupport(schema);
        }
    }

    private static final class RowSupport extends WriteSupport<@Nullable Object[]> {
        private final MessageType schema;
        private @Nullable RecordConsumer consumer;

        RowSupport(MessageType schema) {
            this.schema = schema;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in this version: there is no other method to implement
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(@Nullable Object[] row) {
            RecordConsumer out = consumer;
            if (out == null || row.length != schema.getFieldCount()) {
                throw new IllegalStateException(
                        "Cannot write a row of " + row.length + " values to " + schema.getName());
            }
            out.startMessage();
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                if (value != null) {
                    String name = schema.getFieldName(i);
                    out.startField(name, i);
                    add(out, i, value);
                    out.endField(name, i);
                }
            }
            out.endMessage();
        }

        private void add(RecordConsumer out, int column, Object value) {
            switch (schema.getType(column).asPrimitiveType().getPrimitiveTypeName()) {
                case INT32 -> out.addInteger(((Number) value).intValue());
                case INT64 -> out.addLong(((Number) value).longValue());
                case DOUBLE -> out.addDouble(((Number) value).doubleValue());
                case BOOLEAN -> out.addBoolean((Boolean) value);
                case BINARY -> out.addBinary(Binary.fromString((String) value));
                case FIXED_LEN_BYTE_ARRAY -> out.addBinary(wideDecimal(unscaled(value)));
                default -> throw new IllegalStateException("No such column type");
            }
        }

        /** Sums over many persons do not fit a long of 10^-8; they come as BigDecimal. */
        private static BigInteger unscaled(Object value) {
            return value instanceof BigDecimal exact
                    ? exact.setScale(ParquetSchemas.WIDE_DECIMAL_SCALE, RoundingMode.UNNECESSARY)
                            .unscaledValue()
                    : BigInteger.valueOf(((Number) value).longValue());
        }

        private static Binary wideDecimal(BigInteger unscaled) {
            byte[] bytes = new byte[ParquetSchemas.WIDE_DECIMAL_BYTES];
            byte[] value = unscaled.toByteArray();
            java.util.Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
            System.arraycopy(value, 0, bytes, bytes.length - value.length, value.length);
            return Binary.fromConstantByteArray(bytes);
        }
    }
}
