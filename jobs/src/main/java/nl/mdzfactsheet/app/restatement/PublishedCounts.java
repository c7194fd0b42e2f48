package nl.mdzfactsheet.app.restatement;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Numerators and denominators of a published version, as the insurer reads them. */
public final class PublishedCounts {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublishedCounts() {}

    /** @param version folder of the version */
    public static Map<FigureKey, Figure> of(Path version) {
        Map<FigureKey, Figure> figures = new HashMap<>();
        Path file = version.resolve("insurer").resolve("factsheet_data.csv");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(in)) {
            for (CSVRecord row : rows) {
                figures.put(key(row), figure(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    /** Rows of RHOs and practices name their region too, but it is not part of what they are. */
    private static FigureKey key(CSVRecord row) {
        UnitLevel level = UnitLevel.of(row.get("level"));
        return new FigureKey(
                row.get("measure_id"),
                level,
                level == UnitLevel.REGION ? row.get("region") : "",
                row.get("rho_id"),
                row.get("practice_agb"));
    }

    private static Figure figure(CSVRecord row) {
        return new Figure(
                new BigDecimal(row.get("numerator")),
                new BigDecimal(row.get("denominator")),
                Integer.parseInt(row.get("per")));
    }
}
