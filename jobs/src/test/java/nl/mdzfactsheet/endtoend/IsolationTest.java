package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims of one RHO change: in the folder of every other RHO only the figures that rest on all practices may move, and what names the run. */
@Tag("verify")
class IsolationTest {

    /** The columns agreed upon in the interpretations (I118), and the identity of the run. */
    private static final Set<String> OF_ALL = Set.of(
            "expected",
            "oe_ratio",
            "oe_lower95",
            "oe_upper95",
            "percent_rank",
            "percentile_position",
            "decile",
            "units_ranked",
            "shrunken_value",
            "reliability",
            "funnel_signal",
            "funnel_adjusted",
            "q_value",
            "verdict",
            "potential",
            "potential_eur",
            "status_reason",
            "shrunken_baseline",
            "run_id",
            "stand_per",
            "completeness");

    @Test
    void claimsOfOneRhoMoveNothingOfAnother(@TempDir Path folder) throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Homes.copy(SampleRun.home(), first);
        String changed = deliverReversalsOfOneRho(first, folder.resolve("inbox"));
        Path second = Homes.forSample(SampleRun.SAMPLE, folder.resolve("second"));
        Homes.copy(SampleRun.SAMPLE.resolve("inbox"), folder.resolve("both"));
        Homes.copy(folder.resolve("inbox"), folder.resolve("both"));
        Ended ended = ProductProcess.with()
                .run(
                        folder.resolve("second.log"),
                        "run",
                        "--year",
                        "2025",
                        "--home",
                        second.toString(),
                        "--inbox",
                        folder.resolve("both").toString(),
                        "--run-date",
                        SampleRun.RUN_DATE);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        int compared = 0;
        for (Path own : rhos(first)) {
            Path other = second.resolve(first.relativize(own).toString());
            boolean theChanged = own.getFileName().toString().equals(changed);
            assertThat(own(other).equals(own(own))).as("%s", own.getFileName()).isEqualTo(!theChanged);
            compared++;
        }
        assertThat(compared).isEqualTo(6);
    }

    private static List<Path> rhos(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("published/2025/v1/rho"))) {
            return folders.sorted().toList();
        }
    }

    /** Reverses bundle quarters of one RHO; returns which. (Consults would move the thresholds of frequent users, which rest on all insured.) */
    private static String deliverReversalsOfOneRho(Path home, Path inbox) throws IOException, InterruptedException {
        Ended explained = ProductProcess.with()
                .run(
                        home.resolve("explain.log"),
                        "explain",
                        "--year",
                        "2025",
                        "--measure",
                        "bundle_tariff_DM2",
                        "--home",
                        home.toString());
        assertThat(explained.exitCode()).as(explained.output()).isZero();
        Path lines = home.resolve("protected/explain/2025-v1/bundle_tariff_DM2-insurer.csv");
        Map<String, String> rhoOf = new TreeMap<>();
        for (CSVRecord row : Factsheet.rows(home.resolve("published/2025/v1/insurer/factsheet_data.csv"))) {
            if (row.get("level").equals("practice")) {
                rhoOf.put(row.get("practice_agb"), row.get("rho_id"));
            }
        }
        List<CSVRecord> chosen =
                ThreeChanges.whole(lines, "mdz", 40, row -> "RHO-03".equals(rhoOf.get(row.get("practice_agb"))));
        ThreeChanges.deliverReversals(inbox, "mdz", chosen);
        return "RHO-03";
    }

    /** Every file of a folder without what rests on all practices; the certificate and the manifest hold hashes of the files. */
    private static Map<String, String> own(Path folder) throws IOException {
        Map<String, String> own = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                own.put(
                        name,
                        name.equals("factsheet_data.csv") || name.startsWith("pdca_")
                                ? figures(name, file)
                                : text(name, file));
            }
        }
        return own;
    }

    private static String text(String name, Path file) throws IOException {
        boolean derived = name.endsWith(".json") || name.startsWith("factsheet") || name.startsWith("practices_");
        return derived ? "" : Files.readString(file).replaceAll("Stand per .*", "");
    }

    private static String figures(String name, Path file) throws IOException {
        List<CSVRecord> rows = name.startsWith("pdca_") ? Factsheet.rowsForPeople(file) : Factsheet.rows(file);
        return rows.stream()
                .map(row -> row.toMap().entrySet().stream()
                        .filter(c -> !OF_ALL.contains(c.getKey()) && !c.getKey().startsWith("benchmark_"))
                        .map(c -> c.getKey() + "=" + c.getValue())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
