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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The end of a run at a glance: per RHO the enrolled patients and one figure of each family of the policy's unwanted effects and practice variation. */
final class Headlines {

    /** Its denominator is the number of enrolled patients. */
    private static final String PATIENTS = "ppi_users";

    private static final List<Headline> HEADLINES = List.of(
            new Headline("inclusion_efficiency_DM2", "doelmatig DM2", "efficient DM2", 100, "%"),
            new Headline("double_bundle_quarters", "dubbel/1000", "double/1000", 1, ""),
            new Headline("no_show_rate_DM2", "no-show DM2", "no-show DM2", 100, "%"),
            new Headline("frequent_users", "frequent", "frequent", 100, "%"),
            new Headline("ppi_chronic", "PPI lang/1000", "PPI long/1000", 1, ""));

    private static final List<String> LEVELS = List.of("insurer", "rho");
    private static final int NAME_WIDTH = 44;
    private static final int FIGURE_WIDTH = 14;
    private static final CSVFormat DATA =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * One figure of the table.
     *
     * @param measure measure whose value is shown
     * @param factor what the value is multiplied with when it is a share
     * @param sign what stands behind the figure
     */
    private record Headline(String measure, String dutch, String english, int factor, String sign) {

        String title(String lang) {
            return lang.equals("nl") ? dutch : english;
        }

        String figure(CSVRecord row, String lang) {
            if (row.get("value").isEmpty()) {
                return "-";
            }
            BigDecimal scale = row.get("per").equals("1") ? BigDecimal.valueOf(factor) : BigDecimal.ONE;
            String shown = new BigDecimal(row.get("value"))
                    .multiply(scale)
                    .setScale(1, RoundingMode.HALF_UP)
                    .toPlainString();
            return (lang.equals("nl") ? shown.replace('.', ',') : shown) + sign;
        }
    }

    private Headlines() {}

    /** Prints the table of a published version; nothing when it has no figures. */
    static void print(Path version, String lang, PrintWriter out) {
        Path file = version.resolve("insurer").resolve("factsheet_data.csv");
        if (!Files.isRegularFile(file)) {
            return;
        }
        Map<String, Map<String, CSVRecord>> units = new LinkedHashMap<>();
        for (CSVRecord row : rows(file)) {
            units.computeIfAbsent(name(row, lang), u -> new HashMap<>()).put(row.get("measure_id"), row);
        }
        List<String> titles = new ArrayList<>();
        titles.add(lang.equals("nl") ? "patiënten" : "patients");
        HEADLINES.forEach(h -> titles.add(h.title(lang)));
        line(out, "RHO", titles);
        units.forEach((unit, figures) -> line(out, unit, cells(figures, lang)));
    }

    private static List<String> cells(Map<String, CSVRecord> figures, String lang) {
        List<String> cells = new ArrayList<>();
        CSVRecord patients = figures.get(PATIENTS);
        cells.add(patients == null ? "-" : patients.get("denominator"));
        for (Headline headline : HEADLINES) {
            CSVRecord row = figures.get(headline.measure());
            cells.add(row == null ? "-" : headline.figure(row, lang));
        }
        return cells;
    }

    private static String name(CSVRecord row, String lang) {
        if (row.get("level").equals("insurer")) {
            return lang.equals("nl") ? "verzekeraar" : "insurer";
        }
        return (row.get("rho_id") + " " + row.get("rho_name")).strip();
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = DATA.parse(in)) {
            return csv.stream().filter(r -> LEVELS.contains(r.get("level"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
