package nl.mdzfactsheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Writes released tables as Parquet, typed by contract, under file names that do not change from run to run. */
final class ParquetFiles {

    private final Supplier<SparkSession> spark;

    ParquetFiles(Supplier<SparkSession> spark) {
        this.spark = spark;
    }

    SparkSession spark() {
        return spark.get();
    }

    /** One file, rows in the order released. */
    void write(ReleasedTable table, Path folder) {
        TableContract contract = table.contract();
        List<Row> rows = new ArrayList<>();
        for (ReleasedRow row : table.rows()) {
            rows.add(RowFactory.create(typed(row.cells(), contract.columns())));
        }
        Dataset<Row> data =
                spark.get().createDataFrame(rows, SparkTables.schema(contract)).coalesce(1);
        slice(data, contract, folder, 0);
    }

    /** Adds one file of a table that is written in slices; the data must be one partition. */
    static void slice(Dataset<Row> onePartition, TableContract contract, Path folder, int number) {
        Path writing = folder.resolveSibling("." + folder.getFileName() + "-" + number);
        SparkTables.write(onePartition, contract, writing);
        try (Stream<Path> parts = Files.list(writing)) {
            List<Path> files = parts.filter(p -> p.getFileName().toString().endsWith(".parquet"))
                    .toList();
            if (files.size() != 1) {
                throw new IllegalStateException("Cannot write a slice of " + contract.name() + ": not one partition");
            }
            Files.createDirectories(folder);
            Files.move(files.get(0), folder.resolve(name(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remove(writing);
    }

    static String name(int slice) {
        return String.format(Locale.ROOT, "part-%05d.zstd.parquet", slice);
    }

    private static void remove(Path folder) {
        try {
            StepStore.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object[] typed(List<String> cells, List<ColumnContract> columns) {
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).isEmpty()
                    ? null
                    : typed(cells.get(i), columns.get(i).format());
        }
        return values;
    }

    private static Object typed(String cell, ValueFormat format) {
        return switch (format) {
            case INT, YEAR, SES, INTEGER -> Integer.valueOf(cell);
            case LONG -> Long.valueOf(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> Date.valueOf(cell);
            case QUANTITY, EUR, MONEY, EXACT, DDD, DECIMAL -> new BigDecimal(cell);
            default -> cell;
        };
    }
}
