package nl.mdzfactsheet.disclosure.written;

import static nl.mdzfactsheet.disclosure.written.WrittenReport.OTHERS;
import static nl.mdzfactsheet.disclosure.written.WrittenReport.agb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaks in the tables of lines, put there by hand. Quarters of practice 0 in class D7: 4, of three patients; its bundle has 100. */
class LineLeaksTest {

    private static final long[][] TRACELESS = {{4, 3}, {40, 20}, {40, 20}, {40, 20}, {40, 20}};
    private static final long[][] EFFICIENT = {{96, 60}, {70, 40}, {80, 50}, {90, 60}, {100, 70}};

    @TempDir
    Path folder = Path.of(".");

    private int reports;

    private WrittenReport report(int listed) {
        reports++;
        return new WrittenReport(folder.resolve("report" + reports), listed)
                .measure("quarters", "event_rate", "", new long[][] {
                    {200, 901}, {210, 902}, {220, 903}, {230, 904}, {240, 905}
                });
    }

    private WrittenReport waterfall(String... hidden) {
        return report(5).waterfall("D7", TRACELESS).hideIn("waterfall", "D7", hidden);
    }

    private static void isSafe(WrittenReport report) {
        assertThat(report.audit().doubts()).isEmpty();
    }

    private static void isNoticed(WrittenReport report, String doubt) {
        Finding finding = report.audit();
        assertThat(finding.doubts()).anyMatch(d -> d.contains(doubt));
    }

    @Test
    void aSmallClassAndTwoOthersHiddenPassAndFewerDoNot() {
        isNoticed(waterfall(), "printed: waterfall DM2 D7 x 01000000; waterfall DM2 D7 amount x 01000000");
        isNoticed(waterfall(agb(0)), "UNSAFE_EXACT for ALL");
        isNoticed(waterfall(agb(0), agb(1)), "UNSAFE_EXACT for 01000001");
        isSafe(waterfall(agb(0), agb(1), agb(2)));
    }

    /** Twelve quarters of three patients: the patients are too few. */
    @Test
    void aClassOfManyQuartersOfFewPatients() {
        long[][] few = {{12, 3}, {40, 20}, {40, 20}, {40, 20}, {40, 20}};
        isNoticed(report(5).waterfall("D7", few), "printed: waterfall DM2 D7 x 01000000");
        isNoticed(report(5).waterfall("D7", few).hideIn("waterfall", "D7", agb(0)), "UNSAFE_EXACT");
        isSafe(report(5).waterfall("D7", few).hideIn("waterfall", "D7", agb(0), agb(1), agb(2)));
    }

    /** A measure prints the paid quarters of each practice: a class is that without the other classes. */
    @Test
    void aClassThatIsTheTotalWithoutTheOtherClasses() {
        long[][] paid = {{100, 300}, {110, 310}, {120, 320}, {130, 330}, {140, 340}};
        WrittenReport both = waterfall(agb(0), agb(1), agb(2)).waterfall("efficient", EFFICIENT);
        isSafe(both);
        isNoticed(
                waterfall(agb(0), agb(1), agb(2))
                        .waterfall("efficient", EFFICIENT)
                        .measure("paid_DM2", "event_rate", "DM2", paid),
                "waterfall DM2 D7 x 01000000");
        isSafe(waterfall(agb(0), agb(1), agb(2))
                .waterfall("efficient", EFFICIENT)
                .hideIn("waterfall", "efficient", agb(0), agb(1), agb(2))
                .measure("paid_DM2", "event_rate", "DM2", paid));
    }

    /** Five practices, all listed, and these quarters of nobody knows which practice. */
    private WrittenReport withoutPractice(long quarters) {
        reports++;
        return new WrittenReport(folder.resolve("report" + reports), 5)
                .othersWithoutPractice()
                .measure("m", "event_rate", "", new long[][] {
                    {200, 901}, {210, 902}, {220, 903}, {230, 904}, {240, 905}, {0, 0}
                })
                .hide("m", OTHERS, agb(0), agb(1), agb(2))
                .waterfall("D8", new long[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}})
                .waterfall(
                        "efficient",
                        new long[][] {{96, 60}, {70, 40}, {80, 50}, {90, 60}, {100, 70}, {quarters, quarters}})
                .hideIn("waterfall", "D8", OTHERS)
                .hideIn("waterfall", "efficient", OTHERS);
    }

    /** No quarter without a practice: nobody is behind that row. With some nothing of it may be learned, also of the classes in which it has none. */
    @Test
    void whatIsLeftHasNoPractice() {
        isSafe(withoutPractice(0));
        isNoticed(withoutPractice(60), "waterfall DM2 D8 x overige praktijken");
        isNoticed(withoutPractice(60), "waterfall DM2 efficient x overige praktijken");
    }

    /** One practice that is not listed: no class of it may be learned, however large. */
    @Test
    void aClassOfThePracticeThatIsNotListed() {
        long[][] large = {{40, 20}, {41, 20}, {42, 20}, {43, 20}, {44, 20}};
        assertThat(report(4)
                        .waterfall("D7", large)
                        .hide("quarters", OTHERS, agb(0), agb(1))
                        .audit()
                        .doubts())
                .anyMatch(d -> d.contains("printed: waterfall DM2 D7 x overige praktijken"));
        isSafe(report(4)
                .waterfall("D7", large)
                .hide("quarters", OTHERS, agb(0), agb(1))
                .hideIn("waterfall", "D7", OTHERS, agb(0), agb(1)));
    }

    @Test
    void aRowOfAPracticeThatIsNotListed() {
        WrittenReport named = report(2)
                .waterfall("D7", new long[][] {{40, 20}, {41, 20}, {42, 20}, {43, 20}, {44, 20}})
                .setIn("waterfall", "D7", OTHERS, "practice_agb", agb(3));
        assertThatThrownBy(named::audit).isInstanceOf(IllegalStateException.class);
    }

    private WrittenReport detections(long... certain) {
        return report(5).detections("zeker", certain).detections("vermoeden", 40, 41, 42, 43, 44);
    }

    @Test
    void detectionsOfTheYear() {
        isNoticed(detections(3, 20, 20, 20, 20), "printed: detection_counts D4 DM2 zeker  x 01000000");
        isNoticed(detections(3, 20, 20, 20, 20).hideIn("detection_counts", "zeker", agb(0)), "UNSAFE_EXACT");
        isSafe(detections(3, 20, 20, 20, 20).hideIn("detection_counts", "zeker", agb(0), agb(1), agb(2)));
    }

    /** Certain and suspected lines together stand in a measure: what is hidden of the certain ones is the sum without the others. */
    @Test
    void aMeasureThatAddsUpKindsOfADetector() {
        WrittenReport told = detections(3, 20, 20, 20, 20)
                .hideIn("detection_counts", "zeker", agb(0), agb(1), agb(2))
                .measure(
                        "flagged", "event_rate", "", new long[][] {{43, 500}, {61, 510}, {62, 520}, {63, 530}, {64, 540}
                        });
        isNoticed(told, "detection_counts D4 DM2 zeker  x 01000000");
    }

    private WrittenReport moved(long[][] now, String decision, long lines, long cents) {
        return report(5).waterfall("D7", now).told(2025, "waterfall DM2 D7", agb(1), decision, lines, cents);
    }

    /** 40 quarters of 400 euros now. */
    @Test
    void aClassThatMovedByFewerThanTenLines() {
        long[][] now = {{30, 15}, {40, 20}, {40, 20}, {40, 20}, {40, 20}};
        isSafe(moved(now, "shown", 40, 40_000));
        isSafe(moved(now, "shown", 30, 30_000));
        isSafe(moved(now, "complement", 37, 37_000));
        isSafe(moved(now, "primary", 30, 30_000));
        isNoticed(moved(now, "shown", 37, 37_000), "printed: waterfall DM2 D7 x 01000001");
        isNoticed(moved(now, "shown", 40, 39_000), "printed: waterfall DM2 D7 x 01000001");
        isNoticed(moved(now, "primary", 37, 37_000), "printed: waterfall DM2 D7 x 01000001");
    }

    private WrittenReport kept(String quarters, String amount, String decision) {
        long[][] now = {{30, 15}, {40, 20}, {40, 20}, {40, 20}, {40, 20}};
        return moved(now, decision, 37, 37_000)
                .hideIn("waterfall", "D7", agb(0), agb(1), agb(2))
                .setIn("waterfall", "D7", agb(1), "status", "EARLIER", "quarters", quarters, "amount_eur", amount);
    }

    /** 37 quarters of 370 euros were printed; the row may say so, and nothing else. */
    @Test
    void aRowThatCallsItselfEarlierIsOneThatWasPrinted() {
        isSafe(kept("37", "370.00", "shown"));
        isNoticed(kept("40", "370.00", "shown"), "unknown figure: waterfall DM2 D7 01000001");
        isNoticed(kept("37", "400.00", "shown"), "unknown figure: waterfall DM2 D7 01000001");
        isNoticed(kept("", "370.00", "shown"), "unknown figure: waterfall DM2 D7 01000001");
        isNoticed(kept("37", "370.00", "complement"), "unknown figure: waterfall DM2 D7 01000001");
    }
}
