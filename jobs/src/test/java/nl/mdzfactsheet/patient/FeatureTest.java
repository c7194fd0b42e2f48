package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.Feature.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Profile: features are data. */
class FeatureTest {

    private static final ServiceCode CONSULT = new ServiceCode("008", "12000");

    private static Feature feature(@Nullable ClaimTable table, Aggregate aggregate) {
        return new Feature("f", table, Set.of(), List.of(), Set.of(), Set.of(), aggregate, 0, 1, 4);
    }

    private static Feature atc(Aggregate aggregate, String... prefixes) {
        return new Feature(
                "f", ClaimTable.FARMACIE, Set.of(), List.of(prefixes), Set.of(), Set.of(), aggregate, 0, 1, 4);
    }

    private static long value(Feature feature, LineFixture... lines) {
        return Given.lines(lines).feature(feature).year().features().get(0);
    }

    @Test
    void everyAggregate() {
        LineFixture[] lines = {
            medicine("a", "15000001", "2025-01-01").hundredths(9050).cents(500),
            medicine("b", "15000001", "2025-01-01").hundredths(1000).cents(501),
            medicine("c", "15000001", "2025-03-31").hundredths(1000),
            medicine("d", "15000001", "2025-10-01").hundredths(1000),
            medicine("e", "15000002", "2025-10-01")
        };
        assertThat(value(atc(Aggregate.LINES, "A10"), lines)).isEqualTo(4);
        assertThat(value(atc(Aggregate.DAYS, "A10"), lines)).isEqualTo(3);
        assertThat(value(atc(Aggregate.QUARTERS, "A10"), lines)).isEqualTo(2);
        assertThat(value(atc(Aggregate.AMOUNT, "A10"), lines)).isEqualTo(3001);
        assertThat(value(atc(Aggregate.UNITS, "A10"), lines)).isEqualTo(12_050);
        // 120.5 units of 0.25 DDD = 30.125 DDD
        assertThat(value(atc(Aggregate.DDD, "A10"), lines)).isEqualTo(3_012_500_000L);
        assertThat(value(atc(Aggregate.LINES, "A10BB", "A02"), lines)).isEqualTo(1);
    }

    @Test
    void withoutSelectionsEveryLineOfTheTableOrOfAllTablesCounts() {
        LineFixture[] lines = {consult("h", "2025-01-01"), lab("e", "2025-01-01")};
        assertThat(value(feature(ClaimTable.ELD, Aggregate.LINES), lines)).isEqualTo(1);
        assertThat(value(feature(null, Aggregate.LINES), lines)).isEqualTo(2);
        assertThat(value(feature(null, Aggregate.DAYS), lines)).isEqualTo(1);
    }

    @Test
    void selectionsAreCombined() {
        Feature consults = new Feature(
                "f", null, Set.of("consult"), List.of(), Set.of(CONSULT), Set.of(), Aggregate.LINES, 0, 1, 4);
        Feature none = new Feature(
                "f", null, Set.of("visite"), List.of(), Set.of(CONSULT), Set.of(), Aggregate.LINES, 0, 1, 4);
        LineFixture[] lines = {
            consult("a", "2025-01-01"),
            consult("b", "2025-01-02").service("008/13000"),
            medicine("c", "15000001", "2025-01-01")
        };
        assertThat(value(consults, lines)).isEqualTo(1);
        assertThat(value(none, lines)).isZero();
    }

    @Test
    void formsSelectDevices() {
        Feature sprays = new Feature(
                "f",
                ClaimTable.FARMACIE,
                Set.of(),
                List.of("R03"),
                Set.of(),
                Set.of("pmdi", "dpi"),
                Aggregate.LINES,
                0,
                1,
                4);
        Feature powders =
                new Feature("f", null, Set.of(), List.of(), Set.of(), Set.of("dpi"), Aggregate.LINES, 0, 1, 4);
        LineFixture[] lines = {medicine("a", "15000003", "2025-01-01"), consult("h", "2025-01-01")};
        assertThat(value(sprays, lines)).isEqualTo(1);
        assertThat(value(powders, lines)).isZero();
    }

    @Test
    void quartersAndYearsBoundTheSelection() {
        Feature lastYearSecondHalf =
                new Feature("f", null, Set.of(), List.of(), Set.of(), Set.of(), Aggregate.LINES, -1, 3, 4);
        assertThat(value(
                        lastYearSecondHalf,
                        consult("a", "2024-06-30"),
                        consult("b", "2024-07-01"),
                        consult("c", "2024-12-31"),
                        consult("d", "2025-07-01")))
                .isEqualTo(2);
        Feature firstQuarter =
                new Feature("f", null, Set.of(), List.of(), Set.of(), Set.of(), Aggregate.LINES, 0, 1, 1);
        assertThat(value(firstQuarter, consult("a", "2025-03-31"), consult("b", "2025-04-01")))
                .isEqualTo(1);
    }

    @Test
    void onlyInsuredNetLinesCount() {
        Given given = Given.lines(
                        consult("a", "2025-01-01"),
                        consult("b", "2025-02-01"),
                        consult("x", "2025-02-01").creditOf("b"),
                        consult("c", "2025-07-01"),
                        consult("d", "2025-01-02"),
                        consult("y", "2025-01-02").creditOf("d").cents(300))
                .insured("2020-01-01", "2025-06-30")
                .feature(feature(null, Aggregate.LINES))
                .feature(feature(null, Aggregate.AMOUNT));
        assertThat(given.year().features()).containsExactly(2L, 1700L);
    }
}
