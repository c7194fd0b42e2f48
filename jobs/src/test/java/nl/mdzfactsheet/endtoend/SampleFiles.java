package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a sample says of its lines: the planted truth, and the delivered files as they are. */
final class SampleFiles {

    private SampleFiles() {}

    /** delivery, table, line, reason; sorted as a database sorts (line as a number). */
    static List<String> quarantine(Path sample) throws IOException {
        List<CSVRecord> planted = new ArrayList<>(Factsheet.rows(sample.resolve("expected/quarantine.csv")));
        planted.sort((a, b) -> {
            int order = a.get("delivery").compareTo(b.get("delivery"));
            order = order != 0 ? order : a.get("tabel").compareTo(b.get("tabel"));
            order = order != 0 ? order : Long.compare(Long.parseLong(a.get("line")), Long.parseLong(b.get("line")));
            return order != 0 ? order : a.get("reason").compareTo(b.get("reason"));
        });
        return planted.stream()
                .map(CSVRecord::toList)
                .map(c -> String.join(" | ", c))
                .toList();
    }

    /** Fails unless the delivered file has the declaratie_id on that line. */
    static void assertHolds(Path sample, String place) {
        String[] cells = place.split(" \\| ", -1);
        Path file = sample.resolve("inbox").resolve(cells[0]).resolve(cells[1]);
        try (BufferedReader reader = reader(file)) {
            assertThat(reader.lines()
                            .skip(Long.parseLong(cells[2]) - 1)
                            .findFirst()
                            .orElse(""))
                    .as(place)
                    .startsWith(cells[3] + ";");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** AGB codes of the practices that a delivered reference table has a valid row of. */
    static Set<String> openOn(LocalDate day, Path delivery, String table) throws IOException {
        Set<String> open = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = reader(delivery.resolve(table + ".csv.gz"));
                CSVParser rows = format.parse(reader)) {
            for (CSVRecord row : rows) {
                String to = row.get("tot");
                boolean begun = !LocalDate.parse(row.get("van")).isAfter(day);
                if (begun && (to.isEmpty() || !LocalDate.parse(to).isBefore(day))) {
                    open.add(row.get("agb_praktijk"));
                }
            }
        }
        return open;
    }

    /** Single-byte decoding: only plain characters are looked at. */
    private static BufferedReader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1));
    }
}
