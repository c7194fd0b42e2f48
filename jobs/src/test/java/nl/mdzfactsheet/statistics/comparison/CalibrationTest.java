package nl.mdzfactsheet.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Minimums;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Does the rule do what it promises? Insurers of 150 practices of 100 … 4,000 patients, seeded. Null: practices differ by chance only, or by random effects (over-dispersion) but without
 * outliers. Planted: five practices of known size with one and a half or two times the rate of the others. The table goes to {@code target/calibration.txt}.
 */
@Tag("verify")
class CalibrationTest {

    private static final int PRACTICES = 150;
    private static final int NULL_INSURERS = 1_000;
    private static final int PLANTED_INSURERS = 200;
    private static final int[] PLANTED_SIZES = {200, 500, 1000, 2000, 4000};
    private static final double RATE = 0.10;

    private final StringBuilder table = new StringBuilder();

    /** Shares over all shown practices of a scenario. */
    private record Shares(
            double plainLow95,
            double plainHigh95,
            double plain998,
            double adjusted95,
            double adjusted998,
            double signals,
            double insurersWithSignal) {}

    @Test
    void ruleIsCalibrated() throws IOException {
        line("Null insurers: %d of %d practices, rate %.2f", NULL_INSURERS, PRACTICES, RATE);
        line(
                "%-34s %8s %8s %8s %8s %8s %9s %9s",
                "scenario", "<95", ">95", "998", "adj 95", "adj 998", "signals", "insurers");
        Shares binomial = nulls("proportion, chance only", MeasureKind.PROPORTION, 0);
        Shares poisson = nulls("event rate, chance only", MeasureKind.EVENT_RATE, 0);
        Shares mild = nulls("proportion, over-dispersed cv 0.10", MeasureKind.PROPORTION, 0.10);
        Shares beta = nulls("proportion, over-dispersed cv 0.25", MeasureKind.PROPORTION, 0.25);
        Shares gamma = nulls("event rate, over-dispersed cv 0.25", MeasureKind.EVENT_RATE, 0.25);
        line("");
        line(
                "Planted outliers: %d insurers, power (share of planted practices with a signal) by size",
                PLANTED_INSURERS);
        double[] twice = power("rate × 2, chance only", 2, 0);
        power("rate × 1.5, chance only", 1.5, 0);
        double[] twiceDispersed = power("rate × 2, cv 0.25", 2, 0.25);
        double[] triple = power("rate × 3, cv 0.25", 3, 0.25);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "calibration.txt"), table);
        for (Shares chance : List.of(binomial, poisson)) {
            assertThat(chance.plainLow95() + chance.plainHigh95()).isBetween(0.04, 0.06);
            assertThat(chance.plain998()).isBetween(0.001, 0.0035);
            assertThat(chance.adjusted998()).isLessThan(0.004);
            assertThat(chance.signals()).isLessThan(0.001);
        }
        for (Shares dispersed : List.of(mild, beta, gamma)) {
            // winsorising at 10 % clips the large practices, so τ² comes out low and the adjusted limits are still too
            // narrow: by how much is what the table is for
            assertThat(dispersed.adjusted95()).isBetween(0.03, 0.17);
            assertThat(dispersed.adjusted998()).isLessThan(0.03);
            assertThat(dispersed.adjusted998()).isLessThan(dispersed.plain998());
            assertThat(dispersed.signals()).isLessThan(0.02);
        }
        assertThat(twice[4]).isGreaterThan(0.5);
        assertThat(triple[4]).isGreaterThan(twiceDispersed[4]);
    }

    private Shares nulls(String name, MeasureKind kind, double cv) {
        double[] counts = new double[8];
        int insurersWithSignal = 0;
        for (int insurer = 0; insurer < NULL_INSURERS; insurer++) {
            FamilyComparison comparison = compare(kind, practices(new Random(insurer), kind, cv, 1));
            double before = counts[5];
            comparison.units().forEach(u -> tally(u, comparison, counts));
            insurersWithSignal += counts[5] > before ? 1 : 0;
        }
        double n = counts[6];
        Shares shares = new Shares(
                counts[0] / n,
                counts[1] / n,
                counts[2] / n,
                counts[3] / n,
                counts[4] / n,
                counts[5] / n,
                insurersWithSignal / (double) NULL_INSURERS);
        line(
                "%-34s %7.3f%% %7.3f%% %7.3f%% %7.3f%% %7.3f%% %8.4f%% %8.2f%%",
                name,
                100 * shares.plainLow95(),
                100 * shares.plainHigh95(),
                100 * shares.plain998(),
                100 * shares.adjusted95(),
                100 * shares.adjusted998(),
                100 * shares.signals(),
                100 * shares.insurersWithSignal());
        return shares;
    }

    private static void tally(ComparedUnit unit, FamilyComparison comparison, double[] counts) {
        FunnelPlace place = unit.funnel();
        Double value = unit.estimate().value();
        if (place == null || value == null) {
            return;
        }
        counts[0] += place.limits95().valueBelow(value) ? 1 : 0;
        counts[1] += place.limits95().valueAbove(value) ? 1 : 0;
        counts[2] += beyond(place.limits998(), value);
        counts[3] += beyond(place.adjusted95(), value);
        counts[4] += beyond(place.adjusted998(), value);
        counts[5] += signalled(unit) ? 1 : 0;
        counts[6]++;
        counts[7] += comparison.dispersion() == null ? 1 : 0;
    }

    private static int beyond(@org.jspecify.annotations.Nullable Limits limits, double value) {
        return limits != null && (limits.valueBelow(value) || limits.valueAbove(value)) ? 1 : 0;
    }

    private static boolean signalled(ComparedUnit unit) {
        FunnelSignal signal = unit.signal();
        return signal == FunnelSignal.SIGNAL_HIGH || signal == FunnelSignal.SIGNAL_LOW;
    }

    private double[] power(String name, double factor, double cv) {
        double[] found = new double[PLANTED_SIZES.length];
        double others = 0;
        for (int insurer = 0; insurer < PLANTED_INSURERS; insurer++) {
            FamilyComparison comparison = compare(
                    MeasureKind.PROPORTION,
                    practices(new Random(50_000 + insurer), MeasureKind.PROPORTION, cv, factor));
            for (ComparedUnit unit : comparison.units()) {
                int planted = planted(unit.count().unit());
                if (signalled(unit) && planted >= 0) {
                    found[planted]++;
                } else if (signalled(unit)) {
                    others++;
                }
            }
        }
        StringBuilder shares = new StringBuilder();
        for (int i = 0; i < found.length; i++) {
            found[i] /= PLANTED_INSURERS;
            shares.append(String.format(Locale.ROOT, "  n=%d: %5.1f%%", PLANTED_SIZES[i], 100 * found[i]));
        }
        double falseShare = others / (PLANTED_INSURERS * (PRACTICES - PLANTED_SIZES.length));
        line("%-24s%s  false signals: %.4f%%", name, shares, 100 * falseShare);
        return found;
    }

    private static int planted(String unit) {
        return unit.startsWith("planted") ? unit.charAt("planted".length()) - '0' : -1;
    }

    private static FamilyComparison compare(MeasureKind kind, List<UnitCount> practices) {
        Family family = new Family(kind, 1, Better.LOWER, false, Minimums.DEFAULT, LimitsMethod.PREDICTION_EXACT);
        return FamilyComparison.of(family, practices);
    }

    /** With a factor above 1 the first five practices are planted. */
    private static List<UnitCount> practices(Random random, MeasureKind kind, double cv, double factor) {
        UniformRandomProvider source = random::nextLong;
        double variance = RATE * RATE * cv * cv;
        double strength = cv == 0 ? 0 : RATE * (1 - RATE) / variance - 1;
        var rates = cv == 0
                ? null
                : kind == MeasureKind.PROPORTION
                        ? BetaDistribution.of(RATE * strength, (1 - RATE) * strength)
                                .createSampler(source)
                        : GammaDistribution.of(1 / (cv * cv), RATE * cv * cv).createSampler(source);
        List<UnitCount> practices = new ArrayList<>();
        for (int i = 0; i < PRACTICES; i++) {
            boolean planted = factor > 1 && i < PLANTED_SIZES.length;
            int n = planted ? PLANTED_SIZES[i] : (int) Math.round(100 * Math.pow(40, random.nextDouble()));
            double rate = (rates == null || planted ? RATE : rates.sample()) * (planted ? factor : 1);
            int x = 0;
            if (kind == MeasureKind.PROPORTION) {
                for (int j = 0; j < n; j++) {
                    x += random.nextDouble() < rate ? 1 : 0;
                }
            } else {
                x = PoissonDistribution.of(n * rate).createSampler(source).sample();
            }
            practices.add(UnitCount.of((planted ? "planted" : "practice") + i, x, n));
        }
        return practices;
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
