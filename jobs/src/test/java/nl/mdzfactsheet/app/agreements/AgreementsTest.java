package nl.mdzfactsheet.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.report.book.BookFixture;
import nl.mdzfactsheet.report.book.RhoBook;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet Afspraken as people hand it back: good ones are read whatever was done to them, and each mistake is named with its cell and never with its value. */
class AgreementsTest {

    private static final TableContract CONTRACT =
            Contracts.load(DefinitionSource.shipped()).table(Layer.EXTRACT, "afspraken");
    private static final Map<String, String> UNITS = Map.of(
            "no_show", "aandeel van de kwartalen",
            "cost", "eurocent per ingeschrevene",
            "rate", "per 1000 ingeschrevenen");
    private static final String TYPED = "zevenenveertig";

    @TempDir
    Path folder = Path.of(".");

    private Path file = Path.of("factsheet.xlsx");
    private List<CellFault> faults = new ArrayList<>();

    @BeforeEach
    void handOut() {
        file = folder.resolve("factsheet.xlsx");
        new RhoBook(BookFixture.FACTS).write(BookFixture.rho(), file);
    }

    private void edit(Consumer<XSSFSheet> editor) {
        new FilledBook(file).edit(editor);
    }

    private Agreements read(SmallTable earlier) {
        faults = new ArrayList<>();
        return Agreements.read(List.of(file), earlier, UNITS, Set.of("RHO-01"), faults);
    }

    private List<Map<String, String>> rows() {
        Agreements read = read(new SmallTable(CONTRACT, List.of()));
        assertThat(faults).isEmpty();
        return read.table().rows().stream().map(AgreementsTest::named).toList();
    }

    private static Map<String, String> named(List<String> row) {
        Map<String, String> cells = new java.util.HashMap<>();
        CONTRACT.columnNames()
                .forEach(c -> cells.put(c, row.get(CONTRACT.columnNames().indexOf(c))));
        return cells;
    }

    /** One mistake, at a cell, told in both languages without the value. */
    private void assertFault(Reason reason, String cell) {
        read(new SmallTable(CONTRACT, List.of()));
        assertThat(faults).hasSize(1);
        CellFault fault = faults.get(0);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.cell()).isEqualTo(cell);
        assertThat(fault.message("nl"))
                .startsWith("factsheet.xlsx")
                .contains(reason.code(), ". Volgende stap: ")
                .doesNotContain(TYPED);
        assertThat(fault.message("en")).contains(reason.code(), ". Next: ").doesNotContain(TYPED);
    }

    /** The place of a cell as a spreadsheet names it. */
    private String place(String measure, String heading) {
        String[] place = new String[1];
        new FilledBook(file)
                .edit(s -> place[0] =
                        FilledBook.cell(s, measure, heading).getAddress().formatAsString());
        return place[0];
    }

    @Test
    void anUntouchedWorkbookHoldsNoAgreement() {
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatIsFilledInBecomesARowOnTheScaleOfTheMeasure() {
        edit(s -> {
            FilledBook.agree(s, "no_show", 0.05);
            FilledBook.agree(s, "cost", 1.8);
            FilledBook.agree(s, "rate", 95.5);
            FilledBook.cell(s, "rate", "Soort").setCellValue(" Absoluut ");
        });

        assertThat(rows())
                .extracting("measure_id", "streefwaarde")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("no_show", "0.05"),
                        org.assertj.core.groups.Tuple.tuple("cost", "180"),
                        org.assertj.core.groups.Tuple.tuple("rate", "95.5"));
        assertThat(rows().get(0))
                .containsEntry("rho_id", "RHO-01")
                .containsEntry("jaar", "2026")
                .containsEntry("soort", "absoluut")
                .containsEntry("richting", "hoogstens")
                .containsEntry("basisjaar", "")
                .containsEntry("overeengekomen_op", "2026-01-15")
                .containsEntry("omschrijving", "samen minder");
    }

    @Test
    void aRelativeTargetStaysAFactorWhateverTheUnit() {
        edit(s -> {
            FilledBook.agree(s, "cost", 0.9);
            FilledBook.cell(s, "cost", "Soort").setCellValue("relatief");
            FilledBook.cell(s, "cost", "Basisjaar").setCellValue(2024);
        });

        assertThat(rows()).singleElement().satisfies(r -> assertThat(r)
                .containsEntry("streefwaarde", "0.9")
                .containsEntry("basisjaar", "2024"));
    }

    @Test
    void sortedFilteredMovedAndPastedSheetsStillWork() {
        edit(s -> {
            FilledBook.agree(s, "no_show", 0.05);
            // Sorted: the row goes to the end. Filtered: it is hidden. Pasted: a row far below the table, without the
            // helpful columns.
            s.shiftRows(FilledBook.HEADER + 1, FilledBook.HEADER + 1, 40);
            for (int i = FilledBook.HEADER + 1; i <= s.getLastRowNum(); i++) {
                if (s.getRow(i) != null) {
                    s.getRow(i).setZeroHeight(true);
                }
            }
            Row pasted = s.createRow(200);
            copy(FilledBook.row(s, "no_show"), pasted);
            pasted.getCell(FilledBook.column(s, "Maatcode")).setCellValue("rate");
            pasted.getCell(FilledBook.column(s, "Streefwaarde")).setCellValue(80);
            pasted.removeCell(pasted.getCell(FilledBook.column(s, "Maat")));
        });

        assertThat(rows()).extracting("measure_id").containsExactlyInAnyOrder("no_show", "rate");
    }

    private static void copy(Row from, Row to) {
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.NUMERIC) {
                copy.setCellValue(cell.getNumericCellValue());
            } else if (cell.getCellType() == CellType.STRING) {
                copy.setCellValue(cell.getStringCellValue());
            }
        }
    }

    @Test
    void movedColumnsAndARowMoreAboveTheHeaderStillWork() {
        edit(s -> {
            FilledBook.agree(s, "no_show", 0.05);
            s.shiftRows(0, s.getLastRowNum(), 2);
            s.createRow(0).createCell(0).setCellValue("Besproken op kantoor");
        });

        assertThat(rows()).hasSize(1);
    }

    @Test
    void earlierAgreementsStayAndOneAboutTheSameIsReplaced() {
        edit(s -> FilledBook.agree(s, "no_show", 0.05));
        SmallTable earlier = new SmallTable(
                CONTRACT,
                List.of(
                        List.of(
                                "OLD-1",
                                "RHO-01",
                                "no_show",
                                "2026",
                                "absoluut",
                                "hoogstens",
                                "0.5",
                                "",
                                "2025-12-01",
                                "eerder"),
                        List.of(
                                "OLD-2",
                                "RHO-02",
                                "no_show",
                                "2026",
                                "absoluut",
                                "hoogstens",
                                "0.4",
                                "",
                                "2025-12-01",
                                "ander"),
                        List.of(
                                "OLD-3",
                                "RHO-01",
                                "no_show",
                                "2025",
                                "absoluut",
                                "hoogstens",
                                "0.3",
                                "",
                                "2024-12-01",
                                "vorig")));

        Agreements read = read(earlier);

        assertThat(faults).isEmpty();
        assertThat(read.added()).isEqualTo(1);
        assertThat(read.replaced()).isEqualTo(1);
        assertThat(read.table().rows())
                .extracting(r -> r.get(0), r -> r.get(6))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                read.table().rows().get(0).get(0), "0.05"),
                        org.assertj.core.groups.Tuple.tuple("OLD-2", "0.4"),
                        org.assertj.core.groups.Tuple.tuple("OLD-3", "0.3"));
        assertThat(read(earlier).table()).isEqualTo(read.table());
    }

    @Test
    void anotherNameOfTheSheet() {
        new FilledBook(file).editBook(b -> b.setSheetName(b.getSheetIndex("Afspraken"), TYPED));
        assertFault(Reason.SHEET_MISSING, "");
    }

    @Test
    void aMissingHeading() {
        edit(s -> {
            FilledBook.agree(s, "no_show", 0.05);
            s.getRow(FilledBook.HEADER)
                    .getCell(FilledBook.column(s, "Richting"))
                    .setCellValue(TYPED);
        });
        assertFault(Reason.COLUMN_MISSING, "");
        assertThat(faults.get(0).message("nl")).contains("blad Afspraken", "Richting");
    }

    @Test
    void noHeaderAtAll() {
        edit(s -> s.removeRow(s.getRow(FilledBook.HEADER)));
        assertFault(Reason.HEADER_MISSING, "");
    }

    @Test
    void aHeadingTwice() {
        edit(s -> s.getRow(FilledBook.HEADER).createCell(40).setCellValue("Streefwaarde"));
        assertFault(Reason.COLUMN_DOUBLED, "AO4");
    }

    @Test
    void textInANumberCell() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Streefwaarde").setCellValue(TYPED);
        });
        assertFault(Reason.NUMBER_EXPECTED, place("rate", "Streefwaarde"));
    }

    @Test
    void aFormulaInANumberCell() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Streefwaarde").setCellFormula("B5*0.9");
        });
        assertFault(Reason.FORMULA_FOUND, place("rate", "Streefwaarde"));
    }

    @Test
    void anUnknownMeasure() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Maatcode").setCellValue(TYPED);
        });
        assertFault(Reason.MEASURE_UNKNOWN, place(TYPED, "Maatcode"));
    }

    @Test
    void anUnknownRho() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "RHO").setCellValue(TYPED);
        });
        assertFault(Reason.RHO_UNKNOWN, place("rate", "RHO"));
    }

    @Test
    void aPercentageWithoutItsSign() {
        edit(s -> FilledBook.agree(s, "no_show", 5));
        assertFault(Reason.PERCENTAGE_EXPECTED, place("no_show", "Streefwaarde"));
        assertThat(faults.get(0).message("nl")).contains("5%");
    }

    @Test
    void aFactorTypedAsAPercentageWithoutItsSign() {
        edit(s -> {
            FilledBook.agree(s, "rate", 90);
            FilledBook.cell(s, "rate", "Soort").setCellValue("relatief");
        });
        assertFault(Reason.PERCENTAGE_EXPECTED, place("rate", "Streefwaarde"));
    }

    @Test
    void aDateAsText() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Overeengekomen op").setCellValue("15-1-2026");
        });
        assertFault(Reason.DATE_EXPECTED, place("rate", "Overeengekomen op"));
    }

    @Test
    void aYearWhereADateBelongs() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Overeengekomen op").setCellValue(2026);
        });
        assertFault(Reason.DATE_OUT_OF_RANGE, place("rate", "Overeengekomen op"));
    }

    @Test
    void aNumberBelowZero() {
        edit(s -> FilledBook.agree(s, "rate", -1));
        assertFault(Reason.DECIMAL_INVALID, place("rate", "Streefwaarde"));
    }

    @Test
    void aWordThatIsNotInTheList() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Richting").setCellValue(TYPED);
        });
        assertFault(Reason.ENUM_INVALID, place("rate", "Richting"));
    }

    @Test
    void aCellForgotten() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Soort").setBlank();
        });
        assertFault(Reason.VALUE_MISSING, place("rate", "Soort"));
    }

    @Test
    void aYearThatIsNone() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Jaar").setCellValue("volgend jaar");
        });
        assertFault(Reason.INTEGER_INVALID, place("rate", "Jaar"));
    }

    @Test
    void theSameAgreementTwice() {
        edit(s -> {
            FilledBook.agree(s, "rate", 1);
            Row second = s.createRow(30);
            copy(FilledBook.row(s, "rate"), second);
        });
        assertFault(Reason.AGREEMENT_DOUBLED, place("rate", "Maatcode").replaceAll("[0-9]+", "31"));
        assertThat(faults.get(0).message("nl")).contains("factsheet.xlsx, " + place("rate", "Maatcode"));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        edit(s -> {
            FilledBook.agree(s, "no_show", 5);
            FilledBook.agree(s, "rate", 1);
            FilledBook.cell(s, "rate", "Soort").setBlank();
        });
        read(new SmallTable(CONTRACT, List.of()));

        assertThat(faults)
                .extracting(CellFault::reason)
                .containsExactlyInAnyOrder(Reason.PERCENTAGE_EXPECTED, Reason.VALUE_MISSING);
    }

    @Test
    void aFileThatIsNoWorkbook() throws Exception {
        Files.write(file, "Maatcode;Streefwaarde\n".getBytes(StandardCharsets.UTF_8));
        assertFault(Reason.FILE_TYPE_UNSUPPORTED, "");
    }

    @Test
    void aWorkbookThatIsBroken() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertFault(Reason.WORKBOOK_INVALID, "");
    }

    @Test
    void aFileThatIsNotThere() throws Exception {
        Files.delete(file);
        assertFault(Reason.FILE_MISSING, "");
    }

    @Test
    void aWorkbookThatGrowsWithoutEndWhenItIsUnpacked() throws Exception {
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertFault(Reason.EXPANSION_LIMIT, "");
    }
}
