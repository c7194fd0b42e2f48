package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From claims to signal: insurers whose practices differ by chance only, and insurers in which every tenth practice is far out by a known factor. Whether a practice lies beyond the
 * 99.8 % limits is computed here once more from its own counts. The table goes to {@code target/practice-variation.txt}.
 */
@Tag("verify")
class PracticeVariationTest {

    private static final int INSURED = Integer.getInteger("verify.variation.insured", 20_000);
    private static final double TAIL = 0.001;

    /** Persons that the generator draws one by one, and no case is planted in; persons in a programme are not such, for the planted cases live there. */
    private static final Set<String> DRAWN_PER_PERSON = Set.of("ppi_users", "statin_users", "frequent_users");

    @TempDir
    Path folder = Path.of(".");

    private final StringBuilder table = new StringBuilder();

    @Test
    void chanceGivesFewSignalsAndPlantedOutliersAreFound() throws IOException, InterruptedException {
        List<CSVRecord> alike = practices("none", 2 * INSURED, 2 * INSURED / 150, 31);
        List<CSVRecord> outliers = practices("outliers", INSURED, 40, 32);
        Set<String> planted = Factsheet.rows(folder.resolve("outliers/sample/expected/practice_effects.csv")).stream()
                .filter(row -> !row.get("multiplier").equals("1.0000"))
                .map(row -> row.get("practice"))
                .collect(Collectors.toSet());
        int[] nulls = beyond("by chance only", alike);
        int[] ppi = found(outliers, planted, "ppi_users");
        int[] contacts = found(outliers, planted, "frequent_users");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "practice-variation.txt"), table);

        assertThat(planted).hasSize(4);
        assertThat(nulls[0]).isGreaterThan(700);
        assertThat(nulls[1]).isLessThanOrEqualTo(mostByChance(nulls[0], 2 * TAIL));
        assertThat(nulls[2]).isLessThanOrEqualTo(mostByChance(nulls[0], 2 * TAIL));
        for (int[] counts : List.of(ppi, contacts)) {
            // all four stand out; of those too small to be reliable the rule says attention, never a signal
            assertThat(counts[0]).isEqualTo(4);
            assertThat(counts[1]).isEqualTo(4);
            assertThat(counts[2]).isGreaterThanOrEqualTo(2);
            assertThat(counts[3]).isEqualTo(counts[2]);
            assertThat(counts[4]).isZero();
        }
    }

    /** The number that chance exceeds once in a thousand times when each of n units is beyond its limits with this probability. */
    private static int mostByChance(int n, double probability) {
        return BinomialDistribution.of(n, probability).inverseCumulativeProbability(0.999);
    }

    private List<CSVRecord> practices(String variation, int insured, int practices, int seed)
            throws IOException, InterruptedException {
        Path sample = folder.resolve(variation).resolve("sample");
        command(
                "generate-sample",
                "--insured",
                Integer.toString(insured),
                "--practices",
                Integer.toString(practices),
                "--seed",
                Integer.toString(seed),
                "--years",
                "2024,2025",
                "--practice-variation",
                variation,
                "--out",
                sample.toString());
        Path home = Homes.forSample(sample, folder.resolve(variation).resolve("home"));
        command(
                "run",
                "--year",
                "2025",
                "--home",
                home.toString(),
                "--inbox",
                sample.resolve("inbox").toString(),
                "--run-date",
                "2026-07-01");
        return new Factsheet(home, 2025)
                .rows("insurer/factsheet_data.csv").stream()
                        .filter(row -> row.get("level").equals("practice")
                                && row.get("status").equals("OK"))
                        .toList();
    }

    private void command(String... arguments) throws IOException, InterruptedException {
        Ended ended = ProductProcess.with().run(folder.resolve("command.log"), arguments);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    /** Units, of which beyond the plain 99.8 % limits, of which with a signal. */
    private int[] beyond(String title, List<CSVRecord> rows) {
        TreeMap<String, int[]> byMeasure = new TreeMap<>();
        for (CSVRecord row : rows) {
            if (DRAWN_PER_PERSON.contains(row.get("measure_id"))) {
                int[] counts = byMeasure.computeIfAbsent(row.get("measure_id"), k -> new int[3]);
                counts[0]++;
                counts[1] += isBeyond(row, rows) ? 1 : 0;
                counts[2] += isSignal(row) ? 1 : 0;
            }
        }
        int[] all = new int[3];
        byMeasure.forEach((measure, counts) -> {
            line("%s: %s: %d units, %d beyond 99.8 %%, %d signals", title, measure, counts[0], counts[1], counts[2]);
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        });
        line("%s: together %d units, %d beyond 99.8 %%, %d signals", title, all[0], all[1], all[2]);
        return all;
    }

    /** Planted units, of which beyond the 95 % limit, of which reliable enough for a signal, of which with one; and the signals of others. */
    private int[] found(List<CSVRecord> rows, Set<String> planted, String measure) {
        int[] counts = new int[5];
        for (CSVRecord row : rows) {
            if (row.get("measure_id").equals(measure)) {
                boolean own = planted.contains(row.get("practice_agb"));
                boolean reliable = Double.parseDouble(row.get("reliability")) >= 0.70;
                counts[0] += own ? 1 : 0;
                counts[1] += own && row.get("funnel_signal").endsWith("_high") ? 1 : 0;
                counts[2] += own && reliable ? 1 : 0;
                counts[3] += own && isSignal(row) ? 1 : 0;
                counts[4] += !own && isSignal(row) ? 1 : 0;
            }
        }
        line(
                "%s: %d planted, %d beyond 95 %%, %d reliable enough, %d with a signal; %d false signals",
                measure, counts[0], counts[1], counts[2], counts[3], counts[4]);
        return counts;
    }

    private static boolean isSignal(CSVRecord row) {
        return row.get("funnel_signal").startsWith("signal");
    }

    /** Tail probabilities of its own count: Poisson about the expected number with case-mix, else binomial about the overall proportion. */
    private static boolean isBeyond(CSVRecord row, List<CSVRecord> rows) {
        int x = (int) Double.parseDouble(row.get("numerator"));
        if (row.get("case_mix").equals("yes")) {
            PoissonDistribution chance = PoissonDistribution.of(Double.parseDouble(row.get("expected")));
            return chance.cumulativeProbability(x) < TAIL || chance.survivalProbability(x - 1) < TAIL;
        }
        double numerators = 0;
        double denominators = 0;
        for (CSVRecord other : rows) {
            if (other.get("measure_id").equals(row.get("measure_id"))) {
                numerators += Double.parseDouble(other.get("numerator"));
                denominators += Double.parseDouble(other.get("denominator"));
            }
        }
        BinomialDistribution chance =
                BinomialDistribution.of((int) Double.parseDouble(row.get("denominator")), numerators / denominators);
        return chance.cumulativeProbability(x) < TAIL || chance.survivalProbability(x - 1) < TAIL;
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
