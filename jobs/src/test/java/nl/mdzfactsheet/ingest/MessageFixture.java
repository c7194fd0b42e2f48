package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.ingest.Ap304.Claim;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home with a pseudonym key, and deliveries of messages. */
abstract class MessageFixture extends IngestFixture {

    static final String ONE = SyntheticBsn.passing(10_000_001);
    static final String TWO = SyntheticBsn.passing(90_000_001);
    static final String WRONG = SyntheticBsn.failing(20_000_001);
    static final String INVOICE_DAY = "2025-04-15";

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    Path keyFile = Path.of("");

    @BeforeEach
    void makeKey(@TempDir Path folder) {
        keyFile = writeKey(folder.resolve("pseudonym.key"));
        BigDecimal all = BigDecimal.ONE;
        settings = new Settings(
                settings.allowedUzovi(),
                "key-1",
                "nl",
                new Settings.Limits(all, all, all, all),
                settings.bounds(),
                settings.buckets());
    }

    static Path writeKey(Path file) {
        try {
            Files.writeString(file, KEY + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IngestOutcome runWithKey() {
        return runWithKey(CONTRACTS);
    }

    IngestOutcome runWithKey(Contracts contracts) {
        return new IngestStage(home, settings, contracts, PseudonymKey.load("key-1", keyFile)).run(inbox, RUN_DATE);
    }

    /** The one refusal of the one delivery offered; nothing of it is in the store. */
    Finding refusalWithKey() {
        List<Finding> refusals = runWithKey().refusals();
        assertThat(refusals).hasSize(1);
        assertThat(new DeliveryStore(home).loaded()).isEmpty();
        return refusals.get(0);
    }

    TestDelivery message(String id, String text, int rows) {
        return message(id, text, rows, StandardCharsets.UTF_8);
    }

    TestDelivery message(String id, String text, int rows, Charset charset) {
        return delivery(id)
                .file("farmacie", "farmacie.txt", text.getBytes(charset), rows)
                .resource(r -> r.put("format", Ap304.FORMAT));
    }

    FileAccount account() {
        FileAccount account = new DeliveryStore(home).loaded().get(0).files().get(0);
        assertThat(account.balances()).isTrue();
        return account;
    }

    Dataset<Row> stored(String table) {
        DeliveryStore store = new DeliveryStore(home);
        Path folder = store.folder(store.loaded().get(0));
        return spark().read().parquet(folder.resolve(table).toString());
    }

    /** Line, reason and column of every quarantined record. */
    List<String> quarantine() {
        return stored("quarantine").select("line", "reason", "column").collectAsList().stream()
                .map((Row r) -> r.get(0) + " " + r.get(1) + " " + (r.isNullAt(2) ? "" : r.get(2)))
                .toList();
    }

    /** No byte of any file below the home. */
    void assertNowhere(String... values) {
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String value : values) {
                    assertThat(content.contains(value)).as("%s", file).isFalse();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records: 0 header, 1 insured, 2 A1, 3 A2 (credit of A1), 4 insured, 5 B1, 6 comment, 7 trailer. */
    static Ap304 sample() {
        Claim first = Claim.of("A1", ONE, 1234);
        return new Ap304()
                .header(INVOICE_DAY)
                .insured(ONE, "3311")
                .service(first)
                .service(first.credit("A2"))
                .insured(TWO, "3311")
                .service(Claim.of("B1", TWO, 500))
                .comment("zie " + SyntheticBsn.passing(77_000_001))
                .trailer();
    }
}
