package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The end of a run at a glance: per RHO the patients and one figure of every family. */
final class Headlines {

    /** Measures whose denominator is the number of enrolled patients. */
    private static final Set<String> PATIENTS = Set.of("consults_per_patient", "ppi_users");

    private static final int NAME_WIDTH = 24;
    private static final int FIGURE_WIDTH = 14;
    private static final CSVFormat DATA =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Headlines() {}

    /** Prints the table of a published version; nothing when it has no figures. */
    static void print(Path version, String lang, PrintWriter out) {
        Path file = version.resolve("insurer").resolve("factsheet_data.csv");
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<CSVRecord> rows = rows(file);
        Map<String, String> families = new TreeMap<>();
        rows.forEach(r -> families.putIfAbsent(r.get("family"), r.get("measure_id")));
        Map<String, Map<String, String>> units = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            String unit = row.get("level").equals("insurer")
                    ? lang.equals("nl") ? "verzekeraar" : "insurer"
                    : row.get("rho_id") + " " + row.get("rho_name");
            Map<String, String> figures = units.computeIfAbsent(unit, u -> new TreeMap<>());
            figures.put(row.get("measure_id"), figure(row.get("value")));
            if (PATIENTS.contains(row.get("measure_id"))) {
                figures.put("", figure(row.get("denominator")));
            }
        }
        line(out, "RHO", header(families, lang));
        units.forEach((unit, figures) -> {
            List<String> cells = new ArrayList<>();
            cells.add(figures.getOrDefault("", "-"));
            families.values().forEach(m -> cells.add(figures.getOrDefault(m, "-")));
            line(out, unit, cells);
        });
        families.forEach((family, measure) -> out.println("  " + shortened(family, FIGURE_WIDTH) + " = " + measure));
    }

    private static List<String> header(Map<String, String> families, String lang) {
        List<String> cells = new ArrayList<>();
        cells.add(lang.equals("nl") ? "patiënten" : "patients");
        cells.addAll(families.keySet());
        return cells;
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = DATA.parse(in)) {
            return csv.stream().filter(r -> !r.get("level").equals("practice")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figure(String canonical) {
        if (canonical.isEmpty()) {
            return "-";
        }
        BigDecimal value = new BigDecimal(canonical);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        int decimals = whole ? 0 : value.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static void line(PrintWriter out, String unit, List<String> cells) {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", shortened(unit, NAME_WIDTH)));
        cells.forEach(
                c -> line.append(String.format(Locale.ROOT, " %" + FIGURE_WIDTH + "s", shortened(c, FIGURE_WIDTH))));
        out.println(line);
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }
}
