package nl.mdzfactsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.report.page.PageFixture;
import nl.mdzfactsheet.report.text.PageLanguage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every file of the folder of an RHO, with names in it that a spreadsheet, a browser or a printer could take for something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleInjectionTest {

    /** What a spreadsheet computes, what a browser runs, what does not fit, what runs from right to left. */
    private static final List<String> NAMES = List.of(
            "=1+1",
            "+31 6 canary",
            "-2+3 canary",
            "@SUM(A1:A9)",
            "\t=cmd|' /C calc'!A0",
            "\r=HYPERLINK(\"https://canary.example\")",
            "<script>alert('canary')</script>",
            "<img src=x onerror=alert(1)>",
            "\"Aanhaling\" & 'zoon'; \"nog een\"",
            "Lang".repeat(74) + "eind",
            "\u202E\u05DE\u05E8\u05E4\u05D0\u05D4\u202C",
            "\u8BCA\u6240 \uD83D\uDE00 praktijk");

    private static final List<String> SIGNS = List.of("=", "+", "-", "@", "\t", "\r");

    private static final String RHO = "=RHO <b>\"Oost\"</b>\r\nSTATUS: veilig";

    private Path folder = Path.of(".");
    private Map<String, byte[]> files = Map.of();

    @BeforeAll
    void write(@TempDir Path temp) {
        folder = temp;
        files = bundle("here", PageLanguage.NL);
    }

    private static PageFixture nasty() {
        PageFixture rows = PageFixture.ordinary().called(RHO);
        for (int i = 0; i < NAMES.size(); i++) {
            rows.practice(
                    PageFixture.NO_SHOW,
                    String.format(Locale.ROOT, "02%06d", i),
                    NAMES.get(i),
                    Integer.toString(40 + i),
                    "420",
                    "funnel_signal",
                    i % 2 == 0 ? "signal_high" : "attention_low",
                    "change",
                    "-0.031");
        }
        return rows.rho(
                PageFixture.CHRONIC,
                "12",
                "300",
                "previous_value",
                "0.071",
                "change",
                "-0.031",
                "kind",
                "proportion",
                "change_verdict",
                "decrease");
    }

    private Map<String, byte[]> bundle(String place, PageLanguage language) {
        RhoRelease rho = nasty().release();
        ReportFacts facts = new ReportFacts(
                2025,
                "0123456789ab",
                "2026-03-07",
                "0.93",
                "release",
                Thresholds.load(DefinitionSource.shipped()),
                Map.of("bundle_efficiency", "Doelmatigheid", "prescribing", "Voorschrijven"),
                List.of(new ReportFacts.MeasureEntry(
                        PageFixture.NO_SHOW, "Kwartalen zonder spoor van zorg", "aandeel van de kwartalen", "Daarom")),
                PageFixture.facts(language));
        Path root = folder.resolve(place);
        RhoReport report = new RhoReport(new WrittenFiles(root), facts);
        report.write(rho);
        report.draw(rho, root.resolve("rho").resolve(rho.folder()));
        report.close(rho);
        return files(root.resolve("rho").resolve(rho.folder()));
    }

    private static Map<String, byte[]> files(Path root) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.list(root)) {
            for (Path file : walk.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, String> workbook(Map<String, byte[]> files) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(files.getOrDefault("factsheet.xlsx", new byte[0])))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static String printed(Map<String, byte[]> files) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(files.getOrDefault("factsheet.pdf", new byte[0]))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Fault("F67")
    @Test
    void noCellOfACsvFileIsAFormulaAndNoNameIsLost() throws IOException {
        int looked = 0;
        for (String name :
                files.keySet().stream().filter(n -> n.endsWith(".csv")).toList()) {
            boolean people = name.contains("_excel-nl");
            String text = text(files, name).replaceFirst("^\uFEFF", "");
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setDelimiter(people ? ';' : ',').get();
            for (CSVRecord row : CSVParser.parse(text, format)) {
                for (String cell : row) {
                    boolean number = cell.matches("-?[0-9]+([.,][0-9]+)?([eE]-?[0-9]+)?");
                    assertThat(number || SIGNS.stream().noneMatch(cell::startsWith))
                            .as("%s holds a formula", name)
                            .isTrue();
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(1_000);
        for (String name : List.of("factsheet_data.csv", "practices_excel-nl.csv")) {
            List<String> cells = CSVParser.parse(
                            text(files, name).replaceFirst("^\uFEFF", ""),
                            CSVFormat.RFC4180
                                    .builder()
                                    .setDelimiter(name.contains("_data") ? ',' : ';')
                                    .get())
                    .stream()
                    .flatMap(CSVRecord::stream)
                    .map(c -> c.startsWith("'") ? c.substring(1) : c)
                    .toList();
            assertThat(cells).as(name).containsAll(NAMES);
        }
    }

    @Test
    void theWorkbookHoldsNamesAsTextAndNothingThatActs() {
        Map<String, String> parts = workbook(files);

        assertThat(parts).containsKey("xl/sharedStrings.xml");
        parts.forEach((name, xml) -> assertThat(xml)
                .as(name)
                .doesNotContain("<f>", "<f ", "<script", "<img", "TargetMode=\"External\"", "state=\"hidden\""));
        String strings = String.valueOf(parts.get("xl/sharedStrings.xml"));
        assertThat(strings).contains("&lt;script&gt;");
        assertThat(Parser.unescapeEntities(strings, false))
                .contains("=1+1", "@SUM(A1:A9)", NAMES.get(9), "\u05DE\u05E8\u05E4\u05D0\u05D4")
                .doesNotContain("\u202E");
    }

    @Test
    void thePageShowsNamesAndRunsNothing() {
        for (Map<String, byte[]> each : List.of(files, bundle("english", PageLanguage.EN))) {
            Document page = Jsoup.parse(text(each, "factsheet.html"));

            assertThat(page.select(
                            "script, img, iframe, object, embed, link, form, base, [onerror], [onload], [onclick]"))
                    .isEmpty();
            assertThat(page.select("[href]:not([href^=#]), [src], [srcset], [action], [data]"))
                    .isEmpty();
            assertThat(page.select("style").html()).doesNotContainPattern(Pattern.compile("url\\(|@import"));
            assertThat(page.select("table.practice bdi").eachText())
                    .contains("=1+1", "<script>alert('canary')</script>", NAMES.get(8), NAMES.get(9));
        }
    }

    @Test
    void thePdfHasNothingThatActsAndEverySignOfANumber() throws IOException {
        String raw = new String(files.getOrDefault("factsheet.pdf", new byte[0]), StandardCharsets.ISO_8859_1);
        String text = printed(files);

        assertThat(raw).doesNotContain("/JavaScript", "/Launch", "/URI", "/EmbeddedFile", "/OpenAction");
        assertThat(text.replaceAll("\\s+", ""))
                .contains("<script>alert('canary')</script>", "=1+1", "@SUM(A1:A9)", "eind")
                // A sign that no font has would be drawn as #; the change is minus 0.03.
                .contains("–0,03")
                .doesNotContain("#");
        assertThat(text).contains("\uFFFD praktijk");
    }

    @Test
    void theGuideAndTheManifestAreWholeWhateverTheNameOfTheRho() throws IOException {
        assertThat(text(files, "LEESMIJ.txt").lines().findFirst())
                .hasValue("FACTSHEET MDZ 2025 - =RHO <b>\"Oost\"</b> STATUS: veilig");
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(text(files, "manifest.json"))
                        .path("files")
                        .size())
                .isEqualTo(files.size() - 1);
        assertThat(Jsoup.parse(text(files, "factsheet.html")).select("h1 b")).isEmpty();
    }

    @Test
    void everyFileIsTheSameBytesOnAnotherHost() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Map<String, byte[]> there = bundle("elsewhere", PageLanguage.NL);

            assertThat(there.keySet()).isEqualTo(files.keySet()).hasSize(14);
            files.forEach((name, bytes) ->
                    assertThat(Arrays.equals(bytes, there.get(name))).as(name).isTrue());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
