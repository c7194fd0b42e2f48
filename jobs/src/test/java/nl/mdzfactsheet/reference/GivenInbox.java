package nl.mdzfactsheet.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Hand-made deliveries with defaults: a test names only the values that matter. Rows are written as {@code column=value}
 * words. A person is one letter, repeated to a pseudonym. Lines go to the full delivery of their year (2023 to 2025).
 */
final class GivenInbox {
    static final String FIRST = "01000001";
    static final String SECOND = "01000002";
    static final String OTHER_RHO = "01000003";
    static final String NO_RHO = "01000004";

    private static final String LINE = "debet_credit=D uzovi=9001 verzekerde_id=a aantal=1.00 bedrag=10.00"
            + " datum_toekenning=2025-12-31 datum_prestatie=2025-02-03 ";
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("huisartsenzorg", LINE + "prestatiecodelijst=008 prestatiecode=12010 agb_praktijk=01000001"),
            Map.entry(
                    "mdz",
                    LINE + "prestatiecodelijst=056 prestatiecode=DM agb_praktijk=01000001 agb_hoofdaannemer=53010001"),
            Map.entry("farmacie", LINE + "prestatiecodelijst=001 prestatiecode=OMEP agb_apotheek=02000001"),
            Map.entry("eld", LINE + "prestatiecodelijst=016 prestatiecode=070425 agb_uitvoerder=50000001"),
            Map.entry(
                    "msz",
                    LINE + "prestatiecodelijst=041 prestatiecode=149999 agb_uitvoerder=06000001 specialisme=0313"
                            + " diagnosecode=222 type_verwijzing=huisarts"),
            Map.entry("paramedisch", LINE + "prestatiecodelijst=076 prestatiecode=DIET agb_uitvoerder=24000001"),
            Map.entry(
                    "mdz_contacten",
                    "verzekerde_id=a agb_praktijk=01000001 programma=DM2 datum=2025-02-03 soort=controle"
                            + " uitkomst=verschenen"),
            Map.entry("verzekerden", "uzovi=9001 geboortejaar=1960 geslacht=1 postcode4=1234 verzekerd_van=2020-01-01"),
            Map.entry("praktijken", "van=2000-01-01"),
            Map.entry("rho_hoofdaannemers", "van=2000-01-01"),
            Map.entry("rho_praktijken", "van=2000-01-01 mandaat_spiegelinformatie=J"),
            Map.entry("prestaties", "van=2000-01-01 meermaals_per_dag=N"),
            Map.entry("geneesmiddelen", "van=2000-01-01 toedieningsvorm=oraal ddd_per_eenheid=1"),
            Map.entry("programmaregels", "van=2000-01-01"),
            Map.entry("tarieven", "van=2000-01-01"),
            Map.entry("indicaties", "van=2000-01-01 minimum_aantal=1"),
            Map.entry("weerleggingen", "oordeel=gegrond bron=brief"),
            Map.entry(
                    "samenloopregels",
                    "van=2000-01-01 effect=verboden zekerheid=zeker programma=DM2 rho_id=* prestatiecodelijst=008"));

    /** A delivery under construction; dialect and encoding count for all its files. */
    private static final class Draft {
        private final Map<String, String> properties = new HashMap<>(Map.of(
                "coverage", "full", "delimiter", ";", "decimalChar", ".", "encoding", "utf-8", "suffix", ".csv"));
        private final Map<String, List<String>> tables = new LinkedHashMap<>();
    }

    private final Path folder;
    private final Map<String, Draft> deliveries = new LinkedHashMap<>();
    private LocalDate runDate = LocalDate.of(2026, 6, 30);

    GivenInbox(Path folder) {
        this.folder = folder;
        delivery("ref", "created=2026-01-01");
        for (int year = 2023; year <= 2025; year++) {
            delivery("claims" + year, "created=2026-01-0" + (year - 2021) + " period=" + year);
            for (ClaimTable table : ClaimTable.values()) {
                draft("claims" + year).tables.put(table.label(), new ArrayList<>());
            }
        }
        practices();
        codes();
    }

    private void practices() {
        for (String agb : List.of(FIRST, SECOND, OTHER_RHO, NO_RHO)) {
            reference("praktijken", "agb_praktijk=" + agb);
        }
        reference("rho", "rho_id=R1 regio=Noord");
        reference("rho", "rho_id=R2 regio=Zuid");
        reference("rho_praktijken", "rho_id=R1 agb_praktijk=" + FIRST);
        reference("rho_praktijken", "rho_id=R1 agb_praktijk=" + SECOND);
        reference("rho_praktijken", "rho_id=R2 agb_praktijk=" + OTHER_RHO);
        reference("rho_hoofdaannemers", "rho_id=R1 agb_hoofdaannemer=53010001");
        reference("rho_hoofdaannemers", "rho_id=R2 agb_hoofdaannemer=53010002");
    }

    private void codes() {
        for (String code : List.of(
                "056 DM mdz DM2",
                "056 CV mdz CVRM",
                "056 CO mdz COPD",
                "056 AS mdz ASTMA",
                "056 OI oi",
                "008 11000 inschrijving",
                "008 11100 inschrijving",
                "008 12010 consult",
                "008 12002 visite",
                "008 13008 mi",
                "008 12110 poh_ggz",
                "016 070425 lab",
                "076 DIET dietetiek",
                "079 GLI gli",
                "008 S3X s3")) {
            String[] c = code.split(" ");
            reference(
                    "prestaties",
                    "prestatiecodelijst=" + c[0] + " prestatiecode=" + c[1] + " categorie=" + c[2]
                            + (c.length > 3 ? " programma=" + c[3] : ""));
        }
        reference("prestaties", "prestatiecodelijst=008 prestatiecode=12011 categorie=consult meermaals_per_dag=J");
        for (String drug : List.of(
                "OMEP A02BC01 oraal 1",
                "OMEPIV A02BC01 overig 1",
                "METF A10BA02 oraal 0.5",
                "SIMV C10AA01 oraal 0.5",
                "ROSU C10AA07 oraal 1",
                "EZET C10BA02 oraal 1",
                "IBUP M01AE01 oraal 0.5",
                "PUFF R03AC02 pmdi 0.25",
                "DISK R03AK06 dpi 0.5",
                "MIST R03BB04 smi 0.033333")) {
            String[] d = drug.split(" ");
            reference(
                    "geneesmiddelen",
                    "zi_nummer=" + d[0] + " atc=" + d[1] + " toedieningsvorm=" + d[2] + " ddd_per_eenheid=" + d[3]);
        }
    }

    private Draft draft(String delivery) {
        return deliveries.computeIfAbsent(delivery, d -> new Draft());
    }

    /** Sets properties of a delivery: created, period, coverage, replaces, delimiter, decimalChar, encoding, suffix. */
    GivenInbox delivery(String id, String properties) {
        draft(id).properties.putAll(words(properties));
        return this;
    }

    GivenInbox reference(String table, String values) {
        return rowIn("ref", table, values);
    }

    /** A row in the full delivery of its year. */
    GivenInbox line(String table, String values) {
        Map<String, String> row = row(table, values);
        String date = row.getOrDefault("datum_prestatie", row.getOrDefault("datum", ""));
        return rowIn("claims" + date.substring(0, 4), table, values);
    }

    GivenInbox rowIn(String delivery, String table, String values) {
        Draft draft = draft(delivery);
        String delimiter = draft.properties.getOrDefault("delimiter", ";");
        Map<String, String> row = row(table, values);
        return rawIn(
                delivery,
                table,
                TableSpec.of(table).columns().stream()
                        .map(c -> row.getOrDefault(c.name(), ""))
                        .collect(Collectors.joining(delimiter)));
    }

    /** A line of the file as it stands. */
    GivenInbox rawIn(String delivery, String table, String text) {
        draft(delivery).tables.computeIfAbsent(table, t -> new ArrayList<>()).add(text);
        return this;
    }

    GivenInbox insured(String person, String values) {
        return reference("verzekerden", "verzekerde_id=" + person + " " + values);
    }

    /** Four enrolment fees of a year, on the second day of each quarter; ids F-person-year-quarter. */
    GivenInbox enrolled(String person, String practice, int year) {
        for (int q = 1; q <= 4; q++) {
            fee(person, practice, new Quarter(year, q));
        }
        return this;
    }

    GivenInbox fee(String person, String practice, Quarter q) {
        return line(
                "huisartsenzorg",
                "prestatiecode=11000 declaratie_id=F-" + person + "-" + q + " verzekerde_id=" + person
                        + " agb_praktijk=" + practice + " datum_prestatie="
                        + q.firstDay().plusDays(1));
    }

    GivenInbox runDate(String day) {
        runDate = LocalDate.parse(day);
        return this;
    }

    private static Map<String, String> row(String table, String values) {
        Map<String, String> row = words(DEFAULTS.getOrDefault(table, ""));
        row.putAll(words(values));
        row.computeIfPresent("verzekerde_id", (k, v) -> v.length() == 1 ? v.repeat(32) : v);
        return row;
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : text.strip().split(" +")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                words.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return words;
    }

    ReferenceResult compute(int year) {
        deliveries.forEach(this::write);
        return ReferenceFactsheet.compute(folder, year, runDate, Set.of("9001", "9002"));
    }

    private void write(String id, Draft draft) {
        List<String> resources = new ArrayList<>();
        Map<String, String> p = draft.properties;
        draft.tables.forEach((table, rows) -> {
            String path = table + p.get("suffix");
            resources.add(
                    "{\"name\":\"%s\",\"path\":\"%s\",\"encoding\":\"%s\",\"dialect\":{\"delimiter\":\"%s\",\"decimalChar\":\"%s\"}}"
                            .formatted(table, path, p.get("encoding"), p.get("delimiter"), p.get("decimalChar")));
            writeTable(folder.resolve(id).resolve(path), table, rows, p);
        });
        String replaces = p.containsKey("replaces") ? "\"" + p.get("replaces") + "\"" : "";
        String period = p.containsKey("period") ? "\"period\":\"" + p.get("period") + "\"," : "";
        String json =
                "{\"id\":\"%s\",\"created\":\"%sT06:00:00Z\",%s\"coverage\":\"%s\",\"replaces\":[%s],\"resources\":[%s]}"
                        .formatted(
                                id, p.get("created"), period, p.get("coverage"), replaces, String.join(",", resources));
        writeBytes(folder.resolve(id).resolve("datapackage.json"), json.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeTable(Path file, String table, List<String> rows, Map<String, String> properties) {
        String delimiter = properties.getOrDefault("delimiter", ";");
        List<String> lines = new ArrayList<>();
        lines.add(TableSpec.of(table).columns().stream()
                .map(TableSpec.Column::name)
                .collect(Collectors.joining(delimiter)));
        lines.addAll(rows);
        String text = String.join("\n", lines) + "\n";
        writeBytes(file, text.getBytes(Charset.forName(properties.getOrDefault("encoding", "utf-8"))));
    }

    private static void writeBytes(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (OutputStream out = Files.newOutputStream(file);
                    OutputStream stored = file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
                stored.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
