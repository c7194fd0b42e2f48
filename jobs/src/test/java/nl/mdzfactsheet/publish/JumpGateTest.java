package nl.mdzfactsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpGateTest {

    private static final String HEADER = "level,measure_id,kind,numerator,denominator,previous_value\n";

    @TempDir
    Path folder = Path.of(".");

    /**
     * Proportions: Wilson limits of 100/1000 are 0.0829 and 0.1202, of 200/1000 0.1764 and 0.2259; Newcombe's lower limit of the difference is
     * 0.1 − √(0.0236² + 0.0202²) = 0.0689, that is + 69 %. Rates: of 114 in 171 the Clopper–Pearson limits are 0.591 and 0.737, the ratio is at least 0.591 / 0.409 = 1.445.
     */
    @ParameterizedTest
    @CsvSource({
        "PROPORTION,  100, 1000, 200, 1000, 0.10, true",
        "PROPORTION,  100, 1000, 200, 1000, 0.22, true",
        "PROPORTION,  100, 1000, 200, 1000, 0.24, false",
        "PROPORTION,  100, 1000, 129, 1000, 0.10, false",
        "PROPORTION,  970, 1000, 600, 1000, 0.10, true",
        "PROPORTION,    1,  580,   2,  580, 0.25, false",
        "EVENT_RATE,   57,   23, 114,   23, 0.14, true",
        "EVENT_RATE,   57,   23, 114,   23, 0.15, false",
        "EVENT_RATE, 5000, 1000,   0, 1000, 0.25, true",
        "EVENT_RATE,    0, 1000,   5, 1000, 0.25, false",
        "EVENT_RATE,    0, 1000, 500, 1000, 0.25, true",
        "EVENT_RATE, 5000, 1000, 5000, 1000, 0.01, false"
    })
    void isBeyondThreeTimesTheLimitAlsoAtTheNearEndOfItsInterval(
            MeasureKind kind, int before, int size, int after, int sizeNow, BigDecimal limit, boolean jump) {
        assertThat(Jump.isJump(figure(kind, before, size), figure(kind, after, sizeNow), limit, false))
                .isEqualTo(jump);
    }

    /** 57,000 and 114,000 cents weigh as 57 and 114 lines of ten euro; as 57,000 events they would be certain. */
    @Test
    void moneyWeighsAsLinesOfTenEuro() {
        InsurerFigure before = figure(MeasureKind.RATIO_OF_SUMS, 57_000, 23);
        InsurerFigure after = figure(MeasureKind.RATIO_OF_SUMS, 114_000, 23);

        assertThat(Jump.isJump(before, after, new BigDecimal("0.15"), true)).isFalse();
        assertThat(Jump.isJump(before, after, new BigDecimal("0.14"), true)).isTrue();
    }

    @Test
    void tellsByHowMuch() {
        assertThat(Jump.of(
                        figure(MeasureKind.PROPORTION, 100, 1000),
                        figure(MeasureKind.PROPORTION, 215, 1000),
                        new BigDecimal("0.10")))
                .isEqualTo(new Jump(
                        "m",
                        new BigDecimal("0.100000"),
                        new BigDecimal("0.215000"),
                        new BigDecimal("115"),
                        new BigDecimal("30")));
    }

    @Test
    @Fault("F90")
    void jumpsAgainstTheVersionThatCountsAreHeldUntilTheseFiguresAreApproved() throws Exception {
        publish(2025, 1, "insurer,m,proportion,100,1000,\n");

        assertThat(check(2025, "r1", 200, true, true)).containsExactly("m");
        assertThat(check(2025, "r1", 110, true, true)).isEmpty();
        new Approvals(home()).approvePublication(2025, "r1");
        assertThat(check(2025, "r1", 200, true, true)).isEmpty();
        assertThat(check(2025, "r2", 200, true, true)).as("other figures").containsExactly("m");
        assertThat(check(2024, "r1", 200, true, true)).as("another year").isEmpty();
    }

    @Test
    void aYearThatGrewWithAQuarterIsNotComparedWithItself() throws Exception {
        publish(2025, 1, "insurer,m,proportion,100,1000,\n");

        assertThat(check(2025, "r1", 200, false, true)).isEmpty();
    }

    @Test
    void jumpsAgainstTheYearBeforeAreHeldOnce() throws Exception {
        publish(2024, 1, "insurer,m,proportion,100,1000,\n");

        assertThat(check(2025, "r1", 200, true, true)).containsExactly("m");
        assertThat(check(2025, "r1", 200, true, false))
                .as("years that do not compare")
                .isEmpty();
        publish(2025, 1, "insurer,m,proportion,200,1000,\n");
        assertThat(check(2025, "r2", 205, true, true)).as("seen before").isEmpty();
    }

    @Test
    void aCreepingChangeIsHeldOnceItIsAJumpAgainstTheYearBefore() throws Exception {
        publish(2024, 1, "insurer,m,proportion,100,1000,\n");
        publish(2025, 1, "insurer,m,proportion,140,1000,\n");

        assertThat(check(2025, "r1", 180, true, true)).containsExactly("m");
    }

    /** Nobody has seen a figure before; other levels and measures without a denominator say nothing. */
    @Test
    void nothingIsHeldAgainstNothing() throws Exception {
        assertThat(check(2025, "r1", 200, true, true)).isEmpty();
        publish(2025, 1, "rho,m,proportion,1,1000,\ninsurer,m,proportion,,,\n");
        assertThat(check(2025, "r1", 200, true, true)).isEmpty();
    }

    private List<String> check(int year, String result, int numerator, boolean sameDays, boolean comparable) {
        InsurerFigure now = new InsurerFigure(
                "m", MeasureKind.PROPORTION, BigDecimal.valueOf(numerator), BigDecimal.valueOf(1000), comparable);
        return new JumpGate(home(), Map.of("m", new JumpGate.Ordinary(new BigDecimal("0.10"), false)))
                .check(Map.of("m", now), year, result, sameDays).stream()
                        .map(Jump::measure)
                        .toList();
    }

    private static InsurerFigure figure(MeasureKind kind, int numerator, int denominator) {
        return new InsurerFigure("m", kind, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), true);
    }

    private Home home() {
        return new Home(folder);
    }

    private void publish(int year, int version, String rows) throws IOException {
        Path insurer = home().published(year).resolve("v" + version).resolve("insurer");
        Files.createDirectories(insurer);
        Files.writeString(insurer.resolve("factsheet_data.csv"), HEADER + rows);
        new Publication(year, version, "v" + version, "content").point(home().published(year));
    }
}
