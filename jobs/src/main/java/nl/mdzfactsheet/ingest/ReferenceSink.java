package nl.mdzfactsheet.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;

/** A reference table as canonical CSV: UTF-8, comma, RFC 4180, contract column order, decimal point. */
final class ReferenceSink implements RowSink {

    private final TableContract contract;
    private final ColumnPlan plan;
    private final CsvWriter writer;

    ReferenceSink(TableContract contract, ColumnPlan plan, Path file) throws IOException {
        this.contract = contract;
        this.plan = plan;
        this.writer = CsvWriter.builder()
                .fieldSeparator(',')
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardCharsets.UTF_8);
        writer.writeRecord(contract.columnNames());
    }

    @Override
    public void accept(DeliveredRecords row, long[] values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) {
            String delivered = row.text(plan.positions().get(i));
            texts[i] = CanonicalText.of(contract.columns().get(i).format(), values[i], delivered);
        }
        writer.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
