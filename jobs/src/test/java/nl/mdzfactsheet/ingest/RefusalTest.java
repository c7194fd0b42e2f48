package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Settings.Bounds;
import org.junit.jupiter.api.Test;

/** Deliveries that are refused whole: the reason, the place, both figures; never a value from a claim, never anything in the store. */
class RefusalTest extends IngestFixture {

    private static final String FILE = "h.csv";
    private static final String ONE_LINE = HEADER_GP + "\n" + gpLine("HUI-0001", "47.11") + "\n";

    private TestDelivery gp(String text) {
        return delivery("d1").file("huisartsenzorg", FILE, text);
    }

    private TestDelivery good() {
        return gp(ONE_LINE).totals(4711, 0);
    }

    /** No cell of four characters or more may stand in a message. */
    private static void assertNoValue(Finding finding, String text) {
        List<String> cells = text.lines()
                .skip(1)
                .flatMap(l -> Arrays.stream(l.split("[;,]", -1)))
                .filter(c -> c.length() >= 4)
                .toList();
        for (String language : List.of("nl", "en")) {
            cells.forEach(cell -> assertThat(finding.message(language)).doesNotContain(cell));
        }
    }

    @Test
    void aFolderWithoutDescriptor() throws IOException {
        Files.createDirectories(inbox.resolve("los"));
        assertReason(refusal(), Reason.DESCRIPTOR_MISSING, DescriptorReader.FILE);
    }

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

    @Test
    void aMissingFile() throws IOException {
        Files.delete(good().offer().resolve(FILE));
        assertReason(refusal(), Reason.FILE_MISSING, FILE);
    }

    @Test
    void aPathOutOfTheDelivery() throws IOException {
        Files.writeString(inbox.resolve(".secret.csv"), ONE_LINE);
        good().resource(r -> r.put("path", "../.secret.csv")).offer();
        assertReason(refusal(), Reason.FILE_OUTSIDE_DELIVERY, "../.secret.csv");
    }

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

    @Test
    void anArchiveUnderAnotherName() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0};
        delivery("d1").file("huisartsenzorg", FILE, zip, 1).offer();
        assertReason(refusal(), Reason.FILE_TYPE_UNSUPPORTED, FILE);
    }

    @Test
    void anEmptyFile() {
        delivery("d1").file("huisartsenzorg", FILE, new byte[0], 0).offer();
        assertReason(refusal(), Reason.FILE_EMPTY, FILE);
    }

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

    @Test
    void anotherHashThanDeclared() {
        String other = TestDelivery.sha256(new byte[] {1});
        String found = TestDelivery.sha256(ONE_LINE.getBytes(StandardCharsets.UTF_8));
        good().resource(r -> r.put("hash", "sha256:" + other)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.HASH_MISMATCH, FILE);
        assertThat(finding.message("nl")).contains(other, found);
    }

    @Test
    void anotherRowCountThanDeclared() {
        good().resource(r -> r.put("rowCount", 2)).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.ROW_COUNT_MISMATCH, FILE);
        assertThat(finding.message("en")).contains("rowCount: 2 in datapackage.json, 1 found");
    }

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
    void aTruncatedGzip() throws IOException {
        String text = HEADER_GP + "\n"
                + IntStream.range(0, 5_000)
                        .mapToObj(i -> gpLine("HUI-" + i * 7919L % 104_729, "1.00"))
                        .collect(Collectors.joining("\n"));
        byte[] whole = GzipMembersTest.gzip(text);
        delivery("d1")
                .file("huisartsenzorg", "h.csv.gz", Arrays.copyOf(whole, whole.length / 2), 5_000)
                .offer();
        Finding finding = refusal();
        assertReason(finding, Reason.GZIP_DAMAGED, "h.csv.gz");
        assertThat(finding.message("nl")).containsPattern("afgebroken na [1-9][0-9]+ regels");
    }

    @Test
    void aFileCalledGzipThatIsNone() {
        delivery("d1").file("huisartsenzorg", "h.csv.gz", ONE_LINE).offer();
        assertReason(refusal(), Reason.GZIP_DAMAGED, "h.csv.gz");
    }

    @Test
    void aBomb() throws IOException {
        byte[] bomb = GzipMembersTest.gzip(HEADER_GP + "\n" + "0".repeat(8 << 20));
        delivery("d1").file("huisartsenzorg", "h.csv.gz", bomb, 1).offer();
        assertReason(refusal(), Reason.EXPANSION_LIMIT, "h.csv.gz");
    }

    @Test
    void moreThanMayBeExpanded() throws IOException {
        settings = bounded(new Bounds(65_536, 500, 100, 1_000));
        delivery("d1")
                .file("huisartsenzorg", "h.csv.gz", GzipMembersTest.gzip(ONE_LINE), 1)
                .offer();
        assertReason(refusal(), Reason.EXPANSION_LIMIT, "h.csv.gz");
    }

    @Test
    void anotherEncodingThanDeclared() {
        String text =
                "bron;" + TestDelivery.HEADER_PRESTATIES + "\n\u00e9\u00e9n;008;12000;x;consult;;;N;2020-01-01;\n";
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        delivery("d1").file("prestaties", "p.csv", bytes, 1).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.ENCODING_INVALID, "p.csv");
        assertThat(finding.location().line()).isEqualTo(2);
        assertThat(finding.message("nl")).contains("byte " + text.indexOf('\u00e9'));
    }

    @Test
    void aHeaderThatIsMissing() {
        String text = gpLine("HUI-0001", "47.11") + "\n" + gpLine("HUI-0002", "47.11") + "\n";
        gp(text).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.HEADER_MISSING, FILE);
        assertNoValue(finding, "\n" + text);
    }

    @Test
    void anotherDelimiter() {
        gp(ONE_LINE.replace(';', ',')).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.DELIMITER_WRONG, FILE);
        assertThat(finding.message("nl")).contains("1 kolom gevonden, 13 verwacht; is het scheidingsteken een komma?");
        assertThat(finding.message("en")).contains("1 column found, 13 expected; is the delimiter a comma?");
    }

    @Test
    void aMissingColumn() {
        gp(ONE_LINE.replace(";bedrag;", ";betaald;")).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.COLUMN_MISSING, FILE);
        assertThat(finding.location().column()).isEqualTo("bedrag");
    }

    @Test
    void aDoubledColumn() {
        gp(ONE_LINE.replace("agb_zorgverlener", "Bedrag ")).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.COLUMN_DOUBLED, FILE);
        assertThat(finding.location().column()).isEqualTo("bedrag");
    }

    @Test
    void tooManyColumns() {
        gp(HEADER_GP + ";x".repeat(20_000) + "\n").offer();
        assertReason(refusal(), Reason.TOO_MANY_COLUMNS, FILE);
    }

    @Test
    void aCitizenServiceNumberInPlaceOfAPseudonym() {
        String text = ONE_LINE.replace(person(1), "123456789");
        gp(text + gpLine("HUI-0002", "1.00") + "\n").totals(4811, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.SUSPECTED_BSN, FILE);
        assertThat(finding.location().line()).isEqualTo(2);
        assertThat(finding.location().column()).isEqualTo("verzekerde_id");
        assertThat(finding.message("nl")).contains("1 regel").contains("datalek");
        assertNoValue(finding, text);
    }

    @Test
    void citizenServiceNumbersInAnExtraColumn() {
        String text = HEADER_GP + ";opmerking\n" + gpLine("HUI-0001", "47.11") + ";burger 000000401\n";
        gp(text).totals(4711, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.SUSPECTED_BSN, FILE);
        assertThat(finding.location().column()).isEqualTo("opmerking");
        assertNoValue(finding, text);
    }

    @Test
    void aLabelOfAnotherInsurer() {
        String text = ONE_LINE + gpLine("HUI-0002", "1.00").replace("3311", "7029") + "\n";
        gp(text).totals(4811, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.UZOVI_NOT_ALLOWED, FILE);
        assertThat(finding.location().line()).isEqualTo(3);
        assertNoValue(finding, text);
    }

    @Test
    void anotherPseudonymKey() {
        good().set("pseudonymKeyId", "key-2").offer();
        Finding finding = refusal();
        assertReason(finding, Reason.KEY_ID_MISMATCH, DescriptorReader.FILE);
        assertThat(finding.location().column()).isEqualTo("pseudonymKeyId");
    }

    @Test
    void anotherDecimalNotationInMostLines() {
        gp(ONE_LINE.replace("47.11", "47,11")).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.OTHER_DECIMAL_NOTATION, FILE);
        assertThat(finding.message("nl")).contains("1 van 1 regels");
    }

    @Test
    void insuredPeriodsThatOverlap() {
        String text =
                "verzekerde_id;uzovi;geboortejaar;geslacht;postcode4;verzekerd_van;verzekerd_tot;overlijdensdatum\n"
                        + person(5) + ";3311;1950;1;5611;2024-01-01;2024-12-31;\n"
                        + person(6) + ";3311;1950;1;5611;2025-01-01;;\n"
                        + person(5) + ";3311;1950;1;5611;2024-12-31;;\n";
        delivery("d1").file("verzekerden", "v.csv", text).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.INSURED_PERIODS_OVERLAP, "v.csv");
        assertThat(finding.location().line()).isEqualTo(4);
        assertNoValue(finding, text);
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

    private Settings bounded(Bounds bounds) {
        return new Settings(settings.allowedUzovi(), "key-1", "nl", settings.limits(), bounds, settings.buckets());
    }
}
