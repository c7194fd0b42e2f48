package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.table.ParquetRowWriter;

/** Writes the outcomes of one bucket: one file per table, rows in order of patient. */
final class FoldWriter implements Closeable {

    private final Map<FoldTable, ParquetRowWriter> writers = new LinkedHashMap<>();

    FoldWriter(List<FoldTable> tables, String outputFolder, int bucket) {
        tables.forEach(table -> writers.put(table, table.open(outputFolder, bucket)));
    }

    void write(PatientOutcome outcome) {
        writers.forEach((table, out) -> table.rows().write(outcome, out));
    }

    @Override
    public void close() {
        writers.values().forEach(ParquetRowWriter::close);
    }
}
