package nl.mdzfactsheet.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of purchasers: all RHOs side by side, signals also without colour. */
class PurchaserBookTest {

    @TempDir
    Path folder = Path.of(".");

    private static final Release RELEASE = ReleaseFixture.insurer(Map.of(
            "measure_results",
            List.of(
                    BookFixture.row("no_show", "insurer", "", "rho_id", "", "rho_name", "", "value", "0.05"),
                    BookFixture.row(
                            "no_show",
                            "rho",
                            "",
                            "rho_id",
                            "r1",
                            "rho_name",
                            "Noord",
                            "value",
                            "0.08",
                            "funnel_signal",
                            "signal_high"),
                    BookFixture.row("no_show", "rho", "", "rho_id", "R1", "rho_name", "Noord", "value", "0.02"),
                    BookFixture.row("no_show", "practice", "01000114", "rho_id", "R1")),
            "waterfall",
            List.of(
                    Map.of(
                            "level",
                            "rho",
                            "rho_id",
                            "r1",
                            "programme",
                            "DM2",
                            "class",
                            "D7",
                            "quarters",
                            "4",
                            "amount_eur",
                            "277.00",
                            "status",
                            "OK"),
                    Map.of(
                            "level",
                            "practice",
                            "rho_id",
                            "r1",
                            "programme",
                            "DM2",
                            "class",
                            "D7",
                            "quarters",
                            "4",
                            "amount_eur",
                            "277.00",
                            "status",
                            "OK")),
            "variation",
            List.of(Map.of("measure_id", "no_show", "k", "51")),
            "rho_monitor",
            List.of(
                    Map.of(
                            "rho_id",
                            "r1",
                            "indicator",
                            "enrolled",
                            "value",
                            "1451",
                            "norm",
                            "100000",
                            "status",
                            "BELOW_NORM"),
                    Map.of(
                            "rho_id",
                            "r1",
                            "indicator",
                            "share_members",
                            "value",
                            "0.88",
                            "norm",
                            "0.85",
                            "status",
                            "MET")),
            "eld_ceiling",
            List.of(Map.of(
                    "agb_uitvoerder",
                    "05000001",
                    "level",
                    "organisation",
                    "ceiling_eur",
                    "8000.00",
                    "granted_eur",
                    "9250.50",
                    "above_eur",
                    "1250.50",
                    "passed_on_eur",
                    "1250.50"))));

    private XSSFWorkbook written(BookFacts facts) {
        Path file = folder.resolve("p.xlsx");
        new PurchaserBook(facts).write(RELEASE, file);
        return ReadBook.open(file);
    }

    @Test
    void anOverviewHasAColumnPerRhoAndArrowsBesideTheColour() {
        XSSFSheet overview = written(BookFixture.FACTS).getSheet("Overzicht");

        assertThat(ReadBook.headings(overview))
                .startsWith("Maat", "Eenheid", "Gunstig is", "Verzekeraar", "r1 Noord", "R1 Noord (2)");
        Cell signal = ReadBook.cell(overview, 0, "r1 Noord");
        assertThat(signal.getNumericCellValue()).isEqualTo(0.08);
        assertThat(signal.getCellStyle().getDataFormatString()).isEqualTo("0.0%\" ▲▲\"");
        assertThat(ReadBook.cell(overview, 0, "R1 Noord (2)").getCellStyle().getDataFormatString())
                .isEqualTo("0.0%");
    }

    @Test
    void familiesWaterfallAgreementsLongDataAndVariationHaveTheirSheets() {
        XSSFWorkbook book = written(BookFixture.FACTS);

        assertThat(ReadBook.sheets(book).stream().map(XSSFSheet::getSheetName))
                .containsExactly(
                        "Voorblad",
                        "Overzicht",
                        "Kwaliteit van declaraties",
                        "Voorschrijven",
                        "Waterval",
                        "PDCA",
                        "RHO-monitor",
                        "Plafonds diagnostiek",
                        "Lange data",
                        "Variatie",
                        "Begrippen",
                        "Toelichting");
        assertThat(ReadBook.table(book.getSheet("Waterval")).getRowCount()).isEqualTo(2);
        assertThat(ReadBook.table(book.getSheet("Lange data")).getRowCount()).isEqualTo(5);
        Cell agb = ReadBook.cell(book.getSheet("Lange data"), 3, "practice_agb");
        assertThat(agb.getCellType()).isEqualTo(CellType.STRING);
        assertThat(ReadBook.cell(book.getSheet("Variatie"), 0, "k").getNumericCellValue())
                .isEqualTo(51);
    }

    @Test
    void conditionsOfRhosAndCeilingsStandInWordsWithTheirFigures() {
        XSSFWorkbook book = written(BookFixture.FACTS);

        XSSFSheet monitor = book.getSheet("RHO-monitor");
        assertThat(ReadBook.cell(monitor, 0, "Voorwaarde").getStringCellValue())
                .isEqualTo("Ingeschrevenen, alleen eigen verzekerden");
        assertThat(ReadBook.cell(monitor, 0, "Uitkomst").getStringCellValue()).isEqualTo("onder de norm");
        assertThat(ReadBook.cell(monitor, 1, "Waarde").getNumericCellValue()).isEqualTo(0.88);
        assertThat(ReadBook.cell(monitor, 1, "Norm").getCellStyle().getDataFormatString())
                .isEqualTo("0.0%");
        XSSFSheet ceilings = book.getSheet("Plafonds diagnostiek");
        assertThat(ReadBook.cell(ceilings, 0, "Uitvoerder").getStringCellValue())
                .isEqualTo("05000001");
        assertThat(ReadBook.cell(ceilings, 0, "Boven het plafond (€)").getNumericCellValue())
                .isEqualTo(1250.5);
        assertThat(ReadBook.cell(ceilings, 0, "RHO").getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void titlesOfFamiliesBecomeLegalAndDifferentNamesOfSheets() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("a", "Zorg: wat/hoe? [nieuw] en nog veel meer woorden");
        families.put("b", "Zorg: wat/hoe? [nieuw] en nog veel meer woorden dan dat");
        families.put("c", "pdca");
        families.put("d", "''");
        families.put("e", "Begrippen");
        BookFacts facts = new BookFacts(2025, "run", "", "", families, BookFixture.FACTS.measures());

        List<String> names = ReadBook.sheets(written(facts)).stream()
                .map(XSSFSheet::getSheetName)
                .toList();

        assertThat(names)
                .contains(
                        "Zorg  wat hoe   nieuw  en nog v",
                        "Zorg  wat hoe   nieuw  en nog 2",
                        "pdca",
                        "PDCA 2",
                        "Familie",
                        "Begrippen 2");
        assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.length() <= 31 && !n.matches(".*[\\[\\]:*?/\\\\].*"));
    }
}
