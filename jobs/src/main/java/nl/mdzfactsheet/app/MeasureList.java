package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.patient.Utf8Order;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** All measures with the figures of one unit of a published version: what is defined, and what it came to. */
final class MeasureList {

    private static final CSVFormat DATA =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String ROW = "%-34s %18s %18s %20s %5s  %s";
    private static final String NONE = "-";

    private final SortedMap<String, CSVRecord> published;

    private MeasureList(SortedMap<String, CSVRecord> published) {
        this.published = published;
    }

    /**
     * Reads the figures of the insurer, or of one RHO.
     *
     * @param version folder of the version
     * @param rho RHO or {@code zonder RHO}; empty for the insurer
     */
    static MeasureList of(Path version, String rho) {
        SortedMap<String, CSVRecord> published = new TreeMap<>(Utf8Order::compare);
        String level = rho.isEmpty() ? "insurer" : "rho";
        Path file = version.resolve("insurer").resolve("factsheet_data.csv");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = DATA.parse(in)) {
            for (CSVRecord row : csv) {
                if (row.get("level").equals(level)
                        && (rho.isEmpty() || row.get("rho_id").equals(rho))) {
                    published.put(row.get("measure_id"), row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MeasureList(published);
    }

    /** Whether the version has no figure of the unit. */
    boolean isEmpty() {
        return published.isEmpty();
    }

    /** Prints one line per measure, by id; what is defined and not published, or the reverse, has a dash. */
    void print(Definitions definitions, String lang, String heading, PrintWriter out) {
        SortedSet<String> ids = new TreeSet<>(Utf8Order::compare);
        ids.addAll(published.keySet());
        definitions.measures().forEach(measure -> ids.add(measure.id()));
        out.println(heading);
        for (String id : ids) {
            String title =
                    definitions.measure(id).map(measure -> title(measure, lang)).orElse(NONE);
            out.println(String.format(
                    Locale.ROOT,
                    ROW,
                    id,
                    cell(id, "numerator"),
                    cell(id, "denominator"),
                    cell(id, "value"),
                    cell(id, "per"),
                    title));
        }
    }

    /** The line above the table. */
    static String heading(String measure, String numerator, String denominator, String value) {
        return String.format(Locale.ROOT, ROW, measure, numerator, denominator, value, "per", "")
                .strip();
    }

    private String cell(String id, String column) {
        CSVRecord row = published.get(id);
        return row == null || row.get(column).isEmpty() ? NONE : row.get(column);
    }

    private static String title(MeasureDefinition measure, String lang) {
        return measure.title().in(lang) + " (" + measure.unit().in(lang) + ")";
    }
}
