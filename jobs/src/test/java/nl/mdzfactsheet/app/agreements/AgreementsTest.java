package nl.mdzfactsheet.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** The sheet Afspraken as people hand it back: it is read whatever was done to it. */
class AgreementsTest extends AgreementFixture {

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
}
