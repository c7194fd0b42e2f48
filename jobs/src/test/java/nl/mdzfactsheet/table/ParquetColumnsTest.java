package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.ValueFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the store are Parquet like any other: Parquet's own record reader and Spark read what was put in, and what Parquet's own writer writes is read. */
class ParquetColumnsTest extends SparkTest {

    private static final List<ColumnContract> COLUMNS = List.of(
            column("key", ValueFormat.LONG, true),
            column("small", ValueFormat.INT, true),
            column("day", ValueFormat.DATE, false),
            column("cents", ValueFormat.LONG, false),
            column("money", ValueFormat.MONEY, false),
            column("share", ValueFormat.DOUBLE, false),
            column("flag", ValueFormat.BOOLEAN, true),
            column("maybe", ValueFormat.BOOLEAN, false),
            column("word", ValueFormat.TEXT, true),
            column("id", ValueFormat.TEXT, false),
            column("ddd", ValueFormat.DDD, false));

    private static final MessageType SCHEMA = ParquetSchemas.message("anything", COLUMNS);

    @TempDir
    Path folder = Path.of(".");

    private static ColumnContract column(String name, ValueFormat format, boolean required) {
        return new ColumnContract(name, format, required, false, name, "for the test", List.of());
    }

    @Test
    void parquetAndTheStoreReadWhatWasWritten() throws IOException {
        int number = 0;
        for (int rows : new int[] {0, 1, 7, 31, 32, 33, 500, 4_095, 4_097, 19_999, 20_000, 20_001, 45_000}) {
            List<@Nullable Object[]> table = table(rows, new Random(rows));
            Path file = folder.resolve("t" + number++ + ".parquet");
            write(file, table);
            assertThat(texts(own(file))).as(rows + " rows").isEqualTo(texts(table));
            assertThat(others(file)).as(rows + " rows").isEqualTo(texts(table));
        }
    }

    @Test
    void severalRowGroups() throws IOException {
        List<@Nullable Object[]> table = table(600_000, new Random(5));
        Path file = folder.resolve("groups.parquet");
        write(file, table);
        assertThat(texts(own(file))).isEqualTo(texts(table));
        assertThat(others(file)).isEqualTo(texts(table));
    }

    @Test
    void sparkReadsThem() throws IOException {
        List<@Nullable Object[]> table = table(30_000, new Random(9));
        Path file = folder.resolve("spark.parquet");
        write(file, table);
        List<Row> rows = spark().read().parquet(file.toString()).orderBy("key").collectAsList();
        assertThat(rows).hasSize(table.size());
        for (int i = 0; i < rows.size(); i++) {
            Object[] expected = table.get(i);
            assertThat(rows.get(i).<Object>getAs("key")).isEqualTo(expected[0]);
            assertThat(rows.get(i).<Object>getAs("cents")).isEqualTo(expected[3]);
            assertThat(rows.get(i).<Object>getAs("maybe")).isEqualTo(expected[7]);
            assertThat(rows.get(i).<Object>getAs("word")).isEqualTo(expected[8]);
            assertThat(rows.get(i).<Object>getAs("id")).isEqualTo(expected[9]);
        }
    }

    @Test
    void whatParquetsOwnWriterWritesIsRead() throws IOException {
        List<@Nullable Object[]> table = table(25_000, new Random(3));
        Path file = folder.resolve("theirs.parquet");
        try (ParquetWriter<Group> out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new Configuration(false))
                .withType(SCHEMA)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (Object[] row : table) {
                out.write(group(row));
            }
        }
        assertThat(texts(own(file))).isEqualTo(texts(table));
    }

    @Test
    void rowsAreCopiedAsTheyAreAndOthersLeftOut() {
        Random random = new Random(11);
        List<@Nullable Object[]> table = table(300_000, random);
        Path file = folder.resolve("first.parquet");
        write(file, table);
        // A few rows before them: what is a row group in one file is not in the other.
        List<@Nullable Object[]> expected = new ArrayList<>(table(7, random));
        Path copy = folder.resolve("copy.parquet");
        try (ParquetRowReader in = ParquetRowReader.open(file, "anything", COLUMNS);
                ParquetRowWriter out = ParquetRowWriter.open(copy, "anything", COLUMNS)) {
            expected.forEach(out::write);
            int at = 0;
            while (at < table.size()) {
                int run = Math.min(table.size() - at, random.nextInt(random.nextBoolean() ? 4 : 60_000));
                if (random.nextInt(10) == 0) {
                    in.skip(run);
                } else {
                    in.copyTo(out.columns(), run);
                    expected.addAll(table.subList(at, at + run));
                }
                at += run;
            }
            assertThat(in.next()).isFalse();
        }
        Path written = folder.resolve("written.parquet");
        write(written, expected);
        assertThat(copy).hasSameBinaryContentAs(written);
    }

    /** A text is looked up as long as texts come back; a copy that begins where they do not must give up looking at the same place as a writer would. */
    @Test
    void aCopyGivesUpLookingWhereAWriterDoes() {
        List<@Nullable Object[]> table = table(20_000, new Random(8));
        for (int row = 0; row < table.size(); row++) {
            table.get(row)[8] = row < 5_000 || row >= 10_000 ? "woord-" + row % 7 : "nieuw-" + row;
        }
        Path file = folder.resolve("first.parquet");
        write(file, table);
        Path copy = folder.resolve("copy.parquet");
        try (ParquetRowReader in = ParquetRowReader.open(file, "anything", COLUMNS);
                ParquetRowWriter out = ParquetRowWriter.open(copy, "anything", COLUMNS)) {
            in.skip(5_000);
            in.copyTo(out.columns(), 15_000);
        }
        Path written = folder.resolve("written.parquet");
        write(written, table.subList(5_000, 20_000));
        assertThat(copy).hasSameBinaryContentAs(written);
    }

    @Test
    void aColumnThatTheFileLacksIsCopiedAsEmpty() {
        List<ColumnContract> older = COLUMNS.subList(0, COLUMNS.size() - 1);
        List<@Nullable Object[]> table = table(50, new Random(5));
        Path file = folder.resolve("older.parquet");
        try (ParquetRowWriter out = ParquetRowWriter.open(file, "anything", older)) {
            table.forEach(row -> out.write(Arrays.copyOf(row, older.size())));
        }
        Path copy = folder.resolve("copy.parquet");
        try (ParquetRowReader in = ParquetRowReader.open(file, "anything", COLUMNS);
                ParquetRowWriter out = ParquetRowWriter.open(copy, "anything", COLUMNS)) {
            in.copyTo(out.columns(), table.size());
        }
        table.forEach(row -> row[COLUMNS.size() - 1] = null);
        Path written = folder.resolve("written.parquet");
        write(written, table);
        assertThat(copy).hasSameBinaryContentAs(written);
    }

    @Test
    void moreRowsThanThereAreIsAnError() {
        Path file = folder.resolve("few.parquet");
        write(file, table(3, new Random(1)));
        try (ParquetRowReader in = ParquetRowReader.open(file, "anything", COLUMNS)) {
            assertThatThrownBy(() -> in.skip(4)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Path file = folder.resolve("refused.parquet");
        ParquetColumnWriter out = ParquetColumnWriter.open(file, SCHEMA, false);
        assertThatThrownBy(() -> out.addEmpty()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(out::endRow).isInstanceOf(IllegalStateException.class);
        out.add(1L);
        assertThatThrownBy(() -> out.add(1L << 40)).isInstanceOf(ArithmeticException.class);
    }

    private static void write(Path file, List<@Nullable Object[]> table) {
        try (ParquetRowWriter out = ParquetRowWriter.open(file, "anything", COLUMNS)) {
            table.forEach(out::write);
        }
    }

    private static List<@Nullable Object[]> table(int rows, Random random) {
        List<@Nullable Object[]> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            table.add(new @Nullable Object[] {
                (long) row,
                (long) (random.nextInt(20) - 10),
                some(random, 0.9, (long) (random.nextInt(800) + 19_000)),
                some(random, 0.5, random.nextLong()),
                some(random, 0.99, (long) random.nextInt(5_000) - 2_500),
                some(random, 0.8, random.nextInt(10) / 10.0),
                random.nextBoolean(),
                some(random, 0.3, row % 3 == 0),
                row < rows / 2 ? "eerste" : "café-" + random.nextInt(40),
                some(random, 0.7, Long.toHexString(random.nextLong())),
                some(random, 0.6, random.nextLong() >> random.nextInt(60))
            });
        }
        return table;
    }

    private static @Nullable Object some(Random random, double share, Object value) {
        return random.nextDouble() < share ? value : null;
    }

    private static List<@Nullable Object[]> own(Path file) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ParquetRowReader in = ParquetRowReader.open(file, "anything", COLUMNS)) {
            while (in.next()) {
                @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = in.value(i);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> texts(List<@Nullable Object[]> table) {
        return table.stream().map(Arrays::toString).toList();
    }

    /** As Parquet's own record reader sees it. */
    private static List<String> others(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new GroupReader(new LocalInputFile(file)).build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = group.getFieldRepetitionCount(i) == 0 ? null : value(group, i);
                }
                rows.add(Arrays.toString(row));
            }
        }
        return rows;
    }

    private static Object value(Group group, int column) {
        return switch (SCHEMA.getType(column).asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> (long) group.getInteger(column, 0);
            case INT64 -> group.getLong(column, 0);
            case DOUBLE -> group.getDouble(column, 0);
            case BOOLEAN -> group.getBoolean(column, 0);
            case BINARY -> group.getString(column, 0);
            default -> new BigInteger(group.getBinary(column, 0).getBytes()).longValueExact();
        };
    }

    private static final class GroupReader extends ParquetReader.Builder<Group> {
        GroupReader(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static Group group(@Nullable Object[] row) {
        Group group = new SimpleGroupFactory(SCHEMA).newGroup();
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value == null) {
                continue;
            }
            String name = SCHEMA.getFieldName(i);
            switch (SCHEMA.getType(i).asPrimitiveType().getPrimitiveTypeName()) {
                case INT32 -> group.add(name, ((Long) value).intValue());
                case INT64 -> group.add(name, (long) value);
                case DOUBLE -> group.add(name, (double) value);
                case BOOLEAN -> group.add(name, (boolean) value);
                case BINARY -> group.add(name, (String) value);
                default -> group.add(name, Binary.fromConstantByteArray(wide((long) value)));
            }
        }
        return group;
    }

    private static byte[] wide(long value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) (value < 0 ? -1 : 0));
        byte[] own = BigInteger.valueOf(value).toByteArray();
        System.arraycopy(own, 0, bytes, bytes.length - own.length, own.length);
        return bytes;
    }
}
