package nl.mdzfactsheet.disclosure.written;

import static nl.mdzfactsheet.disclosure.written.WrittenReport.agb;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder tells beside an earlier version of it, put there by hand: the audit notices a change of too few, and a row that calls itself earlier and was never printed. */
class EarlierVersionLeaksTest {

    private static final long[][] COUNTS = {{40, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};

    @TempDir
    Path folder = Path.of(".");

    private int reports;

    private WrittenReport report() {
        reports++;
        return new WrittenReport(folder.resolve("report" + reports), 5);
    }

    private WrittenReport measure() {
        return report().proportion("m", COUNTS);
    }

    private static void isSafe(WrittenReport report) {
        assertThat(report.audit().doubts()).isEmpty();
    }

    private static void isNoticed(WrittenReport report, String doubt) {
        Finding finding = report.audit();
        assertThat(finding.doubts()).anyMatch(d -> d.contains(doubt));
    }

    /** 40 of 100 now. */
    @Test
    void aCountThatMovedByFewerThanTen() {
        isSafe(measure().told(2025, "m", agb(0), "shown", 40, 100));
        isSafe(measure().told(2025, "m", agb(0), "shown", 30, 80));
        isNoticed(measure().told(2025, "m", agb(0), "shown", 37, 80), "printed: m x 01000000");
        isNoticed(measure().told(2025, "m", agb(0), "shown", 30, 97), "printed: m n 01000000");
        isNoticed(measure().told(2025, "m", agb(0), "shown", 20, 83), "printed: m c 01000000");
        isNoticed(measure().told(2025, "m", agb(0), "shown", 37, 97), "printed: m x 01000000; m n 01000000");
    }

    /** Events have no rest, so only the count and its size are compared; of sums nothing is, for who contributes does not stand in the files. */
    @Test
    void aRateAndASumThatMovedByFewerThanTen() {
        WrittenReport rate = report().measure("r", "event_rate", "", COUNTS).told(2025, "r", agb(0), "shown", 37, 80);
        isNoticed(rate, "printed: r x 01000000");
        isSafe(report().measure("r", "event_rate", "", COUNTS).told(2025, "r", agb(0), "shown", 20, 83));
        isSafe(report().measure("s", "ratio_of_sums", "", COUNTS).told(2025, "s", agb(0), "shown", 37, 97));
    }

    /** 4 was not told; 12 of as many is nearly the same still. */
    @Test
    void aCountThatWasTooSmallToBeTold() {
        long[][] near = {{12, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};
        isNoticed(report().proportion("m", near).told(2025, "m", agb(0), "primary", 4, 100), "printed: m x 01000000");
        isSafe(report().proportion("m", near).told(2025, "m", agb(0), "complement", 4, 100));
        isSafe(report().proportion("m", near).told(2025, "m", agb(0), "primary", 2, 90));
        isSafe(report().proportion("m", near).told(2025, "m", agb(0), "primary", 4, 80));
        isNoticed(report().proportion("m", near).told(2025, "m", agb(0), "primary", 4, 91), "printed: m x 01000000");
        isSafe(report().proportion("m", near).told(2025, "m", agb(0), "primary", 20, 91));
    }

    /** A row that moved by three and is hidden: with one other row hidden the change is a subtraction away, with two it is not. */
    @Test
    void aSmallChangeThatIsASubtractionAway() {
        isNoticed(measure().told(2025, "m", agb(0), "shown", 37, 100).hide("m", agb(0), agb(1)), "UNSAFE");
        isSafe(measure().told(2025, "m", agb(0), "shown", 37, 100).hide("m", agb(0), agb(1), agb(2)));
    }

    /** Total and practice moved by the same three patients: the practice knows them, and the total tells it of nobody else. */
    @Test
    void aTotalThatMovedByWhatMovedAtOnePractice() {
        isSafe(totalMovedByThree().told(2025, "m", agb(0), "shown", 37, 97).hide("m", "", agb(0)));
        isNoticed(
                totalMovedByThree().told(2025, "m", agb(0), "shown", 38, 98).hide("m", "", agb(0)),
                "UNSAFE_EXACT for 01000000: m n ; m x ");
        isNoticed(
                totalMovedByThree().told(2025, "m", agb(0), "shown", 37, 97).hide("m", agb(0)), "printed: m x ; m n ");
        isNoticed(
                totalMovedByThree().told(2025, "m", agb(0), "shown", 37, 97).hide("m", ""),
                "printed: m x 01000000; m n 01000000");
    }

    /** The total was 267 of 597 in two versions; that the practice was not the same in both tells it of the others. */
    @Test
    void aTotalThatStoodStillWhileAPracticeMoved() {
        isSafe(totalToldTwice(37, 97).hide("m", "", agb(0)));
        isNoticed(totalToldTwice(38, 97).hide("m", "", agb(0)), "UNSAFE_EXACT for 01000000: m x ");
        isNoticed(
                totalMovedByThree()
                        .told(2025, "m", agb(0), "shown", 37, 97)
                        .next()
                        .told(2025, "m", "", "shown", 267, 597)
                        .hide("m", "", agb(0)),
                "UNSAFE_EXACT for 01000000: m n ; m x ");
    }

    private WrittenReport totalToldTwice(long numerator, long denominator) {
        return totalMovedByThree()
                .told(2025, "m", agb(0), "shown", 37, 97)
                .next()
                .told(2025, "m", "", "shown", 267, 597)
                .told(2025, "m", agb(0), "shown", numerator, denominator);
    }

    /** 270 of 600 now. */
    private WrittenReport totalMovedByThree() {
        return measure().told(2025, "m", "", "shown", 267, 597);
    }

    /** A total of 8 may not be learned by anybody, whoever made the three that it moved by. */
    @Test
    void aSmallTotalThatMovedByWhatMovedAtOnePractice() {
        long[][] small = {{8, 100}, {0, 110}, {0, 120}};
        isNoticed(
                report().proportion("m", small)
                        .told(2025, "m", "", "shown", 5, 330)
                        .told(2025, "m", agb(0), "shown", 5, 100)
                        .hide("m", "", agb(0)),
                "UNSAFE_EXACT for 01000000: m x ");
    }

    /** Counts of the year before are compared with what was told of that year. */
    @Test
    void aSmallChangeInTheYearBefore() {
        WrittenReport told = measure().before("m", COUNTS).told(2024, "m", agb(0), "shown", 37, 100);
        isSafe(told);
        isNoticed(
                told.set("m", "", "previous_value", "0.45").set("m", agb(0), "previous_value", "0.4"),
                "printed: m x 01000000");
    }

    /** Thresholds may be raised: what was printed under others is out. */
    @Test
    void aSmallCountThatWasPrintedBefore() {
        long[][] small = {{7, 100}, {50, 110}, {50, 120}};
        isNoticed(report().proportion("m", small), "printed: m x 01000000");
        isSafe(report().proportion("m", small).told(2025, "m", agb(0), "shown", 7, 100));
        isNoticed(report().proportion("m", small).told(2025, "m", agb(0), "primary", 7, 100), "printed: m x 01000000");
    }

    private WrittenReport kept(String numerator, String denominator, String value) {
        return measure()
                .hide("m", agb(0), agb(1), agb(2))
                .told(2025, "m", agb(0), "shown", 37, 90)
                .set("m", agb(0), "run_id", "earlier", "status", "OK")
                .set("m", agb(0), "numerator", numerator, "denominator", denominator, "value", value);
    }

    /** 37 of 90 was printed; the row may say so, and nothing else. */
    @Test
    void aRowOfAnEarlierVersionIsOneThatWasPrinted() {
        isSafe(kept("37", "90", "0.41111111"));
        isSafe(kept("37", "90", ""));
        isNoticed(kept("38", "90", ""), "unknown figure: m 01000000");
        isNoticed(kept("37", "91", ""), "unknown figure: m 01000000");
        isNoticed(kept("37", "90", "0.4"), "unknown figure: m 01000000");
        isNoticed(kept("", "", "0.4"), "unknown figure: m 01000000");
        isNoticed(kept("", "", "").set("m", agb(0), "lower95", "0.3"), "unknown figure: m 01000000");
    }

    @Test
    void aRowOfAnEarlierVersionThatWasHiddenThere() {
        isNoticed(
                measure()
                        .hide("m", agb(0), agb(1), agb(2))
                        .told(2025, "m", agb(0), "complement", 37, 90)
                        .set("m", agb(0), "run_id", "earlier", "status", "OK")
                        .set("m", agb(0), "numerator", "37", "denominator", "90"),
                "unknown figure: m 01000000");
    }

    private WrittenReport change(String unit, String then, String now) {
        return measure()
                .hide("m", agb(0), agb(1), agb(2))
                .told(2025, "m", "", "shown", 200, 550)
                .told(2025, "m", agb(0), "primary", 7, 90)
                .told(2025, "m", agb(3), "shown", 40, 110)
                .row(
                        "changes",
                        "measure_id",
                        "m",
                        "rho_id",
                        "R1",
                        "practice_agb",
                        unit,
                        "level",
                        unit.isEmpty() ? "rho" : "practice",
                        "numerator_then",
                        then,
                        "denominator_then",
                        unit.isEmpty() ? "550" : unit.equals(agb(3)) ? "110" : "90",
                        "numerator_now",
                        now,
                        "denominator_now",
                        unit.isEmpty() ? "600" : unit.equals(agb(3)) ? "130" : "100");
    }

    /** The list of changes holds what both versions print. */
    @Test
    void aChangeOfARowThatOneOfTheVersionsHides() {
        isSafe(change(agb(3), "40", "60"));
        isSafe(change("", "200", "270"));
        isNoticed(change(agb(3), "41", "60"), "other figures in wijzigingen_excel-nl.csv, row 1");
        isNoticed(change(agb(3), "40", "61"), "other figures in wijzigingen_excel-nl.csv, row 1");
        isNoticed(change(agb(0), "7", "40"), "other figures in wijzigingen_excel-nl.csv, row 1");
        isNoticed(change(agb(9), "7", "40"), "other figures in wijzigingen_excel-nl.csv, row 1");
    }
}
