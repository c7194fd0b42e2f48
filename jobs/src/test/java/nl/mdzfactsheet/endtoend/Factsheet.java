package nl.mdzfactsheet.endtoend;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A published version as a reader of the files sees it; knows nothing of the program. */
final class Factsheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path version;

    Factsheet(Path home, int year) throws IOException {
        Path folder = home.resolve("published").resolve(Integer.toString(year));
        List<Path> versions = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(p -> p.getFileName().toString().matches("v[0-9]+")).forEach(versions::add);
        }
        if (versions.size() != 1) {
            throw new IllegalStateException("Expected one published version, found " + versions);
        }
        this.version = versions.get(0);
    }

    static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }

    /** Rows of a file in the dialect for people. */
    static List<CSVRecord> rowsForPeople(Path file) throws IOException {
        CSVFormat people = FORMAT.builder().setDelimiter(';').get();
        try (Reader reader = Files.newBufferedReader(file)) {
            if (reader.read() != '\uFEFF') {
                throw new IllegalStateException("No byte order mark in " + file.getFileName());
            }
            try (CSVParser parser = people.parse(reader)) {
                return parser.getRecords();
            }
        }
    }

    List<CSVRecord> rows(String file) throws IOException {
        return rows(version.resolve(file));
    }

    /** measure | level | rho | practice → numerator / denominator, trailing zeros removed; without regions. */
    Map<String, String> figures() throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (CSVRecord row : rows("insurer/factsheet_data.csv")) {
            if (!row.get("level").equals("region")) {
                String key = key(row.get("measure_id"), row.get("level"), row.get("rho_id"), row.get("practice_agb"));
                figures.put(key, fraction(row));
            }
        }
        return figures;
    }

    /** measure | region → numerator / denominator, trailing zeros removed. */
    Map<String, String> regions() throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (CSVRecord row : rows("insurer/factsheet_data.csv")) {
            if (row.get("level").equals("region")) {
                figures.put(key(row.get("measure_id"), row.get("region")), fraction(row));
            }
        }
        return figures;
    }

    /** measure | region → the sum over the real RHOs of the region, in the same form. */
    Map<String, String> sumsOfRhosPerRegion() throws IOException {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (CSVRecord row : rows("insurer/factsheet_data.csv")) {
            if (row.get("level").equals("rho") && !row.get("region").isEmpty()) {
                BigDecimal[] one = {new BigDecimal(row.get("numerator")), new BigDecimal(row.get("denominator"))};
                sums.merge(key(row.get("measure_id"), row.get("region")), one, (a, b) ->
                        new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
            }
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, fraction(sum[0], sum[1])));
        return texts;
    }

    private static String fraction(CSVRecord row) {
        return fraction(new BigDecimal(row.get("numerator")), new BigDecimal(row.get("denominator")));
    }

    /** level | rho | practice | programme | class → lines, patients, cents. */
    Map<String, String> waterfall() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        for (CSVRecord row : rows("insurer/waterfall_data.csv")) {
            long cents = new BigDecimal(row.get("amount_eur")).movePointRight(2).longValueExact();
            classes.put(
                    key(
                            row.get("level"),
                            row.get("rho_id"),
                            row.get("practice_agb"),
                            row.get("programme"),
                            row.get("class")),
                    row.get("quarters") + ", " + row.get("patients") + ", " + cents);
        }
        return classes;
    }

    /** detector | table | person | line | cents | certainty, one per flag. */
    SortedSet<String> flags() throws IOException {
        SortedSet<String> flags = new TreeSet<>();
        for (CSVRecord row : detections("flagged")) {
            flags.add(key(
                    row.get("detector"),
                    row.get("table"),
                    row.get("verzekerde_id"),
                    row.get("declaratie_id"),
                    row.get("amount_cents"),
                    row.get("certainty")));
        }
        return flags;
    }

    /** detector | table | person | line, one per flag that was contested with success. */
    SortedSet<String> contested() throws IOException {
        SortedSet<String> contested = new TreeSet<>();
        for (CSVRecord row : detections("contested")) {
            contested.add(
                    key(row.get("detector"), row.get("table"), row.get("verzekerde_id"), row.get("declaratie_id")));
        }
        return contested;
    }

    private List<CSVRecord> detections(String status) throws IOException {
        return rows("protected/detections_data.csv").stream()
                .filter(row -> row.get("status").equals(status))
                .toList();
    }

    /** The planted flags of a year, in the same form. */
    static SortedSet<String> planted(Path expected, int year) throws IOException {
        SortedSet<String> flags = new TreeSet<>();
        for (CSVRecord row : rows(expected.resolve("detections.csv"))) {
            if (row.get("jaar").equals(Integer.toString(year))) {
                flags.add(key(
                        row.get("detector"),
                        row.get("tabel"),
                        row.get("verzekerde_id"),
                        row.get("declaratie_id"),
                        row.get("amount_cents"),
                        row.get("certainty")));
            }
        }
        return flags;
    }

    /** Path → content of every published CSV, for comparisons to the byte. */
    Map<String, String> csvFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(version)) {
            for (Path file : walk.filter(p -> p.toString().endsWith(".csv")).toList()) {
                files.put(version.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** Path → hash of every file of which each byte is determined by the deliveries: all but the manifest of the version, which has the clock. */
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(version)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = version.relativize(file).toString();
                if (!path.equals("manifest.json")) {
                    hashes.put(path, HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
                }
            }
        }
        return hashes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fraction(BigDecimal numerator, BigDecimal denominator) {
        return plain(numerator) + " / " + plain(denominator);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The values of one part of the keys: 0 for the measure, 1 for the level. */
    static SortedSet<String> part(Map<String, String> figures, int part) {
        SortedSet<String> values = new TreeSet<>();
        figures.keySet().forEach(key -> values.add(key.split(" \\| ", -1)[part]));
        return values;
    }

    static String key(String... parts) {
        return String.join(" | ", parts);
    }
}
