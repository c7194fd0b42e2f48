package nl.mdzfactsheet.report;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ProtectedFiles;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.columns.DetectionsColumns;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Folder {@code protected/}: every flagged line of the year, as Parquet and CSV, streamed in the order of the key. */
final class ProtectedReport {

    /** Above this number of rows the table is written in slices, one per detector, so that memory stays bounded. */
    private static final long ROWS_AT_ONCE = 1_000_000;

    private static final List<String> DETECTORS = List.of("D1", "D10", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9");

    private final Supplier<SparkSession> spark;
    private final WrittenFiles files;
    private final WorkerFiles workers;

    ProtectedReport(Supplier<SparkSession> spark, WrittenFiles files, WorkerFiles workers) {
        this.spark = spark;
        this.files = files;
        this.workers = workers;
    }

    void write(ProtectedFiles detections, int year) {
        TableContract contract = detections.contract();
        SparkSession session = spark.get();
        boolean local = session.sparkContext().isLocal();
        Dataset<Row> rows = session.read()
                .parquet(detections.parquet().stream()
                        .map(file -> workers.location(file, local))
                        .toArray(String[]::new))
                .where(DetectionsColumns.YEAR.col().equalTo(year))
                .select(contract.columnNames().stream().map(c -> col(c)).toArray(Column[]::new));
        long count = rows.count();
        List<Dataset<Row>> slices = new ArrayList<>();
        if (count <= ROWS_AT_ONCE) {
            slices.add(rows);
        } else {
            DETECTORS.forEach(
                    d -> slices.add(rows.where(DetectionsColumns.DETECTOR.col().equalTo(d))));
        }
        List<Dataset<Row>> sorted = slices.stream().map(ProtectedReport::sorted).toList();
        CsvDialect.DATA.write(files.at("protected/detections_data.csv"), contract.columnNames(), csv -> {
            for (int i = 0; i < sorted.size(); i++) {
                write(sorted.get(i), contract, i, csv);
            }
        });
        files.counted("protected/detections_data.csv", count);
        if (sorted.size() == 1) {
            files.counted("protected/parquet/detections/" + ParquetFiles.name(0), count);
        }
    }

    private static Dataset<Row> sorted(Dataset<Row> rows) {
        return rows.coalesce(1)
                .sortWithinPartitions(
                        DetectionsColumns.DETECTOR.col(),
                        DetectionsColumns.TABLE.col(),
                        DetectionsColumns.VERZEKERDE_ID.col(),
                        DetectionsColumns.DECLARATIE_ID.col());
    }

    /** One slice, to its Parquet file and to the CSV of all. */
    private void write(Dataset<Row> slice, TableContract contract, int number, Consumer<List<String>> csv) {
        List<ColumnContract> columns = contract.columns();
        Path file = files.at("protected/parquet/detections/" + ParquetFiles.name(number));
        try (ParquetRowWriter parquet = ParquetRowWriter.open(file, contract.name(), columns)) {
            Iterator<Row> rows = slice.toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
                }
                parquet.write(ParquetFiles.typed(cells, columns));
                csv.accept(CsvDialect.DATA.cells(cells, columns));
            }
        }
    }
}
