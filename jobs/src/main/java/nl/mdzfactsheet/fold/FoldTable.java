package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.table.ParquetRowWriter;

/**
 * A table that the fold writes, one file per bucket, rows in order of patient.
 *
 * @param name folder below the output
 * @param columns its columns, {@code verzekerde_id} among them
 * @param rows what a patient adds
 * @param part the part of an outcome that its rows follow from: equal parts give equal rows
 */
record FoldTable(String name, List<ColumnContract> columns, Rows rows, Part part) {

    private static final String PATIENT = "verzekerde_id";

    /** Writes the rows of one patient. */
    @FunctionalInterface
    interface Rows {
        void write(PatientOutcome outcome, ParquetRowWriter out);
    }

    /** Picks what is compared. */
    @FunctionalInterface
    interface Part {
        List<?> of(PatientOutcome outcome);
    }

    /** Name of the file of a bucket, in every table of the fold. */
    static String fileName(int bucket) {
        return String.format(Locale.ROOT, "bucket-%02d.parquet", bucket);
    }

    Path file(String outputFolder, int bucket) {
        return Path.of(outputFolder, name, fileName(bucket));
    }

    ParquetRowWriter open(String outputFolder, int bucket) {
        return ParquetRowWriter.open(file(outputFolder, bucket), name, columns);
    }

    /** The column of the pseudonym. */
    ColumnContract patientColumn() {
        return columns.stream()
                .filter(column -> column.name().equals(PATIENT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Table " + name + " has no column " + PATIENT));
    }
}
