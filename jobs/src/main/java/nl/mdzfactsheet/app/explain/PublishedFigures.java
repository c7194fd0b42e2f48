package nl.mdzfactsheet.app.explain;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The figures of a published version as the insurer reads them, from its CSV files. */
public final class PublishedFigures {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path insurer;

    private PublishedFigures(Path insurer) {
        this.insurer = insurer;
    }

    /** @param version folder of the version */
    public static PublishedFigures of(Path version) {
        return new PublishedFigures(version.resolve("insurer"));
    }

    /** The published figure that an answer must add up to; null when there is no row, which stands for 0. */
    public @Nullable BigDecimal figure(Question question) {
        UnitChosen unit = question.unit();
        if (question.subject() instanceof Subject.OfMeasure of) {
            return sum(
                    "factsheet_data.csv",
                    of.denominator() ? "denominator" : "numerator",
                    row -> row.get("measure_id").equals(of.measure().id()) && isAt(row, unit));
        }
        if (question.subject() instanceof Subject.OfDetector of) {
            return sum(
                    "detection_counts_data.csv",
                    "lines",
                    row -> row.get("detector").equals(of.detector()) && isAt(row, unit));
        }
        Subject.OfClass of = (Subject.OfClass) question.subject();
        return sum(
                "waterfall_data.csv",
                "quarters",
                row -> row.get("class").equals(of.waterfallClass())
                        && row.get("programme").equals(of.programme())
                        && isAt(row, unit));
    }

    private static boolean isAt(CSVRecord row, UnitChosen unit) {
        return row.get("level").equals(unit.level())
                && (unit.region() == null || unit.region().equals(row.get("region")))
                && (unit.rhoId() == null || unit.rhoId().equals(row.get("rho_id")))
                && (unit.practiceAgb() == null || unit.practiceAgb().equals(row.get("practice_agb")));
    }

    private @Nullable BigDecimal sum(String file, String column, Predicate<CSVRecord> wanted) {
        BigDecimal sum = null;
        try (Reader in = Files.newBufferedReader(insurer.resolve(file), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(in)) {
                if (wanted.test(row) && !row.get(column).isEmpty()) {
                    BigDecimal value = new BigDecimal(row.get(column));
                    sum = sum == null ? value : sum.add(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }
}
