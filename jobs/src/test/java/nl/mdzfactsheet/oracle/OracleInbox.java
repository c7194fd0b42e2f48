package nl.mdzfactsheet.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A tiny inbox for one test: a small world of reference tables, one delivery per year that covers every claim table
 * with one harmless line, and the lines that the test adds.
 */
final class OracleInbox {
    private final Path folder;
    private final Map<String, DeliveryDraft> deliveries = new LinkedHashMap<>();

    private OracleInbox(Path folder) {
        this.folder = folder;
    }

    /** The default world: years 2023 to 2025 covered, persons a to e insured since 2020. */
    static OracleInbox in(Path folder) {
        OracleInbox inbox = new OracleInbox(folder);
        inbox.delivery("reference", "2025");
        OracleWorld.REFERENCE.forEach((table, rows) -> rows.forEach(row -> inbox.reference(table, row)));
        for (int year = 2023; year <= 2025; year++) {
            inbox.delivery("y" + year, Integer.toString(year));
            for (String table : OracleWorld.CLAIM_TABLES) {
                inbox.line(table, "filler-" + year, "f", "FILL", year + "-06-15");
            }
        }
        return inbox;
    }

    /** Declares a delivery; later ones are created later. */
    DeliveryDraft delivery(String id, String period) {
        DeliveryDraft draft = new DeliveryDraft(id, period);
        deliveries.put(id, draft);
        return draft;
    }

    /** Adds a row to a reference table, values in the order of the table's columns. */
    OracleInbox reference(String table, String values) {
        deliveryOf("reference")
                .tables
                .computeIfAbsent(table, name -> new ArrayList<>())
                .add(row(table, values));
        return this;
    }

    /** Removes the default rows of a reference table. */
    OracleInbox without(String table) {
        deliveryOf("reference").tables.remove(table);
        return this;
    }

    /** Adds a claim line to the delivery of its year: defaults are debit, quantity 1, 10 euro, granted 2026-01-01. */
    Map<String, String> line(String table, String id, String person, String code, String date) {
        return line("y" + date.substring(0, 4), table, id, person, code, date);
    }

    /** Adds a claim line to a delivery. */
    Map<String, String> line(String delivery, String table, String id, String person, String code, String date) {
        Map<String, String> line = new LinkedHashMap<>(OracleWorld.lineDefaults(table));
        line.put("declaratie_id", id);
        line.put("verzekerde_id", person(person));
        line.put("prestatiecode", code);
        line.put("datum_prestatie", date);
        deliveryOf(delivery)
                .tables
                .computeIfAbsent(table, name -> new ArrayList<>())
                .add(line);
        return line;
    }

    /** Adds a registered contact. */
    OracleInbox contact(String person, String practice, String programme, String date, String outcome) {
        DeliveryDraft draft = deliveryOf("y" + date.substring(0, 4));
        List<Map<String, String>> rows = draft.tables.computeIfAbsent("mdz_contacten", name -> new ArrayList<>());
        String values = "k" + rows.size() + ";" + person(person) + ";" + practice + ";" + programme + ";" + date
                + ";consult;" + outcome;
        rows.add(row("mdz_contacten", values));
        return this;
    }

    /** Enrolment fees of a person at a practice in the four quarters of a year. */
    OracleInbox enrolled(String person, String practice, int year) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            String date = year + "-" + List.of("01", "04", "07", "10").get(quarter - 1) + "-01";
            line("huisartsenzorg", "I" + year + quarter + person, person, "INS", date)
                    .put("agb_praktijk", practice);
        }
        return this;
    }

    /** A pseudonym made of one letter. */
    static String person(String letter) {
        return letter.repeat(32);
    }

    /** Writes the deliveries and computes 2025. */
    DuckOracle compute() {
        try {
            int hour = 0;
            for (DeliveryDraft draft : deliveries.values()) {
                draft.write(folder.resolve("inbox").resolve(draft.id), hour++);
            }
            return DuckOracle.compute(
                    folder.resolve("inbox"),
                    2025,
                    LocalDate.of(2026, 6, 30),
                    DuckOracle.Settings.in(folder.resolve("scratch")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DeliveryDraft deliveryOf(String id) {
        DeliveryDraft draft = deliveries.get(id);
        if (draft == null) {
            throw new IllegalArgumentException("No delivery " + id);
        }
        return draft;
    }

    private static Map<String, String> row(String table, String values) {
        List<String> names = columns(table);
        List<String> cells = List.of(values.split(";", -1));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), i < cells.size() ? cells.get(i) : ""); // what is left out at the end is empty
        }
        return row;
    }

    private static List<String> columns(String table) {
        return ExtractTable.all().stream()
                .filter(extract -> extract.name().equals(table))
                .flatMap(extract -> extract.columns().stream())
                .map(ExtractTable.Column::name)
                .toList();
    }

    /** A delivery that is still open for lines. */
    static final class DeliveryDraft {
        private final String id;
        private final String period;
        private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        private final ObjectNode descriptor = new ObjectMapper().createObjectNode();
        private final Map<String, Long> debitTotals = new LinkedHashMap<>();
        private boolean windows;

        private DeliveryDraft(String id, String period) {
            this.id = id;
            this.period = period;
        }

        /** A correction, which covers nothing. */
        DeliveryDraft partial() {
            descriptor.put("coverage", "partial");
            return this;
        }

        /** Supersedes another delivery. */
        DeliveryDraft replaces(String other) {
            descriptor.putArray("replaces").add(other);
            return this;
        }

        /** Declares the debit total of a table. */
        DeliveryDraft debitTotal(String table, long cents) {
            debitTotals.put(table, cents);
            return this;
        }

        /** Files as Windows programs write them: packed, windows-1252, tab, decimal comma. */
        DeliveryDraft asWindowsExport() {
            windows = true;
            return this;
        }

        private void write(Path target, int hour) throws IOException {
            Files.createDirectories(target);
            descriptor.put("id", id);
            descriptor.put("period", period);
            descriptor.put("created", "2026-01-%02dT00:00:00Z".formatted(hour + 1));
            ArrayNode resources = descriptor.putArray("resources");
            for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
                Path file = target.resolve(table.getKey() + (windows ? ".csv.gz" : ".csv"));
                writeFile(file, table.getKey(), table.getValue());
                ObjectNode resource = resources.addObject();
                resource.put("name", table.getKey());
                resource.put("path", file.getFileName().toString());
                resource.put("bytes", Files.size(file));
                if (windows) {
                    resource.put("encoding", "windows-1252");
                    resource.putObject("dialect").put("delimiter", "\t").put("decimalChar", ",");
                }
                Long total = debitTotals.get(table.getKey());
                if (total != null) {
                    resource.put("debitTotalCents", total);
                }
            }
            new ObjectMapper().writeValue(target.resolve("datapackage.json").toFile(), descriptor);
        }

        private void writeFile(Path file, String table, List<Map<String, String>> lines) throws IOException {
            List<String> names = columns(table);
            String delimiter = windows ? "\t" : ";";
            String rows = lines.stream()
                    .map(row -> names.stream().map(row::get).collect(Collectors.joining(delimiter)) + "\n")
                    .collect(Collectors.joining());
            String text = String.join(delimiter, names) + "\n" + rows;
            if (!windows) {
                Files.writeString(file, text);
                return;
            }
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(text.getBytes(Charset.forName("windows-1252")));
            }
        }
    }
}
