package nl.mdzfactsheet.publish;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.statistics.MeasureKind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A measure for the whole insurer: one row of {@code measure_results} at level insurer.
 *
 * @param measure id of the measure
 * @param kind what it counts
 * @param numerator events, or an amount in the unit of the measure (money: cents)
 * @param denominator in the unit of the measure, above 0
 * @param comparable true when the year before is comparable with this one
 */
record InsurerFigure(
        String measure, MeasureKind kind, BigDecimal numerator, BigDecimal denominator, boolean comparable) {

    private static final String LEVEL = "insurer";
    private static final List<String> COLUMNS =
            List.of("level", "measure_id", "kind", "numerator", "denominator", "previous_value");

    /** By measure; a measure without denominator has no figure. */
    static Map<String, InsurerFigure> of(ReleasedTable results) {
        List<String> columns = results.contract().columnNames();
        List<List<String>> rows = new ArrayList<>();
        for (ReleasedRow row : results.rows()) {
            rows.add(COLUMNS.stream()
                    .map(c -> row.cells().get(columns.indexOf(c)))
                    .toList());
        }
        return byMeasure(rows);
    }

    /** The same of a published version; none when the file is not there. */
    static Map<String, InsurerFigure> of(Path version) {
        Path file = version.resolve(LEVEL).resolve("factsheet_data.csv");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser =
                        CSVParser.builder().setReader(in).setFormat(format).get()) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(COLUMNS.stream().map(row::get).toList());
            }
            return byMeasure(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, InsurerFigure> byMeasure(List<List<String>> rows) {
        Map<String, InsurerFigure> figures = new LinkedHashMap<>();
        for (List<String> row : rows) {
            boolean counted =
                    row.get(0).equals(LEVEL) && !row.get(4).isEmpty() && new BigDecimal(row.get(4)).signum() > 0;
            if (counted) {
                figures.put(
                        row.get(1),
                        new InsurerFigure(
                                row.get(1),
                                MeasureKind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                                new BigDecimal(row.get(3)),
                                new BigDecimal(row.get(4)),
                                !row.get(5).isEmpty()));
            }
        }
        return figures;
    }
}
