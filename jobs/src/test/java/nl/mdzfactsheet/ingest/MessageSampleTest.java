package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.sample.PracticeVariation;
import nl.mdzfactsheet.sample.SampleGenerator;
import nl.mdzfactsheet.sample.SampleRequest;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated insurer with messages: the same claims, lines and cents as with CSV, in every delivery and table, and the same persons in all its files. */
@Tag("verify")
class MessageSampleTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    private static SampleRequest request(Path out, boolean messages) {
        return new SampleRequest(
                2_000,
                7,
                List.of(2024, 2025),
                out,
                2,
                SampleRequest.MINIMUM_PRACTICES,
                PracticeVariation.NATURAL,
                messages);
    }

    private static List<DeliveryEntry> ingest(Path sample, boolean messages) {
        BigDecimal all = BigDecimal.ONE;
        Settings standard = Settings.standard(Set.of(9901, 9902), "sample-key-1");
        Settings settings = new Settings(
                standard.allowedUzovi(),
                "sample-key-1",
                "nl",
                new Settings.Limits(all, all, all, all),
                standard.bounds(),
                standard.buckets());
        PseudonymKey key =
                messages ? PseudonymKey.load("sample-key-1", sample.resolve("config/sample-pseudonym.key")) : null;
        Home home = new Home(sample.resolve("home"));
        IngestOutcome outcome =
                new IngestStage(home, settings, CONTRACTS, key).run(sample.resolve("inbox"), LocalDate.of(2026, 7, 1));
        assertThat(outcome.refusals()).isEmpty();
        return new DeliveryStore(home).loaded();
    }

    private static Map<String, String> figures(List<DeliveryEntry> loaded) {
        Map<String, String> figures = new TreeMap<>();
        for (DeliveryEntry entry : loaded) {
            for (FileAccount file : entry.files()) {
                assertThat(file.balances()).isTrue();
                figures.put(
                        entry.id() + " " + file.table(),
                        file.read() + " " + file.accepted() + " " + file.quarantined());
            }
        }
        return figures;
    }

    @Test
    void itIsTheSameInsurer(@TempDir Path folder) throws IOException {
        SampleGenerator.generate(request(folder.resolve("csv"), false));
        SampleGenerator.generate(request(folder.resolve("messages"), true));
        SampleGenerator.generate(request(folder.resolve("again"), true));
        Map<String, String> asMessages = figures(ingest(folder.resolve("messages"), true));
        assertThat(asMessages).isEqualTo(figures(ingest(folder.resolve("csv"), false)));
        assertThat(asMessages.keySet()).anyMatch(k -> k.endsWith(" farmacie"));

        Path file = Path.of("inbox/2025-q1/farmacie.txt.gz");
        assertThat(folder.resolve("messages").resolve(file))
                .hasSameBinaryContentAs(folder.resolve("again").resolve(file));
        assertThat(Files.readString(folder.resolve("messages/expected/totals.csv")))
                .isEqualTo(Files.readString(folder.resolve("csv/expected/totals.csv")));
        Path key = folder.resolve("messages/config/sample-pseudonym.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("r--------");
        assertThat(folder.resolve("csv/config/sample-pseudonym.key")).doesNotExist();
        assertSamePersons(folder.resolve("messages"));
    }

    /** The pseudonym that the intake makes of the first number in a message stands in the file of insured persons: both sides use one key. */
    private static void assertSamePersons(Path sample) throws IOException {
        String message = unpacked(sample.resolve("inbox/2025-q1/farmacie.txt.gz"));
        String insured =
                message.lines().filter(r -> r.startsWith("02")).findFirst().orElseThrow();
        int number = Integer.parseInt(insured.substring(14, 23));
        byte[] pseudonym = PseudonymKey.load("sample-key-1", sample.resolve("config/sample-pseudonym.key"))
                .pseudonymiser()
                .of(number);
        assertThat(unpacked(sample.resolve("inbox/referentie/verzekerden.csv.gz")))
                .contains(new String(pseudonym, StandardCharsets.US_ASCII));
    }

    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
