package nl.mdzfactsheet.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.disclosure.RhoRelease;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of an RHO: what spec 6 asks of every sheet, and what names and hidden rows must not do. */
class RhoBookTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"klik\")";
    private static final String MARKUP = "<script>alert('x')</script> & </t></is>";
    private static final String HEBREW = "מרפאה";
    private static final char OVERRIDE = '\u202E';

    @TempDir
    Path folder = Path.of(".");

    private XSSFWorkbook written(RhoRelease rho) {
        Path file = folder.resolve("b.xlsx");
        new RhoBook(BookFixture.FACTS).write(rho, file);
        return ReadBook.open(file);
    }

    private static RhoRelease nasty() {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(BookFixture.row("no_show", "rho", ""));
        rows.add(BookFixture.row("no_show", "practice", "01000001", "practice_name", FORMULA));
        rows.add(BookFixture.row("no_show", "practice", "01000002", "practice_name", MARKUP));
        rows.add(BookFixture.row("no_show", "practice", "01000003", "practice_name", "n".repeat(40_000)));
        rows.add(BookFixture.row("no_show", "practice", "01000004", "practice_name", OVERRIDE + HEBREW));
        rows.add(BookFixture.row("no_show", "practice", "01000005", "practice_name", "+31 6\u0000\u0007\t\uD800 x"));
        for (int i = 6; i <= 100; i++) {
            String agb = "01" + "0".repeat(6 - Integer.toString(i).length()) + i;
            rows.add(BookFixture.row("no_show", "practice", agb, "practice_name", "@praktijk " + i));
        }
        return ReleaseFixture.rho("RHO-01", "-Naam\"<RHO>", Map.of("measure_results", rows));
    }

    @Test
    void everySheetIsOneMarkedTableBelowATitle() {
        XSSFWorkbook book = written(nasty());

        assertThat(ReadBook.sheets(book).stream().map(XSSFSheet::getSheetName))
                .containsExactly(
                        "Voorblad",
                        "Samenvatting",
                        "Per praktijk",
                        "Waterval",
                        "Frequente bezoekers",
                        "Voorschrijven",
                        "PDCA",
                        "Afspraken",
                        "Kwaliteit",
                        "Signalen",
                        "Wijzigingen",
                        "Begrippen",
                        "Toelichting");
        HashSet<String> names = new HashSet<>();
        for (XSSFSheet sheet : ReadBook.sheets(book)) {
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
            assertThat(sheet.getTables()).hasSize(1);
            XSSFTable table = ReadBook.table(sheet);
            assertThat(names.add(table.getDisplayName().toLowerCase(Locale.ROOT)))
                    .isTrue();
            assertThat(table.getDisplayName()).matches("[A-Za-z]+").isEqualTo(table.getName());
            assertThat(table.getCTTable().getAutoFilter().getRef())
                    .isEqualTo(table.getCTTable().getRef());
            assertThat(table.getRowCount()).isGreaterThanOrEqualTo(2);
            assertThat(ReadBook.headings(sheet))
                    .doesNotHaveDuplicates()
                    .allSatisfy(h -> assertThat(h).isNotBlank())
                    .containsExactlyElementsOf(table.getCTTable().getTableColumns().getTableColumnList().stream()
                            .map(c -> c.getName())
                            .toList());
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                    .isEqualTo((short) (table.getStartRowIndex() + 1));
            for (int column = 0; column < ReadBook.headings(sheet).size(); column++) {
                assertThat(sheet.getColumnWidth(column) / 256).isBetween(7, 140);
            }
        }
    }

    @Test
    void nothingIsHiddenMergedOrComputed() throws Exception {
        XSSFWorkbook book = written(nasty());

        for (XSSFSheet sheet : ReadBook.sheets(book)) {
            assertThat(book.getSheetVisibility(book.getSheetIndex(sheet))).isEqualTo(SheetVisibility.VISIBLE);
            assertThat(sheet.getMergedRegions()).isEmpty();
            assertThat(ReadBook.cells(sheet)).noneMatch(c -> c.getCellType() == CellType.FORMULA);
            for (int column = 0; column < ReadBook.headings(sheet).size(); column++) {
                assertThat(sheet.isColumnHidden(column)).isFalse();
            }
        }
        assertThat(book.getAllNames()).allSatisfy(n -> {
            assertThat(n.isHidden()).isFalse();
            assertThat(n.getNameName()).isIn("_xlnm.Print_Titles", "_xlnm.Print_Area");
        });
        try (ZipFile zip = new ZipFile(folder.resolve("b.xlsx").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(entry.getName()).doesNotContain("pivot", "external", "calcChain", "vba", "comments");
                String xml =
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(xml).doesNotContain("<f>", "<f ", "TargetMode=\"External\"", "<script");
            }
        }
    }

    @Test
    void namesComeThroughAsHarmlessText() {
        XSSFSheet sheet = written(nasty()).getSheet("Per praktijk");

        Cell formula = ReadBook.cell(sheet, 0, "Naam praktijk");
        assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
        assertThat(formula.getStringCellValue()).isEqualTo(FORMULA);
        // Formatted as text, it stays text when somebody edits the cell.
        assertThat(formula.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(ReadBook.cell(sheet, 1, "Naam praktijk").getStringCellValue())
                .isEqualTo(MARKUP);
        assertThat(ReadBook.cell(sheet, 2, "Naam praktijk").getStringCellValue())
                .hasSizeLessThan(32_767)
                .endsWith("nnn …");
        assertThat(ReadBook.cell(sheet, 3, "Naam praktijk").getStringCellValue())
                .isEqualTo(HEBREW);
        assertThat(ReadBook.cell(sheet, 4, "Naam praktijk").getStringCellValue())
                .isEqualTo("+31 6     x");
        assertThat(ReadBook.cell(sheet, 99, "Naam praktijk").getStringCellValue())
                .isEqualTo("@praktijk 100");
    }

    @Test
    void codesAreTextAndFiguresAreNumbersOnTheScaleOfPeople() {
        XSSFWorkbook book = written(ReleaseFixture.rho(
                "RHO-01",
                "Een",
                Map.of(
                        "measure_results",
                        List.of(
                                BookFixture.row("no_show", "practice", "01000114"),
                                BookFixture.row(
                                        "cost",
                                        "practice",
                                        "01000114",
                                        "value",
                                        "187.5",
                                        "numerator",
                                        "1500",
                                        "denominator",
                                        "8"),
                                BookFixture.row("rate", "practice", "01000114", "value", "12.25")),
                        "pdca",
                        List.of(Map.of(
                                "measure_id", "cost", "agreed_on", "2025-01-20", "target", "200", "status", "OK")))));
        XSSFSheet sheet = book.getSheet("Per praktijk");

        assertThat(ReadBook.cell(sheet, 0, "AGB praktijk").getStringCellValue()).isEqualTo("01000114");
        assertThat(ReadBook.cell(sheet, 0, "AGB praktijk").getCellStyle().getDataFormatString())
                .isEqualTo("@");
        Cell cost = ReadBook.cell(sheet, 0, "Waarde");
        assertThat(cost.getNumericCellValue()).isEqualTo(1.875);
        assertThat(ReadBook.cell(sheet, 0, "Eenheid").getStringCellValue()).isEqualTo("euro per ingeschrevene");
        assertThat(ReadBook.cell(sheet, 0, "Teller").getNumericCellValue()).isEqualTo(15);
        assertThat(ReadBook.cell(sheet, 0, "Noemer").getNumericCellValue()).isEqualTo(8);
        Cell share = ReadBook.cell(sheet, 1, "Waarde");
        assertThat(share.getNumericCellValue()).isEqualTo(0.375);
        assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(ReadBook.cell(sheet, 2, "Waarde").getNumericCellValue()).isEqualTo(12.25);
        Cell day = ReadBook.cell(book.getSheet("PDCA"), 0, "Overeengekomen op");
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue()).isEqualTo("2025-01-20T00:00:00");
        assertThat(ReadBook.cell(book.getSheet("PDCA"), 0, "Streefwaarde").getNumericCellValue())
                .isEqualTo(2);
        assertThat(ReadBook.cell(book.getSheet("PDCA"), 0, "Vervolgactie").getCellType())
                .isEqualTo(CellType.BLANK);
    }

    @Test
    void whatStandsOutComesFirstInWordsAndHiddenRowsLastWithTheirSign() {
        XSSFSheet sheet = written(ReleaseFixture.rho(
                        "RHO-01",
                        "Een",
                        Map.of(
                                "measure_results",
                                List.of(
                                        BookFixture.hidden("no_show", "rho", ""),
                                        BookFixture.row("cost", "rho", ""),
                                        BookFixture.row("rate", "rho", "", "funnel_signal", "signal_high")))))
                .getSheet("Samenvatting");

        assertThat(ReadBook.cell(sheet, 0, "Maatcode").getStringCellValue()).isEqualTo("rate");
        assertThat(ReadBook.cell(sheet, 0, "Opvallend [note 4]").getStringCellValue())
                .isEqualTo("▲▲ hoger: signaal");
        assertThat(ReadBook.cell(sheet, 1, "Maatcode").getStringCellValue()).isEqualTo("cost");
        assertThat(ReadBook.cell(sheet, 2, "Opmerking").getStringCellValue()).isEqualTo("x (verborgen) [note 1]");
        for (String heading :
                List.of("Waarde", "Teller", "Noemer", "Opvallend [note 4]", "Oordeel", "Verandering [note 6]")) {
            assertThat(ReadBook.cell(sheet, 2, heading).getCellType())
                    .as(heading)
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void aFolderWithEverythingHiddenHasNoFigureInItsWorkbook() {
        List<Map<String, String>> rows = List.of(
                BookFixture.row(
                        "no_show", "rho", "", "numerator", "7654321", "denominator", "8765432", "value", "0.987654"),
                BookFixture.row("no_show", "practice", "01000114", "numerator", "7654321", "value", "0.987654"));
        RhoRelease rho = ReleaseFixture.rho(
                "RHO-01",
                "Een",
                Map.of(
                        "measure_results",
                        rows,
                        "changes",
                        List.of(Map.of(
                                "measure_id",
                                "no_show",
                                "level",
                                "rho",
                                "unit",
                                "aandeel",
                                "numerator_then",
                                "7654321",
                                "stand_per_then",
                                "2026-01-01",
                                "stand_per_now",
                                "2026-03-07"))));

        XSSFWorkbook book = written(ReleaseFixture.withoutFigures(rho));

        for (XSSFSheet sheet : ReadBook.sheets(book)) {
            assertThat(ReadBook.cells(sheet).stream()
                            .filter(c -> c.getCellType() == CellType.NUMERIC)
                            .map(Cell::getNumericCellValue))
                    // The year of new agreements is the only number left.
                    .allMatch(n -> n == 2026);
        }
        assertThat(ReadBook.cell(book.getSheet("Wijzigingen"), 0, "Maat").getStringCellValue())
                .isEqualTo("(geen regels)");
        assertThat(ReadBook.cell(book.getSheet("Samenvatting"), 0, "Opmerking").getStringCellValue())
                .startsWith("x ");
    }

    @Test
    void anRhoWithoutAnythingStillHasAReadableBook() {
        XSSFWorkbook book = written(ReleaseFixture.rho("RHO-01", "", Map.of()));

        assertThat(ReadBook.sheets(book)).hasSize(13).allSatisfy(s -> assertThat(s.getTables())
                .hasSize(1));
        assertThat(ReadBook.cell(book.getSheet("Waterval"), 0, "Programma").getStringCellValue())
                .isEqualTo("(geen regels)");
    }

    @Test
    void theSameReleaseGivesTheSameBytesWhereverAndWhenever() throws Exception {
        Path first = folder.resolve("1.xlsx");
        Path second = folder.resolve("2.xlsx");
        new RhoBook(BookFixture.FACTS).write(nasty(), first);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            new RhoBook(BookFixture.FACTS).write(nasty(), second);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("1.xlsx", "2.xlsx");
    }

    @Test
    void propertiesTellWhatItIsAndNothingOfWhoMadeIt() throws Exception {
        XSSFWorkbook book = written(BookFixture.rho());

        var core = book.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("Factsheet MDZ 2025 - Huisartsen Één");
        assertThat(core.getCreator()).isEqualTo("mdz-factsheet");
        assertThat(core.getLastModifiedByUser()).isNull();
        assertThat(core.getCreated()).isEqualTo(java.time.Instant.parse("2026-03-07T00:00:00Z"));
        try (ZipFile zip = new ZipFile(folder.resolve("b.xlsx").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
                    .containsExactly(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        }
        assertThat(Files.size(folder.resolve("b.xlsx"))).isLessThan(100_000);
    }

    @Fault("F70")
    @Test
    void moreRowsThanExcelHoldsAreLeftToTheCsvAndTheNotesSayWhich() {
        Path file = folder.resolve("b.xlsx");
        // The header is on the fourth row, so a hundred practices need 104.
        new RhoBook(BookFixture.FACTS, 103).write(nasty(), file);
        XSSFWorkbook book = ReadBook.open(file);

        assertThat(book.getSheet("Per praktijk")).isNull();
        assertThat(book.getSheet("Samenvatting")).isNotNull();
        assertThat(ReadBook.texts(book))
                .anyMatch(t -> t.startsWith("Het blad Per praktijk ontbreekt") && t.contains("factsheet_data.csv"));
    }

    @Test
    void everyNoteThatIsReferredToExists() {
        List<String> texts = ReadBook.texts(written(nasty()));
        List<String> numbers = ReadBook.texts(written(nasty())).stream()
                .filter(t -> t.matches("\\[note [0-9]+]"))
                .toList();

        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile("\\[note [0-9]+]").matcher(String.join(" ", texts));
        assertThat(found.results().map(r -> r.group()).distinct())
                .isSubsetOf(numbers)
                .hasSizeGreaterThan(5);
    }
}
