package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import org.junit.jupiter.api.Test;

/** Descriptors and files that refuse a delivery whole: the reason, the place, both figures; nothing in the store but a report. */
class RefusalTest extends IngestFixture {

    private static final String FILE = "h.csv";
    private static final String ONE_LINE = HEADER_GP + "\n" + gpLine("HUI-0001", "47.11") + "\n";

    private TestDelivery gp(String text) {
        return delivery("d1").file("huisartsenzorg", FILE, text);
    }

    private TestDelivery good() {
        return gp(ONE_LINE).totals(4711, 0);
    }

    @Fault("F21")
    @Test
    void aFolderWithoutDescriptor() throws IOException {
        Files.createDirectories(inbox.resolve("los"));
        assertReason(refusal(), Reason.DESCRIPTOR_MISSING, DescriptorReader.FILE);
    }

    @Fault("F04")
    @Test
    void strayFilesInTheInbox() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), "x");
        Files.writeString(inbox.resolve("b.zip"), "x");
        Files.writeString(inbox.resolve("c.xlsx"), "x");
        Files.writeString(inbox.resolve(".hidden"), "x");
        Files.createSymbolicLink(inbox.resolve("d"), inbox);
        assertThat(runRefused().refusals())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(
                        Reason.DESCRIPTOR_MISSING,
                        Reason.FILE_TYPE_UNSUPPORTED,
                        Reason.FILE_TYPE_UNSUPPORTED,
                        Reason.FILE_OUTSIDE_DELIVERY);
    }

    @Test
    void aDescriptorThatIsNoJson() throws IOException {
        Path folder = good().offer();
        Files.writeString(folder.resolve(DescriptorReader.FILE), "{\n \"id\": \"d1\",\n}");
        Finding finding = refusal();
        assertReason(finding, Reason.DESCRIPTOR_INVALID, DescriptorReader.FILE);
        assertThat(finding.location().line()).isEqualTo(3);
    }

    @Test
    void descriptorKeysAreChecked() {
        assertKey("period", d -> d.set("period", "2025-13"));
        assertKey("created", d -> d.set("created", "gisteren"));
        assertKey("coverage", d -> d.set("coverage", "half"));
        assertKey("replaces", d -> d.replaces("d1"));
        assertKey("resources/0/hash", d -> d.resource(r -> r.put("hash", "md5:00")));
        assertKey("resources/0/rowCount", d -> d.resource(r -> r.remove("rowCount")));
        assertKey("resources/0/debitTotalCents", d -> d.resource(r -> r.remove("debitTotalCents")));
        assertKey("resources/0/encoding", d -> d.resource(r -> r.put("encoding", "utf-16")));
        assertKey("resources/0/dialect.delimiter", d -> d.delimiter(";;"));
        assertKey(
                "resources/0/dialect.decimalChar",
                d -> d.resource(r -> r.putObject("dialect").put("decimalChar", "'")));
    }

    private void assertKey(String key, Consumer<TestDelivery> bend) {
        TestDelivery delivery = good();
        bend.accept(delivery);
        delivery.offer();
        Finding finding = refusal();
        assertReason(finding, Reason.DESCRIPTOR_INVALID, DescriptorReader.FILE);
        assertThat(finding.location().column()).isEqualTo(key);
    }

    @Test
    void anUnknownTable() {
        good().resource(r -> r.put("name", "tandarts")).offer();
        assertReason(refusal(), Reason.UNKNOWN_TABLE, DescriptorReader.FILE);
    }

    @Fault("F13")
    @Test
    void aMissingFile() throws IOException {
        Files.delete(good().offer().resolve(FILE));
        assertReason(refusal(), Reason.FILE_MISSING, FILE);
    }

    @Fault("F16")
    @Test
    void aPathOutOfTheDelivery() throws IOException {
        Files.writeString(inbox.resolve(".secret.csv"), ONE_LINE);
        good().resource(r -> r.put("path", "../.secret.csv")).offer();
        assertReason(refusal(), Reason.FILE_OUTSIDE_DELIVERY, "../.secret.csv");
    }

    @Fault("F16")
    @Test
    void aLinkInTheDelivery() throws IOException {
        Path folder = good().offer();
        Path elsewhere = Files.move(folder.resolve(FILE), inbox.resolve(".elsewhere.csv"));
        Files.createSymbolicLink(folder.resolve(FILE), elsewhere);
        assertReason(refusal(), Reason.FILE_OUTSIDE_DELIVERY, FILE);
    }

    @Test
    void aFolderInPlaceOfAFile() throws IOException {
        Path folder = good().offer();
        Files.delete(folder.resolve(FILE));
        Files.createDirectory(folder.resolve(FILE));
        assertReason(refusal(), Reason.FILE_TYPE_UNSUPPORTED, FILE);
    }

    @Test
    void anotherKindOfFile() {
        delivery("d1").file("huisartsenzorg", "h.xlsx", ONE_LINE).offer();
        assertReason(refusal(), Reason.FILE_TYPE_UNSUPPORTED, "h.xlsx");
    }

    @Fault("F04")
    @Test
    void anArchiveUnderAnotherName() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0};
        delivery("d1").file("huisartsenzorg", FILE, zip, 1).offer();
        assertReason(refusal(), Reason.FILE_TYPE_UNSUPPORTED, FILE);
    }

    @Fault("F06")
    @Test
    void anEmptyFile() {
        delivery("d1").file("huisartsenzorg", FILE, new byte[0], 0).offer();
        assertReason(refusal(), Reason.FILE_EMPTY, FILE);
    }

    @Fault("F07")
    @Test
    void aHeaderWithoutRows() {
        gp(HEADER_GP + "\n").offer();
        assertReason(refusal(), Reason.NO_ROWS, FILE);
    }

    @Test
    void otherBytesThanDeclared() {
        long bytes = ONE_LINE.getBytes(StandardCharsets.UTF_8).length;
        good().resource(r -> r.put("bytes", bytes + 1)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.BYTES_MISMATCH, FILE);
        assertThat(finding.message("nl")).contains(bytes + 1 + " in datapackage.json, " + bytes + " gevonden");
    }

    @Test
    void moreBytesThanDeclared() {
        long bytes = ONE_LINE.getBytes(StandardCharsets.UTF_8).length;
        good().resource(r -> r.put("bytes", 10)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.BYTES_MISMATCH, FILE);
        assertThat(finding.message("en")).contains("10 in datapackage.json, " + bytes + " found");
    }

    @Fault("F21")
    @Test
    void anotherHashThanDeclared() {
        String other = TestDelivery.sha256(new byte[] {1});
        String found = TestDelivery.sha256(ONE_LINE.getBytes(StandardCharsets.UTF_8));
        good().resource(r -> r.put("hash", "sha256:" + other)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.HASH_MISMATCH, FILE);
        assertThat(finding.message("nl")).contains(other, found);
    }

    @Fault("F20")
    @Test
    void anotherRowCountThanDeclared() {
        good().resource(r -> r.put("rowCount", 2)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.ROW_COUNT_MISMATCH, FILE);
        assertThat(finding.message("en")).contains("rowCount: 2 in datapackage.json, 1 found");
    }

    @Fault("F20")
    @Test
    void otherTotalsThanDeclared() {
        gp(ONE_LINE).totals(4712, 1).offer();
        List<Finding> findings = runRefused().refusals();
        assertThat(findings).extracting(Finding::reason).containsOnly(Reason.CONTROL_TOTAL_MISMATCH);
        assertThat(findings)
                .extracting(f -> f.detail().english())
                .containsExactly(
                        "debitTotalCents: 4712 in datapackage.json, 4711 found",
                        "creditTotalCents: 1 in datapackage.json, 0 found");
    }

    @Test
    void theReportSaysTheSameAsTheRun() throws IOException {
        good().resource(r -> r.put("rowCount", 2)).offer();
        IngestOutcome outcome = runRefused();
        Path entry = home.deliveries()
                .resolve(new DeliveryStore(home).entries().get(0).folder());
        assertThat(Files.readString(entry.resolve(DeliveryStore.REPORT)).strip())
                .isEqualTo(outcome.messages("nl").get(0));
        try (Stream<Path> files = Files.list(entry)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(DeliveryStore.ENTRY, DeliveryStore.REPORT);
        }
        assertThat(runRefused().messages("nl")).isEqualTo(outcome.messages("nl"));
    }

    @Fault("F08")
    @Test
    void aMendedFileUnderTheSameDescriptorIsLookedAtAgain() throws IOException {
        Path folder = good().offer();
        Files.delete(folder.resolve(FILE));
        String broken = OfferedDeliveries.look(home, CONTRACTS, inbox).hash();
        runRefused();
        assertThat(OfferedDeliveries.look(home, CONTRACTS, inbox).hash()).isEqualTo(broken);
        Files.writeString(folder.resolve(FILE), ONE_LINE.replace("47.11", "47.12"));
        assertThat(OfferedDeliveries.look(home, CONTRACTS, inbox).hash()).isNotEqualTo(broken);
        assertReason(refusal(), Reason.HASH_MISMATCH, FILE);
    }
}
