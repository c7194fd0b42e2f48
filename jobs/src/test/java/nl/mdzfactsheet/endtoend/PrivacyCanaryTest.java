package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Canaries: an insurer delivers citizen service numbers, and whatever goes wrong, no number and no byte of the key is anywhere in the home, and no pseudonym outside the
 * protected places. The process starts with the ordinary umask of the host, so the modes are those of the program.
 */
@Tag("verify")
class PrivacyCanaryTest {

    private static final int KILLED = 137;
    private static final int USAGE = 2;
    private static final int REFUSED = 3;
    private static final List<String> DEATHS = List.of(
            "started:10-ingest",
            "written:10-ingest",
            "written:20-fold",
            "written:30-measure",
            "written:40-benchmark",
            "written:50-disclosure",
            "written:60-report",
            "pointer");

    @TempDir
    Path folder = Path.of("");

    private final byte[] key = new byte[32];
    private final List<String> outputs = new ArrayList<>();
    private Path home = folder;
    private Path inbox = folder;
    private Path keyFile = folder;
    private CitizenInbox citizens = new CitizenInbox(new byte[] {1});
    private @Nullable CanaryScan planted;

    @BeforeEach
    void deliver() throws IOException, InterruptedException, SQLException {
        new SecureRandom().nextBytes(key);
        Path sample = folder.resolve("sample");
        Ended generated = ProductProcess.with()
                .run(
                        folder.resolve("generate.log"),
                        "generate-sample",
                        "--insured",
                        "2000",
                        "--years",
                        "2024,2025",
                        "--out",
                        sample.toString());
        assertThat(generated.exitCode()).as(generated.output()).isZero();
        citizens = new CitizenInbox(key);
        inbox = sample.resolve("inbox");
        citizens.rewrite(inbox);
        home = Homes.forSample(sample, folder.resolve("home"));
        keyFile = folder.resolve("pseudonym.key");
        Files.writeString(keyFile, HexFormat.of().formatHex(key) + "\n");
        mode("r--------");
        Files.writeString(
                home.resolve("config/settings.yaml"),
                "\npseudonymKeyFile: " + keyFile + "\n",
                StandardOpenOption.APPEND);
        List<String> keys = List.of(
                HexFormat.of().formatHex(key),
                HexFormat.of().withUpperCase().formatHex(key),
                new String(key, StandardCharsets.ISO_8859_1),
                Base64.getEncoder().encodeToString(key));
        planted = new CanaryScan(citizens.numbers(), citizens.pseudonyms(), keys, folder);
    }

    @AfterEach
    void closeScan() throws SQLException {
        scan().close();
    }

    private CanaryScan scan() {
        return Objects.requireNonNull(planted);
    }

    private void mode(String mode) throws IOException {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString(mode));
    }

    private Ended mdz(ProductProcess product, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        Ended ended = product.run(folder.resolve("command.log"), all.toArray(String[]::new));
        outputs.add(ended.output());
        return ended;
    }

    private Ended run(String... javaOptions) throws IOException, InterruptedException {
        return mdz(
                ProductProcess.with(javaOptions),
                "run",
                "--year",
                "2025",
                "--inbox",
                inbox.toString(),
                "--run-date",
                "2026-07-01");
    }

    private void assertNothingLeaked(String after) throws IOException, SQLException {
        assertThat(scan().found(home)).as("after %s", after).isEmpty();
        for (String output : outputs) {
            assertThat(scan().kinds(output)).as("output after %s", after).isEmpty();
        }
        assertClosed(after);
    }

    /** What the group may enter is the published tiers, and nobody else may enter anything. */
    private void assertClosed(String after) throws IOException {
        assertThat(Files.getPosixFilePermissions(home))
                .as("after %s", after)
                .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        for (String closed : List.of("work", "store", "db", "log", "runs", "tmp", "protected")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(closed))))
                    .as(closed)
                    .isEqualTo("rwx------");
        }
    }

    @Fault({"F73", "F75"})
    @Test
    void nothingLeaksWhateverGoesWrong() throws IOException, InterruptedException, SQLException {
        mode("r--r-----");
        assertThat(run().exitCode()).isEqualTo(USAGE);
        mode("r--------");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
        assertNothingLeaked("a key that others can read");
        for (String death : DEATHS) {
            Ended killed = run("-Dmdz.test.die=" + death);
            assertThat(killed.exitCode()).as(killed.output()).isEqualTo(KILLED);
            assertNothingLeaked("a kill at " + death);
        }
        offerFaulty();
        Ended refused = run();
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(REFUSED);
        assertThat(refused.output()).contains("suspected_bsn", "share_above_limit", "key_id_mismatch");
        assertNothingLeaked("faulty deliveries");
        assertPublished();
        assertExplained();
        assertThat(mdz(ProductProcess.with(), "purge", "--keep", "1").exitCode())
                .isZero();
        assertNothingLeaked("the purge");
        assertThat(ProductProcess.with()
                        .run(folder.resolve("verify.log"), "verify", home.toString())
                        .exitCode())
                .isZero();
    }

    /** A number that was not announced, numbers with a wrong check digit, and pseudonyms of another key. */
    private void offerFaulty() throws IOException {
        String claims = SmallDelivery.claims(2);
        String number = citizens.numbers().iterator().next();
        new SmallDelivery(inbox, "niet-gemeld")
                .claims(2, claims.replace(SmallDelivery.PERSON, number))
                .offer();
        new SmallDelivery(inbox, "elfproef")
                .claims(2, claims.replace(SmallDelivery.PERSON, SyntheticBsn.failing(Integer.parseInt(number) / 10)))
                .bend(r -> r.put("personIdentifier", "bsn"))
                .offer();
        new SmallDelivery(inbox, "andere-sleutel")
                .keyId("other-key")
                .claims(2, claims)
                .offer();
    }

    private void assertPublished() throws IOException {
        Path version = home.resolve("published/2025/v1");
        assertThat(version.resolve("manifest.json")).exists();
        String detections = Files.readString(version.resolve("protected/detections_data.csv"));
        assertThat(scan().kinds(detections))
                .as("the scan sees pseudonyms where they belong")
                .contains("pseudonym");
        try (Stream<Path> aside = Files.list(home.resolve("protected/suspected-bsn"))) {
            assertThat(aside).hasSize(1);
        }
    }

    private void assertExplained() throws IOException, InterruptedException {
        String patient = citizens.pseudonyms().iterator().next();
        Ended ended =
                mdz(ProductProcess.with(), "explain", "--year", "2025", "--patient", patient, "--quarter", "2025Q3");
        outputs.remove(outputs.size() - 1);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(Files.readString(home.resolve("log/access.jsonl")))
                .contains("\"command\":\"explain\"", "person sha256:")
                .doesNotContain(patient);
    }
}
