package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Hidden figures as canaries: the large ones are numbers that nothing else has, and no byte of a folder that hides them holds them. */
class HiddenFiguresTest {

    /** Shorter numbers occur by chance. */
    private static final int DIGITS = 6;

    private static Path version() throws IOException, InterruptedException {
        return SampleRun.home().resolve("published/2025/v1");
    }

    /** Numbers of hidden rows of a folder that no row of it shows. */
    private static Set<String> canaries(List<CSVRecord> truth, List<CSVRecord> folder) {
        Map<String, CSVRecord> figures = new HashMap<>();
        truth.forEach(r -> figures.put(key(r), r));
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (CSVRecord row : folder) {
            CSVRecord whole = figures.get(key(row));
            if (whole != null) {
                Set<String> numbers = row.get("status").equals("SUPPRESSED") ? hidden : shown;
                for (String column : List.of("numerator", "denominator")) {
                    String number = new BigDecimal(whole.get(column))
                            .stripTrailingZeros()
                            .toPlainString();
                    if (number.replace(".", "").length() >= DIGITS) {
                        numbers.add(number);
                    }
                }
            }
        }
        hidden.removeAll(shown);
        return hidden;
    }

    private static String key(CSVRecord row) {
        return Factsheet.key(row.get("measure_id"), row.get("level"), row.get("rho_id"), row.get("practice_agb"));
    }

    /** Name → content of every file of a folder, and of every file packed in one. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString();
                contents.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
                unpack(name, bytes, contents);
            }
        }
        return contents;
    }

    private static void unpack(String name, byte[] bytes, Map<String, String> contents) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(name + "!" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** The forms in which a number could stand in a file: as it is, in euros, with a comma, with thousands parted. */
    private static List<String> forms(String number) {
        List<String> forms = new ArrayList<>(List.of(number, number.replace('.', ',')));
        if (!number.contains(".") && new BigDecimal(number).signum() > 0) {
            String euros = new BigDecimal(number).movePointLeft(2).toPlainString();
            forms.add(euros);
            forms.add(euros.replace('.', ','));
            forms.add(number.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", "."));
        }
        return forms;
    }

    private static int scan(Path folder, Set<String> canaries) throws IOException {
        int looked = 0;
        Map<String, String> contents = contents(folder);
        for (Map.Entry<String, String> file : contents.entrySet()) {
            for (String canary : canaries) {
                for (String form : forms(canary)) {
                    String text = file.getValue();
                    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                        boolean alone = isFree(text, at - 1, -1) && isFree(text, at + form.length(), 1);
                        assertThat(alone)
                                .as("a hidden number in %s", file.getKey())
                                .isFalse();
                    }
                    looked++;
                }
            }
        }
        return looked;
    }

    /** No digit stands there, and no point or comma with a digit behind it: the number is not a part of a longer one. */
    private static boolean isFree(String text, int at, int step) {
        boolean mark = at >= 0 && at < text.length() && ".,".indexOf(text.charAt(at)) >= 0;
        return !isDigit(text, at) && !(mark && isDigit(text, at + step));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    @Test
    void noFileOfAnRhoFolderOrOfThePublicOneHoldsAHiddenFigure() throws IOException, InterruptedException {
        List<CSVRecord> truth = Factsheet.rows(version().resolve("insurer/factsheet_data.csv"));
        List<Path> folders = new ArrayList<>(List.of(version().resolve("public")));
        try (Stream<Path> rhos = Files.list(version().resolve("rho"))) {
            rhos.forEach(folders::add);
        }
        assertThat(folders).hasSize(7);
        for (Path folder : folders) {
            Set<String> canaries = canaries(truth, Factsheet.rows(folder.resolve("factsheet_data.csv")));
            assertThat(canaries).as("%s", folder.getFileName()).hasSizeGreaterThan(5);
            assertThat(scan(folder, canaries)).isPositive();
        }
    }
}
