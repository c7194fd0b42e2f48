package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Settings.Limits;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults of the list that no other test brings in: files that change while they are read, odd names, pipes, lines that are no rows. */
class FaultFixturesTest extends IngestFixture {

    private static final String FILE = "h.csv";
    private static final String TEXT = HEADER_GP + "\n" + gpLine("HUI-0001", "47.11") + "\n";
    private static final int LONGEST_NAME = 255;

    /** Something that happens to a file on disk. */
    @FunctionalInterface
    private interface Change {
        void to(Path file) throws IOException;
    }

    /** What a file is refused for when it changes after its first byte was read. */
    private List<Reason> refusedWhen(Change change) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve("d1"));
        Files.deleteIfExists(folder.resolve(FILE));
        String text = HEADER_GP + "\n" + (gpLine("HUI-0001", "47.11") + "\n").repeat(2_000);
        Path file = Files.writeString(folder.resolve(FILE), text);
        DeliveredFile declared = new DeliveredFile(
                0,
                "huisartsenzorg",
                FILE,
                text.length(),
                TestDelivery.sha256(text.getBytes(StandardCharsets.UTF_8)),
                ';',
                '.',
                StandardCharsets.UTF_8,
                false,
                2_000,
                null,
                null);
        InboxFiles.ReadFile read = new InboxFiles(folder).read(declared, content -> {
            readOneByte(content);
            changed(file, change);
            return new FileResult(
                    new FileAccount("huisartsenzorg", FILE, "", Tally.NONE, Tally.NONE, new TreeMap<>(), List.of()),
                    List.of(),
                    new CodeNumbers(),
                    new ServiceDays(Period.parse("2025").orElseThrow()));
        });
        return read.refusals().stream().map(r -> r.of("d1").reason()).toList();
    }

    private static void readOneByte(InputStream content) {
        try {
            assertThat(content.read()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void changed(Path file, Change change) {
        try {
            change.to(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Fault({"F08", "F09"})
    @Test
    void aFileThatGrowsShrinksOrIsReplacedWhileItIsRead() throws IOException {
        assertThat(refusedWhen(f -> {})).isEmpty();
        assertThat(refusedWhen(f -> Files.writeString(f, "x", StandardOpenOption.APPEND)))
                .containsExactly(Reason.BYTES_MISMATCH);
        assertThat(refusedWhen(f -> Files.writeString(f, "kort"))).containsExactly(Reason.BYTES_MISMATCH);
        assertThat(refusedWhen(f -> {
                    byte[] other = Files.readAllBytes(f);
                    other[other.length - 3] = 'x';
                    Files.write(f, other);
                }))
                .containsExactly(Reason.HASH_MISMATCH);
    }

    @Fault("F10")
    @Test
    void aFileThatIsDeletedWhileItIsReadIsMissingAndTakenOnceItIsBack() throws IOException {
        settings = settings(1);
        assertThat(refusedWhen(Files::delete)).containsExactly(Reason.FILE_MISSING);
        Path folder = delivery("d2")
                .file("huisartsenzorg", FILE, TEXT)
                .totals(4711, 0)
                .offer();
        Files.deleteIfExists(inbox.resolve("d1").resolve(FILE));
        Files.delete(inbox.resolve("d1"));
        Files.delete(folder.resolve(FILE));
        assertReason(refusal(), Reason.FILE_MISSING, FILE);
        Files.writeString(folder.resolve(FILE), TEXT);
        assertThat(run().refusals()).isEmpty();
        assertThat(new DeliveryStore(home).loaded()).hasSize(1);
    }

    @Fault("F11")
    @Test
    void theSameDeliveryUnderAnotherNameCountsOnce() throws IOException {
        settings = settings(1);
        Path one = delivery("d1")
                .file("huisartsenzorg", FILE, TEXT)
                .totals(4711, 0)
                .offer();
        assertThat(run().anythingRefusedOrHeld()).isFalse();
        Path other = Files.createDirectory(inbox.resolve("kopie van d1"));
        for (String name : List.of(FILE, DescriptorReader.FILE)) {
            Files.copy(one.resolve(name), other.resolve(name));
        }
        assertThat(run().anythingRefusedOrHeld()).isFalse();
        assertThat(new DeliveryStore(home).loaded()).hasSize(1);
    }

    @Fault("F15")
    @Test
    void aFileMayHaveAnyName() {
        settings = settings(1);
        String longest = "k".repeat(LONGEST_NAME - ".csv".length()) + ".csv";
        List<String> names = List.of("_[a]{b} *?:#%.csv", ".punt.csv", "ZORG 2025.CSV", longest);
        TestDelivery delivery = delivery("d1");
        names.forEach(n -> delivery.file("huisartsenzorg", n, TEXT).totals(4711, 0));
        delivery.offer();
        assertThat(run().anythingRefusedOrHeld()).isFalse();
        assertThat(new DeliveryStore(home).loaded().get(0).files())
                .extracting(FileAccount::file)
                .containsExactlyElementsOf(names);
    }

    @Fault("F16")
    @Test
    @Timeout(60)
    void aPipeInPlaceOfAFileIsRefusedAndNotWaitedFor() throws IOException, InterruptedException {
        Path folder = delivery("d1")
                .file("huisartsenzorg", FILE, TEXT)
                .totals(4711, 0)
                .offer();
        pipe(folder.resolve(FILE));
        Path other = delivery("d2")
                .file("huisartsenzorg", FILE, TEXT)
                .totals(4711, 0)
                .offer();
        pipe(other.resolve(DescriptorReader.FILE));
        pipe(inbox.resolve("los"));
        assertThat(runRefused().refusals())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(
                        Reason.FILE_TYPE_UNSUPPORTED, Reason.DESCRIPTOR_MISSING, Reason.FILE_TYPE_UNSUPPORTED);
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
    }

    @Fault("F18")
    @Test
    void anInboxThatIsNoFolderStopsAtOnceWithPathAndUser() throws IOException {
        Path file = Files.writeString(inbox.resolveSibling("geen-map"), "x");
        inbox = file;
        assertThatThrownBy(this::run).isInstanceOfSatisfying(MdzException.class, e -> {
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(e).hasMessageContainingAll(file.toString(), System.getProperty("user.name"), "Next: ");
        });
    }

    @Fault("F33")
    @Test
    void aBackslashIsACharacter() {
        String text = """
                agb_praktijk;naam;postcode4;regio;ingeschreven_totaal;van;tot
                01000001;5" slang\\;5611;Zuid;;2025-01-01;
                01000002;"De ""Linde""\\";5611;Zuid\\;;2025-01-01;
                """;
        delivery("d1").file("praktijken", "p.csv", text).offer();
        assertThat(run().anythingRefusedOrHeld()).isFalse();
        assertThat(new DeliveryStore(home)
                        .loaded()
                        .get(0)
                        .files()
                        .get(0)
                        .accepted()
                        .lines())
                .isEqualTo(2);
    }

    @Fault("F39")
    @Test
    void aLineOfRemarksOrTotalsIsQuarantinedAndALineBeforeTheHeaderRefused() {
        settings = settings(1);
        String text =
                HEADER_GP + "\n# gemaakt door het datateam\n" + gpLine("HUI-0001", "47.11") + "\nTOTAAL;1;47.11\n";
        delivery("d1").file("huisartsenzorg", FILE, text).totals(4711, 0).offer();
        assertThat(run().anythingRefusedOrHeld()).isFalse();
        FileAccount account = new DeliveryStore(home).loaded().get(0).files().get(0);
        assertThat(account.accepted()).isEqualTo(new Tally(1, 4711, 0));
        assertThat(account.quarantined()).isEqualTo(Map.of(Reason.ROW_LENGTH, new Tally(2, 0, 0)));
        delivery("d2")
                .file("huisartsenzorg", FILE, "sep=;\n" + TEXT)
                .totals(4711, 0)
                .offer();
        assertThat(run().refusals()).singleElement().satisfies(f -> assertReason(f, Reason.HEADER_MISSING, FILE));
    }

    @Fault("F89")
    @Test
    void aShareAboveTheLimitHoldsTheDeliveryWithBothFigures() {
        String text = TEXT + gpLine("HUI-0002", "1.005") + "\n";
        delivery("d1").file("huisartsenzorg", FILE, text).totals(4711, 0).offer();
        IngestOutcome outcome = run();
        assertThat(outcome.holds()).singleElement().satisfies(f -> {
            assertThat(f.reason()).isEqualTo(Reason.SHARE_ABOVE_LIMIT);
            assertThat(f.message("nl")).contains("1 van 2 regels", "mdz approve");
        });
    }

    private Settings settings(int share) {
        BigDecimal all = BigDecimal.valueOf(share);
        return new Settings(
                Set.of(3311), "key-1", "nl", new Limits(all, all, all, all), settings.bounds(), settings.buckets());
    }

    @Fault("F25")
    @Test
    void aSynonymIsNotGuessed() {
        String text = TEXT.replace(";bedrag;", ";toegekend_bedrag;");
        delivery("d1").file("huisartsenzorg", FILE, text).totals(4711, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.COLUMN_MISSING, FILE);
        assertThat(Stream.of("nl", "en").map(finding::message).collect(Collectors.joining()))
                .doesNotContain("47.11", "HUI-0001");
    }
}
