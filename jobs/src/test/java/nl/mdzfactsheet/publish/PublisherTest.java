package nl.mdzfactsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.disclosure.ReleasedBundle;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.publish.Verification.Difference;
import nl.mdzfactsheet.publish.Verification.Finding;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
    private static final String FIGURES = "insurer/factsheet_data.csv";

    @TempDir
    Path folder = Path.of(".");

    private final Release release = ReleaseFixture.withQuality(List.of(
            List.of("a", "active", "mdz", "read", "3", "10.00", "1.00"),
            List.of("b", "active", "mdz", "read", "2", "5.50", ""),
            List.of("c", "refused", "mdz", "read", "9", "9.00", "9.00")));

    private Home home() {
        return new Home(folder);
    }

    private Path year() {
        return home().published(2025);
    }

    private StepOutput report(String figures, String... more) {
        return new StepStore(home(), "60-report").write(figures, target -> {
            text(target, FIGURES, figures);
            text(target, "protected/detections_data.csv", "secret");
            text(target, "rho/R1/LEESMIJ.txt", "lees mij");
            String hash = Sha256.ofFile(target.resolve("rho/R1/LEESMIJ.txt"));
            certify(target, "rho/R1", "\"LEESMIJ.txt\":\"" + hash + "\"");
            certify(target, "public", "");
            text(target, "ledger/disclosure_log.csv", "log of " + figures);
            text(target, ReleasedBundle.FACTS, "{\"rows\":{\"" + FIGURES + "\":7}}");
            for (String path : more) {
                text(target, path, "x");
            }
        });
    }

    private static void certify(Path root, String folder, String files) {
        text(root, folder + "/disclosure_certificate.json", "{\"passed\":true,\"files\":{" + files + "}}");
    }

    private static void text(Path root, String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).resolve("..").normalize());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Publication publish(Publisher publisher, String figures) {
        PublishFacts facts = new PublishFacts(
                2025,
                "run",
                "2026-03-31",
                "2026-03-01",
                "0.93",
                "definitions and settings",
                "definitions",
                "code",
                List.of(new PublishFacts.Input("delivery", "hash")),
                Map.of("20-fold", "key"),
                CLOCK);
        return publisher.publish(ReleasedBundle.admit(release, report(figures)), release, facts);
    }

    @Fault("F14")
    @Test
    void versionsStandBesideEachOtherAndThePointerNamesTheLast() throws Exception {
        assertThat(publish(new Publisher(home()), "one").version()).isEqualTo(1);
        assertThat(publish(new Publisher(home()), "two").version()).isEqualTo(2);

        assertThat(Files.readString(year().resolve("v1").resolve(FIGURES))).isEqualTo("one");
        assertThat(Files.readString(year().resolve("v2").resolve(FIGURES))).isEqualTo("two");
        assertThat(Publication.current(year()))
                .hasValueSatisfying(p -> assertThat(p.path()).isEqualTo("v2"));
    }

    @Test
    void equalContentIsNotPublishedAgain() throws Exception {
        Publication first = publish(new Publisher(home()), "one");
        byte[] manifest = Files.readAllBytes(year().resolve("v1/manifest.json"));

        assertThat(publish(new Publisher(home()), "one")).isEqualTo(first);

        assertThat(year().resolve("v2")).doesNotExist();
        assertThat(year().resolve("v1/manifest.json")).hasBinaryContent(manifest);
    }

    @Fault("F74")
    @Test
    void aKillBeforeThePointerLeavesTheOldVersionCurrentAndIsFinishedByTheNextRun() {
        publish(new Publisher(home()), "one");
        Publisher killed = new Publisher(home(), () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> publish(killed, "two")).hasMessage("killed");
        assertThat(Publication.current(year()))
                .hasValueSatisfying(p -> assertThat(p.path()).isEqualTo("v1"));
        assertThat(Verification.of(year().resolve("v1"))).isEmpty();

        Publication finished = publish(new Publisher(home()), "two");

        assertThat(finished.version()).isEqualTo(2);
        assertThat(Publication.current(year())).hasValue(finished);
        assertThat(year().resolve("v3")).doesNotExist();
    }

    @Fault("F71")
    @Test
    void aKillWhileWritingLeavesNothingThatCounts() throws Exception {
        Files.createDirectories(year().resolve(".v1.staging/insurer"));
        Files.writeString(year().resolve(".v1.staging/insurer/half.csv"), "half");

        assertThat(publish(new Publisher(home()), "one").path()).isEqualTo("v1");

        assertThat(Verification.of(year().resolve("v1"))).isEmpty();
        assertThat(year().resolve(".v1.staging")).doesNotExist();
    }

    @Fault("F92")
    @Test
    void aVersionChangedByHandIsReportedAndNotOverwritten() throws Exception {
        publish(new Publisher(home()), "one");
        Files.writeString(year().resolve("v1").resolve(FIGURES), "edited");
        Files.writeString(year().resolve("v1/notes.txt"), "mine");
        Files.delete(year().resolve("v1/rho/R1/LEESMIJ.txt"));

        assertThat(Verification.of(year().resolve("v1")))
                .containsExactly(
                        new Finding(FIGURES, Difference.CHANGED),
                        new Finding("notes.txt", Difference.NOT_IN_MANIFEST),
                        new Finding("rho/R1/LEESMIJ.txt", Difference.MISSING));
        assertThat(publish(new Publisher(home()), "one").path()).isEqualTo("v2");
        assertThat(Files.readString(year().resolve("v1").resolve(FIGURES))).isEqualTo("edited");
    }

    @Test
    void theManifestSaysWhatWasPublishedFromWhat() throws Exception {
        publish(new Publisher(home()), "one");

        JsonNode manifest =
                new ObjectMapper().readTree(year().resolve("v1/manifest.json").toFile());

        assertThat(manifest.path("publishedAt").asText()).isEqualTo("2026-03-31T01:30:00Z");
        assertThat(manifest.path("standPer").asText()).isEqualTo("2026-03-01");
        assertThat(manifest.path("inputs").path(0).path("delivery").asText()).isEqualTo("delivery");
        assertThat(manifest.path("files").findValuesAsText("path"))
                .containsExactly(
                        FIGURES,
                        "protected/detections_data.csv",
                        "public/disclosure_certificate.json",
                        "rho/R1/LEESMIJ.txt",
                        "rho/R1/disclosure_certificate.json");
        assertThat(manifest.path("files").path(0).path("rows").asInt()).isEqualTo(7);
        // 3 + 2 lines, 10.00 + 5.50 debit: the refused delivery does not count.
        assertThat(Files.readString(year().resolve("v1/manifest.json")).replaceAll("\\s", ""))
                .contains("[{'table':'mdz','outcome':'read','lines':5,'debitEur':15.50,'creditEur':1.00}]"
                        .replace('\'', '"'));
    }

    @Test
    void eachTierHasItsMode() throws Exception {
        publish(new Publisher(home()), "one");
        Path version = year().resolve("v1");

        assertThat(mode(version.resolve("protected"))).isEqualTo("rwx------");
        assertThat(mode(version.resolve("protected/detections_data.csv"))).isEqualTo("rw-------");
        assertThat(mode(version.resolve("insurer"))).isEqualTo("rwxr-x---");
        assertThat(mode(version.resolve(FIGURES))).isEqualTo("rw-r-----");
        assertThat(mode(version.resolve("rho/R1"))).isEqualTo("rwxr-x---");
        assertThat(mode(year().resolve("current.json"))).isEqualTo("rw-r-----");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileOutsideTheFoldersOfTheRecipientsIsNotAdmitted() {
        StepOutput report = report("one", "rho/R2/factsheet_data.csv");

        assertThatThrownBy(() -> ReleasedBundle.admit(release, report)).isInstanceOf(MdzException.class);
    }

    @Test
    void aReportThatChangedAfterItWasWrittenIsNotAdmitted() throws Exception {
        StepOutput report = report("one");
        Files.writeString(report.folder().resolve(FIGURES), "two");

        assertThatThrownBy(() -> ReleasedBundle.admit(release, report)).isInstanceOf(MdzException.class);
    }
}
