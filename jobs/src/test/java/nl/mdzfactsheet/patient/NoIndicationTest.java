package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D10;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.patient.Detector.Basis;
import nl.mdzfactsheet.patient.Detector.Certainty;
import org.junit.jupiter.api.Test;

/** D10 no_indication. The quarter judged is 2025 Q2; its window is 2023-07-01 to 2025-06-30. */
class NoIndicationTest {

    private static final String METFORMIN = "DM2 | indicatie | atc | | | A10 | 2 | 2000-01-01 | | richtlijn";
    private static final String DIAGNOSIS = "DM2 | indicatie | diagnose | | 0313 | 221 | 1 | 2000-01-01 | | dbc";

    private static ReferenceFixture rows(String... rows) {
        return ReferenceFixture.standard().add("indicaties", rows);
    }

    private static Given bundleAnd(ReferenceFixture reference, LineFixture... lines) {
        return Given.with(reference, mdz("m", "DM2", "2025-05-01")).and(lines);
    }

    private static boolean assessed(Given given) {
        return given.quarter(2, "DM2").kept().noIndicationAssessed();
    }

    private static LineFixture metformin(String id, String date) {
        return medicine(id, "15000001", date);
    }

    @Test
    void withoutAnIndicationTheLineIsFlagged() {
        Given given = bundleAnd(rows(METFORMIN, DIAGNOSIS));
        assertThat(given.flags(D10)).containsExactly("m 1000 no_indicatie");
        assertThat(given.detections(D10).get(0).basis()).isEqualTo(Basis.CLAIMS_PROXY);
        assertThat(given.detections(D10).get(0).certainty()).isEqualTo(Certainty.VERMOEDEN);
    }

    @Test
    void theMinimumNumberOfLinesWithinTheWindowIsAnIndication() {
        assertThat(bundleAnd(rows(METFORMIN), metformin("a", "2023-07-01"), metformin("b", "2025-06-30"))
                        .flags(D10))
                .isEmpty();
        assertThat(bundleAnd(rows(METFORMIN), metformin("a", "2023-06-30"), metformin("b", "2025-06-30"))
                        .flags(D10))
                .hasSize(1);
        assertThat(bundleAnd(rows(METFORMIN), metformin("a", "2023-07-01"), metformin("b", "2025-07-01"))
                        .flags(D10))
                .hasSize(1);
    }

    @Test
    void anyMetRowSuffices() {
        assertThat(bundleAnd(rows(METFORMIN, DIAGNOSIS), metformin("a", "2025-01-01"), hospital("z", "2025-01-01"))
                        .flags(D10))
                .isEmpty();
    }

    @Test
    void linesOfUninsuredDaysDoNotCount() {
        Given given = bundleAnd(rows(METFORMIN), metformin("a", "2023-12-31"), metformin("b", "2025-01-01"))
                .insured("2024-01-01", "");
        assertThat(given.flags(D10)).hasSize(1);
    }

    @Fault("F13")
    @Test
    void linesOfUncoveredDaysDoNotCount() {
        ReferenceFixture from2024 = rows(METFORMIN).coveredOnly(ClaimTable.FARMACIE, "2024-01-01", "2025-12-31");
        assertThat(bundleAnd(from2024, metformin("a", "2023-12-31"), metformin("b", "2025-01-01"))
                        .flags(D10))
                .hasSize(1);
    }

    @Test
    void twelveWholeInsuredMonthsAreNeededAndNeedNotAdjoin() {
        ReferenceFixture reference = rows(METFORMIN);
        assertThat(bundleAnd(reference).insured("2024-07-01", "").flags(D10)).hasSize(1);
        assertThat(assessed(bundleAnd(reference).insured("2024-07-02", ""))).isFalse();
        Given apart = bundleAnd(reference).insured("2023-06-15", "2024-01-15").insured("2025-01-01", "");
        assertThat(assessed(apart)).isTrue();
        Given short1 = bundleAnd(reference).insured("2023-06-15", "2023-12-30").insured("2025-01-01", "");
        assertThat(assessed(short1)).isFalse();
    }

    @Test
    void everyTableOfTheRowsMustBeCoveredInTheSameMonths() {
        assertThat(assessed(
                        bundleAnd(rows(METFORMIN, DIAGNOSIS).coveredOnly(ClaimTable.MSZ, "2024-07-01", "2025-06-30"))))
                .isTrue();
        assertThat(assessed(
                        bundleAnd(rows(METFORMIN, DIAGNOSIS).coveredOnly(ClaimTable.MSZ, "2024-07-01", "2025-06-29"))))
                .isFalse();
        assertThat(assessed(bundleAnd(rows(METFORMIN).coveredOnly(ClaimTable.MSZ, "2025-06-01", "2025-06-29"))))
                .isTrue();
    }

    @Test
    void aServiceRowNeedsTheTableOfItsListAndWithoutListEveryTable() {
        String labRow = "DM2 | indicatie | prestatie | 016 | | 70001 | 1 | 2000-01-01 | | richtlijn";
        ReferenceFixture noPharmacy = rows(labRow).coveredOnly(ClaimTable.FARMACIE, "2022-01-01", "2022-12-31");
        assertThat(assessed(bundleAnd(noPharmacy))).isTrue();
        assertThat(bundleAnd(noPharmacy, lab("e", "2025-01-01")).flags(D10)).isEmpty();
        ReferenceFixture anyList =
                rows(labRow.replace("016", "")).coveredOnly(ClaimTable.FARMACIE, "2022-01-01", "2022-12-31");
        assertThat(assessed(bundleAnd(anyList))).isFalse();
    }

    @Test
    void everyListHasItsTable() {
        Map<String, ClaimTable> tableOfList = Map.of(
                "008", ClaimTable.HUISARTSENZORG,
                "056", ClaimTable.MDZ,
                "001", ClaimTable.FARMACIE,
                "016", ClaimTable.ELD,
                "041", ClaimTable.MSZ,
                "076", ClaimTable.PARAMEDISCH,
                "079", ClaimTable.PARAMEDISCH,
                "080", ClaimTable.PARAMEDISCH);
        tableOfList.forEach((list, needed) -> {
            for (ClaimTable table : ClaimTable.values()) {
                ReferenceFixture gap = rows("DM2 | indicatie | prestatie | " + list + " | | X | 1 | 2000-01-01 | | r")
                        .coveredOnly(table, "2022-01-01", "2022-12-31");
                assertThat(assessed(bundleAnd(gap))).as(list + " " + table).isEqualTo(table != needed);
            }
        });
    }

    @Test
    void withoutRowsOfTheProgrammeNothingIsAssessed() {
        Given given = bundleAnd(rows(METFORMIN.replace("DM2", "CVRM")));
        assertThat(given.flags(D10)).isEmpty();
        assertThat(assessed(given)).isFalse();
    }

    @Test
    void rowsCountThatAreValidOnTheLastDayOfTheQuarter() {
        assertThat(assessed(bundleAnd(rows("DM2 | indicatie | atc | | | A10 | 1 | 2025-07-01 | | r"))))
                .isFalse();
        assertThat(assessed(bundleAnd(rows("DM2 | indicatie | atc | | | A10 | 1 | 2025-06-30 | | r"))))
                .isTrue();
    }

    @Test
    void aListOnARowMustMatch() {
        ReferenceFixture otherList = rows("DM2 | indicatie | prestatie | 008 | | 70001 | 1 | 2000-01-01 | | r");
        assertThat(bundleAnd(otherList, lab("e", "2025-01-01")).flags(D10)).hasSize(1);
    }
}
