package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.mini.MiniInsurer;
import nl.mdzfactsheet.mini.MiniNews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty times two starts at the same moment, each time with a new delivery: one takes it, the other is told who is busy, and in the end no delivery is missing. */
@Tag("verify")
class DoubleStartsTest {

    private static final int ROUNDS = 50;
    private static final LocalDate RUN_DATE = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder = Path.of(".");

    @Fault("F80")
    @Test
    void oneResultAndOneExit4() throws IOException, InterruptedException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path home = folder.resolve("home");
        MiniInsurer.settle(home);
        MiniInsurer.offer(17, inbox);
        MiniNews news = new MiniNews(50);
        for (int round = 1; round <= ROUNDS; round++) {
            news.offer(inbox, "n" + round, RUN_DATE + "T06:00:00Z", "");
            Path first = folder.resolve("first");
            Path second = folder.resolve("second");
            Process one = start(first, home, inbox);
            Process other = start(second, home, inbox);
            List<Ended> ended = Stream.of(ProductProcess.ended(one, first), ProductProcess.ended(other, second))
                    .sorted((a, b) -> Integer.compare(a.exitCode(), b.exitCode()))
                    .toList();
            String round2 = "round " + round;
            assertThat(ended).as(round2).extracting(Ended::exitCode).containsExactly(0, 4);
            assertThat(ended.get(1).output()).as(round2).contains("een andere run is bezig", "held by pid ", "since ");
        }
        Path afresh = folder.resolve("afresh");
        MiniInsurer.settle(afresh);
        Path log = folder.resolve("first");
        assertThat(ProductProcess.ended(start(log, afresh, inbox), log).exitCode())
                .isZero();
        assertThat(figures(home)).isEqualTo(figures(afresh)).contains("consults_per_patient");
    }

    private static Process start(Path log, Path home, Path inbox) throws IOException {
        return ProductProcess.shortLived()
                .start(
                        log,
                        "run",
                        "--year",
                        "2025",
                        "--home",
                        home.toString(),
                        "--inbox",
                        inbox.toString(),
                        "--run-date",
                        RUN_DATE.toString());
    }

    private static String figures(Path home) throws IOException {
        Path year = home.resolve("published/2025");
        String pointer = Files.readString(year.resolve("current.json"));
        String version = pointer.replaceAll("(?s).*\"path\" : \"(v[0-9]+)\".*", "$1");
        return Files.readString(year.resolve(version).resolve("insurer/factsheet_data.csv"));
    }
}
