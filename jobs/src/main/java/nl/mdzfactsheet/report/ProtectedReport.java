package nl.mdzfactsheet.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ProtectedFiles;
import nl.mdzfactsheet.table.columns.DetectionsColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Folder {@code protected/}: every flagged line of the year, as Parquet and CSV, streamed in the order of the key. */
final class ProtectedReport {

    /** Above this number of rows the table is written in slices, one per detector, so that memory stays bounded. */
    private static final long ROWS_AT_ONCE = 1_000_000;

    private static final List<String> DETECTORS = List.of("D1", "D10", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9");

    private final ParquetFiles parquet;
    private final WrittenFiles files;

    ProtectedReport(ParquetFiles parquet, WrittenFiles files) {
        this.parquet = parquet;
        this.files = files;
    }

    void write(ProtectedFiles detections, int year) {
        TableContract contract = detections.contract();
        Dataset<Row> rows = parquet.spark()
                .read()
                .parquet(detections.parquet().stream().map(Object::toString).toArray(String[]::new))
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
        for (int i = 0; i < sorted.size(); i++) {
            ParquetFiles.slice(sorted.get(i), contract, files.at("protected/parquet/detections"), i);
        }
        CsvDialect.DATA.write(
                files.at("protected/detections_data.csv"),
                contract.columnNames(),
                out -> sorted.forEach(s -> stream(s, contract, out)));
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

    private static void stream(Dataset<Row> slice, TableContract contract, Consumer<List<String>> out) {
        Iterator<Row> rows = slice.toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            out.accept(CsvDialect.DATA.cells(cells, contract.columns()));
        }
    }
}
