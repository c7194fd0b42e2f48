package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that say they hold citizen service numbers: pseudonyms before anything is written, and nothing of a number anywhere in the home. */
class CitizenNumberIntakeTest extends IngestFixture {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String OTHER_KEY = KEY.replace('0', '1');
    private static final String ONE = SyntheticBsn.passing(10_000_001);
    private static final String TWO = SyntheticBsn.passing(99_000_001);
    private static final String WRONG = SyntheticBsn.failing(20_000_001);

    private Path keyFile = Path.of("");

    @BeforeEach
    void makeKey(@TempDir Path folder) throws IOException {
        keyFile = folder.resolve("pseudonym.key");
        write(KEY);
    }

    private void write(String key) throws IOException {
        Files.deleteIfExists(keyFile);
        Files.writeString(keyFile, key + "\n");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("r--------"));
    }

    private IngestOutcome runWithKey() {
        return new IngestStage(home, settings, CONTRACTS, PseudonymKey.load("key-1", keyFile)).run(inbox, RUN_DATE);
    }

    private TestDelivery claims(String id, String... lines) {
        String text = HEADER_GP + "\n" + String.join("\n", lines) + "\n";
        return delivery(id).file("huisartsenzorg", "h.csv", text).resource(r -> r.put("personIdentifier", "bsn"));
    }

    private static String line(String id, String bsn) {
        return gpLine(id, "10.00").replace(person(1), bsn);
    }

    /** The definition, computed here a second time. */
    private static String pseudonym(String bsn) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(bsn.getBytes(StandardCharsets.US_ASCII)))
                    .substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No byte of any file below the home, except what was set aside. */
    private void assertNowhere(String... values) {
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(home.suspectedBsn()))
                    .toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String value : values) {
                    assertThat(content.contains(value)).as("%s", file).isFalse();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset<Row> stored(String table) {
        Path folder =
                new DeliveryStore(home).folder(new DeliveryStore(home).loaded().get(0));
        return spark().read().parquet(folder.resolve(table).toString());
    }

    private List<String> stored(String table, String column) {
        return stored(table).select(column).collectAsList().stream()
                .map((Row r) -> r.isNullAt(0) ? "" : r.get(0).toString())
                .sorted()
                .toList();
    }

    private List<String> persons() {
        return stored("claims").select("patient_hi", "patient_lo").collectAsList().stream()
                .map((Row r) -> String.format(Locale.ROOT, "%016x%016x", r.getLong(0), r.getLong(1)))
                .sorted()
                .toList();
    }

    @Test
    void onePersonGetsOnePseudonymAcrossLabelsAndNumbersAreNowhere() {
        claims("d1", line("A1", ONE), line("A2", ONE).replace(";3311;", ";3313;"), line("A3", TWO))
                .totals(3000, 0)
                .offer();
        IngestOutcome outcome = runWithKey();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(new DeliveryStore(home).loaded().get(0).keyId()).isEqualTo("key-1");
        assertThat(persons())
                .containsExactlyElementsOf(Stream.of(pseudonym(ONE), pseudonym(ONE), pseudonym(TWO))
                        .sorted()
                        .toList());
        assertNowhere(ONE, TWO, KEY);
    }

    @Fault("F64")
    @Test
    void aWrongCheckDigitIsQuarantinedWithoutTheNumber() {
        settings = lenient();
        claims("d1", line("A1", ONE), line("A2", WRONG), line("A3", TWO.substring(1)))
                .totals(3000, 0)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(stored("quarantine", "reason")).containsExactly("bsn_invalid", "bsn_invalid");
        assertThat(stored("quarantine", "raw"))
                .allSatisfy(raw -> assertThat(raw).contains(";D;3311;;008;"));
        assertNowhere(ONE, WRONG, TWO.substring(1));
    }

    @Test
    void aLineWithAnotherFaultKeepsThePseudonymOnly() {
        settings = lenient();
        claims("d1", line("A1", ONE).replace("10.00", "10.005"), line("A2", TWO) + ";te;veel")
                .totals(0, 0)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        List<String> raw = stored("quarantine", "raw");
        assertThat(raw.get(0)).isEmpty();
        assertThat(raw.get(1)).contains(pseudonym(ONE), "10.005");
        assertNowhere(ONE, TWO);
    }

    @Fault("F69")
    @Test
    void anotherKeyUnderTheSameIdStopsBeforeAnythingIsRead() throws IOException {
        claims("d1", line("A1", ONE)).totals(1000, 0).offer();
        runWithKey();
        write(OTHER_KEY);
        assertThatThrownBy(this::runWithKey)
                .isInstanceOfSatisfying(MdzException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.KEY_CHANGED);
                    assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
                })
                .hasMessageContaining("check value")
                .hasMessageNotContaining(OTHER_KEY);
        assertNowhere(OTHER_KEY, KEY);
    }

    @Test
    void anotherKeyIdThanThePseudonymsInTheStoreIsRefused() {
        delivery("d0")
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + gpLine("A0", "10.00") + "\n")
                .totals(1000, 0)
                .offer();
        run();
        settings = Settings.standard(Set.of(3311, 3313), "key-2");
        claims("d1", line("A1", ONE))
                .set("pseudonymKeyId", "key-2")
                .totals(1000, 0)
                .offer();
        IngestOutcome outcome =
                new IngestStage(home, settings, CONTRACTS, PseudonymKey.load("key-2", keyFile)).run(inbox, RUN_DATE);
        assertThat(outcome.refusals()).singleElement().satisfies(f -> {
            assertReason(f, Reason.KEY_ID_MISMATCH, DescriptorReader.FILE);
            assertThat(f.message("nl")).contains("key-1 / key-2");
        });
    }

    @Test
    void withoutAKeyTheDeliveryIsRefused() {
        claims("d1", line("A1", ONE)).totals(1000, 0).offer();
        assertReason(refusal(), Reason.KEY_MISSING, DescriptorReader.FILE);
        assertNowhere(ONE);
    }

    @Test
    void aTableWhoseContractDoesNotAllowIt() {
        delivery("d1")
                .file("weerleggingen", "w.csv", "tabel;declaratie_id;verzekerde_id;detector;oordeel;bron\n")
                .resource(r -> r.put("personIdentifier", "bsn"))
                .offer();
        Finding finding = refusal();
        assertReason(finding, Reason.BSN_NOT_ALLOWED, DescriptorReader.FILE);
        assertThat(finding.location().column()).isEqualTo("resources/0/personIdentifier");
    }

    @Fault("F65")
    @Test
    void aSuspectedNumberMovesTheDeliveryToTheProtectedFolder() throws IOException {
        Path folder = delivery("d1")
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + line("A1", ONE) + "\n" + line("A2", TWO) + "\n")
                .totals(2000, 0)
                .offer();
        Finding finding = refusal();
        assertReason(finding, Reason.SUSPECTED_BSN, "h.csv");
        assertThat(finding.message("nl")).contains("kolom verzekerde_id", "2 regels", "protected/suspected-bsn/");
        assertThat(folder).doesNotExist();
        List<Path> aside;
        try (Stream<Path> entries = Files.list(home.suspectedBsn())) {
            aside = entries.toList();
        }
        assertThat(aside).singleElement().satisfies(d -> assertThat(d.resolve("h.csv"))
                .exists());
        for (Path place : List.of(home.protectedStore(), home.suspectedBsn(), aside.get(0))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .isEqualTo("rwx------");
        }
        assertNowhere(ONE, TWO);
        assertThat(run().refusals()).as("told again until it is taken away").hasSize(1);
        Files.move(aside.get(0), folder.resolveSibling("..").resolve("handled"));
        assertThat(run().refusals()).isEmpty();
    }

    @Test
    void oneNumberInFreeTextIsEnoughAndTenInIdentifiers() {
        StringBuilder ids = new StringBuilder(HEADER_GP).append('\n');
        for (int i = 0; i < 10; i++) {
            ids.append(gpLine(SyntheticBsn.passing(30_000_000 + 1000 * i), "10.00"))
                    .append('\n');
        }
        delivery("ids")
                .file("huisartsenzorg", "h.csv", ids.toString())
                .totals(10_000, 0)
                .offer();
        String text = HEADER_GP + ";opmerking\n" + gpLine("A1", "10.00") + ";zie " + ONE + "\n" + gpLine("A2", "1.00")
                + ";geen\n" + gpLine("A3", "1.00") + ";niets\n";
        delivery("text").file("huisartsenzorg", "h.csv", text).totals(1200, 0).offer();
        assertThat(runRefused().refusals())
                .extracting(f -> f.delivery() + " " + f.location().column() + " " + f.reason())
                .containsExactlyInAnyOrder("ids declaratie_id SUSPECTED_BSN", "text opmerking SUSPECTED_BSN");
        assertNowhere(ONE);
    }

    /** Of 40 numbers 3.6 pass by chance, with a standard deviation of 1.8: twelve are far more, four are not. */
    @Test
    void numbersAmongOtherNumbersAreNoticedWhenChanceCannotExplainThem() {
        remarks("twelve", 12, 40);
        remarks("four", 4, 40);
        assertThat(run().refusals())
                .extracting(f -> f.delivery() + " " + f.location().column() + " " + f.reason())
                .containsExactly("twelve opmerking SUSPECTED_BSN");
    }

    private void remarks(String id, int passing, int all) {
        StringBuilder text = new StringBuilder(HEADER_GP).append(";opmerking\n");
        for (int i = 0; i < all; i++) {
            int start = 40_000_000 + 1000 * i;
            String number = i < passing ? SyntheticBsn.passing(start) : SyntheticBsn.failing(start);
            text.append(gpLine(id + i, "1.00"))
                    .append(";dossier ")
                    .append(number)
                    .append('\n');
        }
        delivery(id)
                .file("huisartsenzorg", "h.csv", text.toString())
                .totals(100L * all, 0)
                .offer();
    }

    @Test
    void aQuarantinedLineOfADeliveryWithPseudonymsHoldsNoNumberEither() {
        settings = lenient();
        String faulty = gpLine("A2", "1.005") + ";noot\n";
        String text = HEADER_GP + ";nummer\n" + gpLine("A1", "10.00") + ";" + WRONG + "\n" + gpLine("A3", "10.00") + ";"
                + WRONG + "\n" + faulty.replace("noot", ONE);
        delivery("d1").file("huisartsenzorg", "h.csv", text).totals(2000, 0).offer();
        assertThat(run().refusals()).isEmpty();
        assertThat(stored("quarantine", "raw")).singleElement().satisfies(raw -> assertThat(raw)
                .contains("1.005", "*********"));
        assertNowhere(ONE);
    }

    @Fault("F87")
    @Test
    void aKeyFileThatOthersCanReadOrThatIsShort() throws IOException {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("r--r-----"));
        assertThatThrownBy(() -> PseudonymKey.load("key-1", keyFile))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("chmod 0400")
                .hasMessageNotContaining(KEY);
        write(KEY.substring(2));
        assertThatThrownBy(() -> PseudonymKey.load("key-1", keyFile))
                .hasMessageContaining("64 to 128 hexadecimal characters")
                .hasMessageNotContaining(KEY.substring(2));
        Files.delete(keyFile);
        assertThatThrownBy(() -> PseudonymKey.load("key-1", keyFile)).hasMessageContaining("does not exist");
    }

    private Settings lenient() {
        BigDecimal all = BigDecimal.ONE;
        return new Settings(
                settings.allowedUzovi(),
                "key-1",
                "nl",
                new Settings.Limits(all, all, all, all),
                settings.bounds(),
                settings.buckets());
    }
}
