package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input given to a home that has published before. Every message names file, line and column as far as the fault has them, the rule and the next action, and no value
 * of a row; the process ends with the documented code; what was published stays as it is, to the byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final String RUN_DATE = "2026-07-01";
    private static final int YEAR = 2025;
    private static final int USAGE = 2;
    private static final int REFUSED = 3;
    private static final int TRY_AGAIN = 5;

    /** Nine digits that fail the eleven-check: no citizen service number, but in the place of one. */
    private static final String NINE_DIGITS = "902738165";

    private Path folder = ROOT;
    private Path published = ROOT;
    private Map<String, String> before = Map.of();
    private int cases;

    @BeforeAll
    void publishOnce(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        published = SampleRun.home();
        before = hashes(published);
        assertThat(before).containsKey("2025/current.json").containsKey("2025/v1/manifest.json");
    }

    /** A home that published before, and an inbox for something bad. */
    private final class Case {
        private final Path home;
        private final Path inbox;

        Case() throws IOException {
            cases++;
            home = folder.resolve("home-" + cases);
            copy(published, home);
            inbox = Files.createDirectories(folder.resolve("inbox-" + cases));
        }

        SmallDelivery delivery() throws IOException {
            return new SmallDelivery(inbox, "slecht");
        }

        /** Runs; the line with the code has the parts of the message, in this order, and nothing of a row. */
        void endsWith(int exitCode, String code, String... message) throws IOException, InterruptedException {
            Ended ended = run(home, inbox);
            assertThat(ended.exitCode()).as(ended.output()).isEqualTo(exitCode);
            String line = ended.output()
                    .lines()
                    .filter(l -> l.contains(code))
                    .findFirst()
                    .orElse(ended.output());
            assertThat(line).startsWith("mdz: ").containsSubsequence(message);
            assertNoValue(ended.output());
            assertThat(hashes(home)).isEqualTo(before);
        }
    }

    private static void assertNoValue(String output) {
        assertThat(output).doesNotContain(SmallDelivery.PERSON, NINE_DIGITS, "KLEIN-", "12011", "10,00", "2025-03-04");
    }

    /** Each in a delivery of its own, offered in one inbox: one run refuses them all and says so of each. */
    @Test
    void deliveriesThatAreRefused() throws IOException, InterruptedException {
        Case bad = new Case();
        offerRefused(bad.inbox);
        Ended ended = run(bad.home, bad.inbox);
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(REFUSED);
        List<String> lines =
                ended.output().lines().filter(l -> l.startsWith("mdz: ")).toList();
        String found = SmallDelivery.sha256(SmallDelivery.claims(2).getBytes(StandardCharsets.UTF_8));
        for (List<String> message : List.of(
                List.of("descriptor: datapackage.json: descriptor_missing: datapackage.json ontbreekt"),
                List.of("hash: huisartsenzorg.csv: hash_mismatch", "0000", found.substring(0, 8)),
                List.of("rows: huisartsenzorg.csv: row_count_mismatch", "rowCount", "3", "2"),
                List.of("total: huisartsenzorg.csv: control_total_mismatch", "debitTotalCents", "2001", "2000"),
                List.of("column: huisartsenzorg.csv, regel 1, kolom bedrag: column_missing: kolom ontbreekt"),
                List.of(
                        "bsn: huisartsenzorg.csv, regel 3, kolom verzekerde_id: suspected_bsn",
                        "1 regel",
                        "verplaatst naar"),
                List.of("notation: huisartsenzorg.csv: other_decimal_notation", "2 van 2 regels"))) {
            List<String> complete = Stream.concat(message.stream(), Stream.of("Volgende stap: "))
                    .toList();
            assertThat(lines).anySatisfy(l -> assertThat(l).containsSubsequence(complete));
        }
        assertThat(lines).hasSize(7).allMatch(l -> l.startsWith("mdz: REFUSED "));
        assertNoValue(ended.output());
        assertThat(hashes(bad.home)).isEqualTo(before);
        try (Stream<Path> kept = Files.walk(bad.home)) {
            Path aside = bad.home.resolve("protected/suspected-bsn");
            assertThat(kept.filter(Files::isRegularFile).filter(f -> !f.startsWith(aside)))
                    .noneMatch(f -> holds(f, NINE_DIGITS));
        }
        assertThat(bad.inbox.resolve("bsn")).doesNotExist();
        assertThat(bad.inbox.resolve("notation")).exists();
        try (Stream<Path> aside = Files.walk(bad.home.resolve("protected/suspected-bsn"))) {
            assertThat(aside.filter(Files::isRegularFile)).anyMatch(f -> holds(f, NINE_DIGITS));
        }
    }

    private static void offerRefused(Path inbox) throws IOException {
        String claims = SmallDelivery.claims(2);
        Files.writeString(Files.createDirectories(inbox.resolve("descriptor")).resolve("h.csv"), claims);
        new SmallDelivery(inbox, "hash")
                .claims(2, claims)
                .bend(r -> r.put("hash", "sha256:" + "0".repeat(64)))
                .offer();
        new SmallDelivery(inbox, "rows")
                .claims(2, claims)
                .bend(r -> r.put("rowCount", 3))
                .offer();
        new SmallDelivery(inbox, "total")
                .claims(2, claims)
                .bend(r -> r.put("debitTotalCents", 2001))
                .offer();
        new SmallDelivery(inbox, "column")
                .claims(2, claims.replace("bedrag", "bedragje"))
                .offer();
        int second = claims.indexOf("KLEIN-0002");
        String number = claims.substring(second).replaceFirst(SmallDelivery.PERSON, NINE_DIGITS);
        new SmallDelivery(inbox, "bsn")
                .claims(2, claims.substring(0, second) + number)
                .offer();
        new SmallDelivery(inbox, "notation")
                .claims(2, claims.replace("10.00", "10,00"))
                .bend(r -> r.put("debitTotalCents", 0))
                .offer();
    }

    @Fault("F25")
    @Test
    void anUnknownColumnBesidesTheKnownOnesIsIgnoredAndSaid() throws IOException, InterruptedException {
        Case odd = new Case();
        String claims = SmallDelivery.claims(2)
                .replaceFirst("declaratie_id", "opmerking;declaratie_id")
                .replace("KLEIN", "vrije tekst;KLEIN");
        odd.delivery().claims(2, claims).offer();
        Ended ended = command("ingest", odd.home, odd.inbox);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("slecht: huisartsenzorg.csv, regel 1, kolom opmerking: column_extra")
                .doesNotContain("vrije tekst");
        assertNoValue(ended.output());
        assertThat(hashes(odd.home)).isEqualTo(before);
    }

    @Test
    void aCommaWhereAPointIsDeclared() throws IOException, InterruptedException {
        Case bad = new Case();
        int lines = 500;
        String claims =
                SmallDelivery.claims(lines).replaceFirst("10\\.00", "10,00").replaceFirst("10\\.00", "10,00");
        bad.delivery()
                .claims(lines, claims)
                .bend(r -> r.put("debitTotalCents", (lines - 2) * 1000L))
                .offer();
        bad.endsWith(
                REFUSED,
                "share_above_limit",
                "HELD slecht",
                "slecht: datapackage.json: share_above_limit",
                "2 van 500 regels",
                "0.1 %",
                "mdz approve");
    }

    @Fault("F59")
    @Test
    void aPracticeInTwoRhosOnOneDay() throws IOException, InterruptedException {
        Case bad = new Case();
        bad.delivery().file("rho_praktijken", """
                        rho_id;agb_praktijk;van;tot;mandaat_spiegelinformatie
                        RHO-EEN;01000100;2020-01-01;2025-06-30;J
                        RHO-TWEE;01000100;2025-06-30;;J
                        """).offer();
        bad.endsWith(
                REFUSED,
                "reference_overlap",
                "rho_praktijken: reference_overlap: periods of 01000100 overlap",
                "2020-01-01",
                "2025-06-30",
                "Next: ",
                "deliver rho_praktijken again");
    }

    @Test
    void twoTariffsOnOneDay() throws IOException, InterruptedException {
        Case bad = new Case();
        bad.delivery().file("tarieven", """
                        prestatiecodelijst;prestatiecode;agb_uitvoerder;van;tot;max_tarief
                        056;40001;;2024-01-01;;90.00
                        056;40001;;2025-01-01;;95.00
                        """).offer();
        bad.endsWith(
                REFUSED,
                "reference_overlap",
                "tarieven: reference_overlap: periods of 056/40001 for everyone overlap",
                "2025-01-01",
                "Next: ",
                "deliver tarieven again");
    }

    @Fault("F13")
    @Test
    void aReferenceTableThatNoDeliveryHolds() throws IOException, InterruptedException {
        Case bad = new Case();
        bad.delivery().claims(2, SmallDelivery.claims(2)).offer();
        Path fresh = Homes.forSample(SampleRun.SAMPLE, folder.resolve("fresh"));
        Ended ended = run(fresh, bad.inbox);
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(REFUSED);
        assertThat(ended.output())
                .contains("reference_missing", "rho_praktijken, ", "tarieven", "verzekerden", "Next: deliver ")
                .doesNotContain("omzetplafonds", "weerleggingen");
        assertNoValue(ended.output());
        assertThat(fresh.resolve("published")).doesNotExist();
    }

    @Test
    void anInvalidMeasureFile() throws IOException, InterruptedException {
        Case bad = new Case();
        Path definitions = folder.resolve("schemas-" + cases);
        copy(ROOT.resolve("schemas"), definitions);
        Path measure = definitions.resolve("measures/ppi_chronic.yaml");
        Files.writeString(measure, Files.readString(measure).replace("denominator: true", "denominatr: true"));
        Ended ended = command("run", bad.home, bad.inbox, "--definitions", definitions.toString());
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(USAGE);
        assertThat(ended.output())
                .containsSubsequence(
                        "measures/ppi_chronic.yaml", "line ", "denominatr", "definition_invalid", "Next: ");
        assertThat(hashes(bad.home)).isEqualTo(before);
    }

    @Fault("F71")
    @Test
    void aDiskThatFailsDuringTheIntakeIsWorthAnotherTry() throws IOException, InterruptedException {
        Case bad = new Case();
        Path blocked = bad.home.resolve("work/10-ingest");
        remove(blocked);
        Files.writeString(blocked, "a file in the place of a folder");
        bad.delivery()
                .claims(2, SmallDelivery.claims(2))
                .bend(r -> r.put("rowCount", 3))
                .offer();
        bad.endsWith(TRY_AGAIN, "storing", "storing in schijf of database", "start opnieuw", "work/10-ingest");
    }

    private Ended run(Path home, Path inbox) throws IOException, InterruptedException {
        return command("run", home, inbox);
    }

    private Ended command(String name, Path home, Path inbox, String... more) throws IOException, InterruptedException {
        Stream<String> arguments =
                Stream.of(name, "--home", home.toString(), "--inbox", inbox.toString(), "--run-date", RUN_DATE);
        Stream<String> year = name.equals("run") ? Stream.of("--year", Integer.toString(YEAR)) : Stream.of();
        return ProductProcess.with("-XX:TieredStopAtLevel=1")
                .run(
                        folder.resolve("command.log"),
                        Stream.of(arguments, year, Stream.of(more))
                                .flatMap(s -> s)
                                .toArray(String[]::new));
    }

    /** Path below published → SHA-256 of the file. */
    private static Map<String, String> hashes(Path home) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path root = home.resolve("published");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), SmallDelivery.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
