package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.OTHERS;
import static nl.mdzfactsheet.disclosure.OneRho.RATE;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static nl.mdzfactsheet.disclosure.OneRho.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the waterfall of an RHO follows its measures, and they it. Bundles of practices 0 to 4: 100, 110, 120, 130, 140 quarters of a hundred euros. */
class WaterfallOfAnRhoTest {

    private static final long[][] PATIENTS = {{70, 300}, {70, 310}, {80, 320}, {90, 330}, {100, 340}};
    private static final long[][] TRACELESS = {{30, 20}, {40, 20}, {40, 20}, {40, 20}, {40, 20}};

    @TempDir
    Path home = Path.of(".");

    private OneRho rho() {
        return new OneRho(home).measure("m", RATE, PATIENTS);
    }

    private static OneRho bundle(OneRho rho, String programme) {
        return rho.waterfall(programme, "D7", TRACELESS)
                .waterfall(programme, "efficient", new long[][] {{70, 40}, {70, 40}, {80, 50}, {90, 60}, {100, 70}});
    }

    private static Map<String, String> status(OneRho rho, String lineClass) {
        return column(rho.released("waterfall"), lineClass, "status");
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertThat(status(bundle(rho(), "DM2"), "D7").values()).containsOnly("OK");
    }

    /** A measure of the paid quarters hides those of practice 0, for its own events are few: then every class of it is hidden as well. */
    @Test
    void theClassesOfABundleOfWhichTheTotalIsHidden() {
        OneRho rho = bundle(rho(), "DM2")
                .measure("paid", RATE, new long[][] {{4, 100}, {50, 110}, {60, 120}, {70, 130}, {80, 140}});
        rho.set("paid", "", "status", "OK");
        Map<String, String> paid = column(rho.released("measure_results"), "paid", "status");
        Map<String, String> traceless = status(rho, "D7");
        assertThat(paid).containsEntry(agb(0), "SUPPRESSED");
        paid.forEach((unit, hidden) -> {
            if (hidden.equals("SUPPRESSED")) {
                assertThat(traceless).containsEntry(unit, "SUPPRESSED");
            }
        });
        assertThat(status(rho, "efficient")).isEqualTo(traceless);
    }

    /** A measure in cents holds the amounts of the bundles and hides one: the classes go with it. */
    @Test
    void theClassesOfABundleOfWhichTheAmountIsHidden() {
        OneRho rho = bundle(rho(), "DM2").measure("cost", RATE, new long[][] {
            {1_000_000, 5}, {1_100_000, 500}, {1_200_000, 500}, {1_300_000, 500}, {1_400_000, 500}
        });
        assertThat(column(rho.released("measure_results"), "cost", "status")).containsEntry(agb(0), "SUPPRESSED");
        assertThat(status(rho, "D7")).containsEntry(agb(0), "SUPPRESSED").containsEntry("", "OK");
        assertThat(status(rho, "efficient")).containsEntry(agb(0), "SUPPRESSED");
    }

    /** Practice 0 has five quarters in all: that is no total that anybody knows, and none of its classes is shown. */
    @Test
    void aBundleOfFewQuarters() {
        OneRho rho = rho().waterfall("DM2", "D7", new long[][] {{5, 5}, {40, 20}, {40, 20}, {40, 20}, {40, 20}});
        assertThat(status(rho, "D7")).containsEntry(agb(0), "SUPPRESSED");
        assertThat(status(rho, "D2")).containsEntry(agb(0), "SUPPRESSED");
    }

    /** Two practices are not listed: no class of them is shown, however many quarters. With a third they are enough. */
    @Test
    void theClassesOfThePracticesThatAreNotListed() {
        OneRho two = bundle(new OneRho(home).without(agb(3), agb(4)).measure("m", RATE, PATIENTS), "DM2");
        assertThat(status(two, "D7")).containsEntry(OTHERS, "SUPPRESSED").doesNotContainKey(agb(3));
        assertThat(status(two, "D7"))
                .satisfiesAnyOf(
                        hidden -> assertThat(hidden)
                                .as("no total to subtract from")
                                .containsEntry("", "SUPPRESSED"),
                        hidden -> assertThat(hidden.values().stream().filter("SUPPRESSED"::equals))
                                .as("two listed practices with them, for each knows its own")
                                .hasSizeGreaterThan(2));
        OneRho three = bundle(new OneRho(home).without(agb(2), agb(3), agb(4)).measure("m", RATE, PATIENTS), "DM2");
        assertThat(column(three.released("waterfall"), "D7", "quarters")).containsEntry(OTHERS, "120");
        assertThat(status(three, "D7").values()).containsOnly("OK");
    }

    /** All practices are listed and no quarter is without a practice: that row stays hidden, and no other for its sake, not even of a class that nobody has. */
    @Test
    void noPracticeIsLeftAndNoQuarter() {
        OneRho rho = rho().measureRow("m", RATE, "onbekende praktijk", new long[] {0, 0})
                .waterfall("DM2", "D7", TRACELESS)
                .waterfall("DM2", "efficient", new long[][] {{71, 40}, {72, 40}, {83, 50}, {94, 60}, {105, 70}});
        for (String lineClass : List.of("D7", "efficient", "D8")) {
            assertThat(status(rho, lineClass)).containsEntry(OTHERS, "SUPPRESSED");
            assertThat(status(rho, lineClass).values().stream().filter("SUPPRESSED"::equals))
                    .as(lineClass)
                    .hasSize(1);
        }
    }

    /** All practices are listed, but twelve quarters have none: nothing of them may be learned. */
    @Test
    void quartersWithoutAPractice() {
        OneRho rho = rho().measureRow("m", RATE, "onbekende praktijk", new long[] {0, 0})
                .waterfall("DM2", "D7", TRACELESS)
                .waterfallRow("DM2", "efficient", "onbekende praktijk", new long[] {12, 12})
                .waterfallRow("DM2", "efficient", "", new long[] {412, 272});
        long[][] efficient = {{70, 40}, {70, 40}, {80, 50}, {90, 60}, {90, 70}};
        for (int i = 0; i < efficient.length; i++) {
            rho.waterfallRow("DM2", "efficient", agb(i), efficient[i]);
        }
        assertThat(status(rho, "efficient").values().stream().filter("SUPPRESSED"::equals))
                .as("the row itself and the total, or two practices more")
                .hasSizeGreaterThan(1);
    }

    /** Detections of two practices that are not listed: hidden with two others, as for the waterfall. */
    @Test
    void theDetectionsOfThePracticesThatAreNotListed() {
        OneRho rho = new OneRho(home).without(agb(3), agb(4)).measure("m", RATE, PATIENTS);
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            detection(rho, agb(i), 2, 20 + i, 20 + i);
            sum += 20 + i;
        }
        detection(rho, "", 2, sum, sum);
        Map<String, String> lines = column(rho.released("detection_counts"), "zeker", "lines");
        assertThat(lines).containsEntry(OTHERS, "").containsEntry("", "110");
        assertThat(lines.values().stream().filter(String::isEmpty)).hasSize(3);
    }

    /** Six lines of six persons in each of two quarters are told when they are of twelve persons, and not when the six are the same. */
    @ParameterizedTest
    @CsvSource({"12, 12", "6, ''"})
    void theDetectionsOfTwoQuartersAreOfThePersonsOfTheYear(long personsOfYear, String told) {
        OneRho rho = new OneRho(home).measure("m", RATE, PATIENTS);
        for (int quarter : new int[] {2, 3}) {
            detection(rho, agb(0), quarter, 6, personsOfYear);
            for (int i = 1; i < 5; i++) {
                detection(rho, agb(i), quarter, 20 + i, 40 + 2 * i);
            }
            detection(rho, "", quarter, 96, 192);
        }
        assertThat(column(rho.released("detection_counts"), "zeker", "lines"))
                .containsEntry(agb(0), told)
                .containsEntry("", "192");
    }

    private static void detection(OneRho rho, String practice, int quarter, long lines, long personsOfYear) {
        rho.unit(
                "detection_counts",
                practice,
                "detector",
                "D4",
                "programme",
                "DM2",
                "quarter",
                Integer.toString(quarter),
                "certainty",
                "zeker",
                "lines",
                Long.toString(lines),
                "amount_eur",
                lines + ".00",
                "persons",
                Long.toString(lines),
                "persons_of_year",
                Long.toString(personsOfYear));
    }

    /** A measure adds class D7 up over two programmes; of one of them the quarters of practice 0 are few. */
    @Test
    void aMeasureThatAddsAClassUpOverTheProgrammes() {
        OneRho rho = bundle(rho(), "DM2")
                .waterfall("VRM", "D7", new long[][] {{4, 4}, {50, 30}, {51, 30}, {52, 30}, {53, 30}})
                .waterfall("VRM", "efficient", new long[][] {{60, 40}, {61, 40}, {62, 40}, {63, 40}, {64, 40}})
                .measure("both", RATE, new long[][] {{34, 500}, {90, 510}, {91, 520}, {92, 530}, {93, 540}});
        Map<String, String> both = column(rho.released("measure_results"), "both", "status");
        assertThat(both).containsEntry(agb(0), "SUPPRESSED").containsEntry("", "OK");
    }

    /** Rows of the insurer in the same table are about no unit of the RHO. */
    @Test
    void rowsOfTheInsurerAreNotAddedUp() {
        OneRho rho = bundle(rho(), "DM2")
                .unit(
                        "waterfall",
                        "",
                        "level",
                        "insurer",
                        "rho_id",
                        "",
                        "programme",
                        "DM2",
                        "class",
                        "D7",
                        "quarters",
                        "9999",
                        "amount_eur",
                        "1.00",
                        "persons",
                        "9");
        rho.unit(
                "waterfall",
                "",
                "level",
                "insurer",
                "rho_id",
                "R1",
                "programme",
                "DM2",
                "class",
                "D7",
                "quarters",
                "9999",
                "amount_eur",
                "1.00",
                "persons",
                "9");
        assertThat(column(rho.released("waterfall"), "D7", "quarters")).containsEntry("", "190");
    }
}
