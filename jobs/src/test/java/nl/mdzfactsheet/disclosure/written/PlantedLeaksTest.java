package nl.mdzfactsheet.disclosure.written;

import static nl.mdzfactsheet.disclosure.written.WrittenReport.OTHERS;
import static nl.mdzfactsheet.disclosure.written.WrittenReport.agb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leak put into the files of a folder by hand is noticed, whichever way it gives a count back; the same folder without it passes. Practice 0 has 4 of 100; with 50 and 50 of the next two it is hidden. */
class PlantedLeaksTest {

    private static final long[][] COUNTS = {{4, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};

    @TempDir
    Path folder = Path.of(".");

    private int reports;

    private WrittenReport report(int listed) {
        reports++;
        return new WrittenReport(folder.resolve("report" + reports), listed);
    }

    /** Measure m, of which the first three practices are hidden: that is enough. */
    private WrittenReport hidden() {
        return report(5).proportion("m", COUNTS).hide("m", agb(0), agb(1), agb(2));
    }

    private static void isSafe(WrittenReport report) {
        assertThat(report.audit().doubts()).isEmpty();
    }

    private static void isNoticed(WrittenReport report, String doubt) {
        Finding finding = report.audit();
        assertThat(finding.doubts()).anyMatch(d -> d.contains(doubt));
        assertThat(finding.safe()).isFalse();
    }

    @Test
    void threeHiddenRowsPassAndTwoDoNot() {
        isSafe(hidden());
        isNoticed(report(5).proportion("m", COUNTS).hide("m", agb(0), agb(1)), "UNSAFE");
    }

    /** Everything but the counts and the value of a hidden row: with the size known, a limit gives the count back. */
    @Test
    void aLimitInARowThatDoesNotSayItIsHidden() {
        isNoticed(hidden().set("m", agb(0), "status", "OK", "lower95", "0.0110"), "printed: m x 01000000");
        isNoticed(hidden().set("m", agb(0), "status", "INSUFFICIENT_N", "expected", "3.90"), "printed");
        isNoticed(hidden().set("m", agb(0), "lower95", "0.0110"), "a hidden row shows a figure");
    }

    /** None of 20 and all of 20 say of each of them what is to be hidden; of 30 they do not. */
    @Test
    void noneAndAllOfASmallRow() {
        long[][] none = {{0, 20}, {50, 110}, {50, 120}};
        long[][] all = {{20, 20}, {50, 110}, {50, 120}};
        isNoticed(report(3).proportion("m", none), "printed: m x 01000000");
        isNoticed(report(3).proportion("m", all), "printed: m x 01000000");
        isSafe(report(3).proportion("m", new long[][] {{0, 30}, {50, 110}, {50, 120}}));
    }

    /** A practice whose row is left out is the total without the others. */
    @Test
    void aRowThatIsLeftOut() {
        isNoticed(report(5).proportion("m", COUNTS).proportion("k", COUNTS).drop("m", agb(0)), "FAILED");
        isNoticed(
                hidden().proportion("k", COUNTS)
                        .hide("k", agb(0), agb(1), agb(2))
                        .drop("m", agb(0)),
                "FAILED");
    }

    /** One practice that is not listed: its row is itself, and it knows it. */
    @Test
    void theRowOfTheOthersWhenThatIsOnePractice() {
        long[][] large = {{50, 110}, {50, 120}, {60, 130}, {70, 140}, {80, 150}};
        isNoticed(report(4).proportion("m", large), "printed: m x overige praktijken");
        isNoticed(report(4).proportion("m", large).hide("m", OTHERS), "UNSAFE");
        isNoticed(report(4).proportion("m", large).hide("m", OTHERS, agb(0)), "UNSAFE");
        isSafe(report(4).proportion("m", large).hide("m", OTHERS, agb(0), agb(1)));
    }

    /** Three practices together are enough, unless one of them holds more than 80 per cent: of the patients nothing, of the events the figures may not be learned. */
    @Test
    void theRowOfTheOthersWhenOneHoldsNearlyAll() {
        isSafe(report(2).proportion("m", new long[][] {{50, 110}, {50, 120}, {60, 130}, {70, 140}, {80, 150}}));
        isNoticed(
                report(2).proportion("m", new long[][] {{50, 110}, {50, 120}, {30, 900}, {30, 90}, {30, 90}}),
                "printed: m x overige praktijken");
        isNoticed(
                report(2).proportion("m", new long[][] {{50, 110}, {50, 120}, {90, 150}, {10, 150}, {10, 150}}),
                "printed: m x overige praktijken");
    }

    /** The size of the others of whom one holds nearly all events is no secret; their figures are, as soon as they are a subtraction away. */
    @Test
    void theFiguresOfTheOthersWhenTheyAreASubtractionAway() {
        long[][] counts = {{50, 110}, {50, 120}, {60, 130}, {90, 150}, {10, 150}, {10, 150}};
        isNoticed(report(3).proportion("m", counts).hide("m", OTHERS), "UNSAFE_EXACT");
        isSafe(report(3).proportion("m", counts).hide("m", OTHERS, agb(0), agb(1)));
    }

    /** The count of a programme is hidden, that of the other and of both together is shown. */
    @Test
    void theSumOverProgrammes() {
        long[][] first = {{4, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};
        long[][] second = {{31, 50}, {32, 60}, {33, 70}, {34, 80}, {35, 90}};
        long[][] both = {{35, 400}, {82, 410}, {83, 420}, {94, 430}, {105, 440}};
        WrittenReport safe = programmes(first, second);
        isSafe(safe);
        isSafe(programmes(first, second)
                .proportion("other", new long[][] {{36, 400}, {82, 410}, {83, 420}, {94, 430}, {105, 440}}));
        isNoticed(programmes(first, second).proportion("all", both), "p_DM2 x 01000000");
    }

    private WrittenReport programmes(long[][] first, long[][] second) {
        return report(5)
                .measure("p_DM2", "proportion", "DM2", first)
                .measure("p_VRM", "proportion", "VRM", second)
                .hide("p_DM2", agb(0), agb(1), agb(2));
    }

    /** Two measures with the same numerator: what one hides the other prints. */
    @Test
    void theSameCountInAnotherMeasure() {
        long[][] wider = {{4, 400}, {50, 410}, {50, 420}, {60, 430}, {70, 440}};
        isNoticed(hidden().proportion("k", wider), "printed: k x 01000000");
        isSafe(hidden().proportion("k", wider).hide("k", agb(0), agb(1), agb(2)));
    }

    /** The year before: 4 of 90, with two others hidden it passes; previous_value or a change in one row less gives it back. */
    @Test
    void theYearBefore() {
        isSafe(twoYears(agb(3), agb(4)));
        isNoticed(twoYears(agb(1), agb(2), agb(3), agb(4)), "m x 01000000");
        isNoticed(twoYears(agb(0), agb(1), agb(2), agb(3), agb(4)), "printed: m x 01000000");
        isNoticed(twoYears(agb(3), agb(4)).set("m", agb(0), "change", "0.01"), "printed: m x 01000000");
        isNoticed(twoYears(agb(3), agb(4)).set("m", agb(0), "change_verdict", "increase"), "printed: m x 01000000");
        isSafe(twoYears(agb(3), agb(4)).set("m", agb(0), "change_verdict", "not_applicable"));
    }

    /** This year nothing is small. */
    private WrittenReport twoYears(String... shown) {
        WrittenReport report = report(5)
                .proportion("m", new long[][] {{40, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}})
                .before("m", new long[][] {{4, 90}, {40, 100}, {41, 105}, {42, 110}, {43, 115}})
                .set("m", "", "previous_value", "0.3269");
        for (String unit : shown) {
            report.set("m", unit, "previous_value", "0.4");
        }
        return report;
    }

    /** The total of the year before is small; the baseline of an agreement is that total. */
    @Test
    void theBaselineOfAnAgreement() {
        isSafe(agreement("baseline_year", "2024", "baseline", ""));
        isNoticed(agreement("baseline_year", "2024", "baseline", "0.0171"), "printed: m x ");
        isNoticed(agreement("baseline_year", "2024", "shrunken_baseline", "0.0172"), "printed: m x ");
        isSafe(agreement("baseline_year", "2024", "baseline", "0.0171", "status", "EARLIER"));
    }

    private WrittenReport agreement(String... cells) {
        return report(3)
                .proportion("m", new long[][] {{50, 110}, {50, 120}, {60, 130}})
                .before("m", new long[][] {{2, 110}, {2, 120}, {2, 130}})
                .row("pdca", "rho_id", "R1", "measure_id", "m", "afspraak_id", "A1", "status", "OK")
                .setIn("pdca", "A1", "", cells);
    }

    /** The result of an agreement is the total of its measure. */
    @Test
    void theResultOfAnAgreementOfWhichTheMeasureIsHidden() {
        isSafe(few().row("pdca", "rho_id", "R1", "measure_id", "m", "afspraak_id", "A1", "status", "SUPPRESSED"));
        isNoticed(
                few().row(
                                "pdca",
                                "rho_id",
                                "R1",
                                "measure_id",
                                "m",
                                "afspraak_id",
                                "A1",
                                "status",
                                "OK",
                                "result",
                                "0.0171"),
                "other figures in pdca");
        isNoticed(
                few().row(
                                "pdca",
                                "rho_id",
                                "R1",
                                "measure_id",
                                "none",
                                "afspraak_id",
                                "A1",
                                "status",
                                "OK",
                                "result",
                                "0.1"),
                "other figures in pdca");
        isSafe(few().row(
                        "pdca",
                        "rho_id",
                        "R1",
                        "measure_id",
                        "k",
                        "afspraak_id",
                        "A1",
                        "status",
                        "OK",
                        "result",
                        "0.44"));
    }

    /** A measure of which everything is hidden beside one of which nothing is. */
    private WrittenReport few() {
        return report(3)
                .proportion("m", new long[][] {{2, 110}, {2, 120}, {2, 130}})
                .hide("m", "", agb(0), agb(1), agb(2))
                .proportion("k", new long[][] {{50, 110}, {50, 120}, {60, 130}});
    }

    @Test
    void aRowThatTheFilesForPeopleShowOtherwise() {
        isSafe(hidden().setForPeople("m", agb(3)).setForPeople("m", ""));
        isNoticed(hidden().setForPeople("m", agb(3), "numerator", "61"), "other figures in practices_excel-nl.csv");
        isNoticed(hidden().setForPeople("m", agb(0), "numerator", "4"), "a hidden row shows a figure");
        isNoticed(
                hidden().setForPeople("m", agb(0), "status", "OK"), "rows are hidden in one file and shown in another");
        isNoticed(hidden().setForPeople("m", agb(3), "practice_agb", "01000099"), "other figures in practices");
    }

    @Test
    void aRowOfAnotherRho() {
        for (WrittenReport report : List.of(
                hidden().set("m", agb(3), "rho_id", "R2"),
                hidden().setForPeople("m", "", "rho_id", "R2"),
                hidden().waterfall("D7", new long[][] {{40, 20}, {50, 30}})
                        .setIn("waterfall", "D7", "", "rho_id", "R2"))) {
            assertThatThrownBy(report::audit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a row of another RHO");
        }
    }

    @Test
    void aFileForPeopleWithoutItsMarkIsNoFileOfThisReport() {
        WrittenReport report = hidden().write();
        report.text("rho/R1/pdca_excel-nl.csv", "rho_id;measure_id\n");
        assertThatThrownBy(report::audited).hasMessageContaining("no byte order mark");
    }
}
