package nl.mdzfactsheet.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** Each mistake made by hand is named with its cell and never with its value. */
class AgreementMistakesTest extends AgreementFixture {

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
