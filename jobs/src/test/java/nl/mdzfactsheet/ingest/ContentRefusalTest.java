package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Settings.Bounds;
import org.junit.jupiter.api.Test;

/** Files whose bytes, header or rows refuse the whole delivery; never a value from a claim in the message. */
class ContentRefusalTest extends IngestFixture {

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

    @Fault("F01")
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

    @Fault("F05")
    @Test
    void aBomb() throws IOException {
        byte[] bomb = GzipMembersTest.gzip(HEADER_GP + "\n" + "0".repeat(8 << 20));
        delivery("d1").file("huisartsenzorg", "h.csv.gz", bomb, 1).offer();
        assertReason(refusal(), Reason.EXPANSION_LIMIT, "h.csv.gz");
    }

    @Fault("F05")
    @Test
    void moreThanMayBeExpanded() throws IOException {
        settings = bounded(new Bounds(65_536, 500, 100, 1_000));
        delivery("d1")
                .file("huisartsenzorg", "h.csv.gz", GzipMembersTest.gzip(ONE_LINE), 1)
                .offer();
        assertReason(refusal(), Reason.EXPANSION_LIMIT, "h.csv.gz");
    }

    @Fault("F28")
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

    @Fault("F24")
    @Test
    void aHeaderThatIsMissing() {
        String text = gpLine("HUI-0001", "47.11") + "\n" + gpLine("HUI-0002", "47.11") + "\n";
        gp(text).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.HEADER_MISSING, FILE);
        assertNoValue(finding, "\n" + text);
    }

    @Fault("F22")
    @Test
    void anotherDelimiter() {
        gp(ONE_LINE.replace(';', ',')).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.DELIMITER_WRONG, FILE);
        assertThat(finding.message("nl")).contains("1 kolom gevonden, 13 verwacht; is het scheidingsteken een komma?");
        assertThat(finding.message("en")).contains("1 column found, 13 expected; is the delimiter a comma?");
    }

    @Fault("F25")
    @Test
    void aMissingColumn() {
        gp(ONE_LINE.replace(";bedrag;", ";betaald;")).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.COLUMN_MISSING, FILE);
        assertThat(finding.location().column()).isEqualTo("bedrag");
    }

    @Fault("F25")
    @Test
    void aDoubledColumn() {
        gp(ONE_LINE.replace("agb_zorgverlener", "Bedrag ")).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.COLUMN_DOUBLED, FILE);
        assertThat(finding.location().column()).isEqualTo("bedrag");
    }

    @Fault("F38")
    @Test
    void tooManyColumns() {
        gp(HEADER_GP + ";x".repeat(20_000) + "\n").offer();
        assertReason(refusal(), Reason.TOO_MANY_COLUMNS, FILE);
    }

    @Fault("F65")
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
    void aCitizenServiceNumberInARowWithOtherFaults() {
        String text = HEADER_GP + "\n" + gpLine("HUI 0001", "47,11").replace(person(1), "123456789") + ";long\n";
        gp(text).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.SUSPECTED_BSN, FILE);
        assertNoValue(finding, text);
    }

    @Fault("F65")
    @Test
    void citizenServiceNumbersInAnExtraColumn() {
        String text =
                HEADER_GP + ";opmerking\n" + gpLine("HUI-0001", "47.11") + ";burger " + SyntheticBsn.passing(40) + "\n";
        gp(text).totals(4711, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.SUSPECTED_BSN, FILE);
        assertThat(finding.location().column()).isEqualTo("opmerking");
        assertNoValue(finding, text);
    }

    @Fault("F19")
    @Test
    void aLabelOfAnotherInsurer() {
        String text = ONE_LINE + gpLine("HUI-0002", "1.00").replace("3311", "7029") + "\n";
        gp(text).totals(4811, 0).offer();
        Finding finding = refusal();
        assertReason(finding, Reason.UZOVI_NOT_ALLOWED, FILE);
        assertThat(finding.location().line()).isEqualTo(3);
        assertNoValue(finding, text);
    }

    @Fault("F69")
    @Test
    void anotherPseudonymKey() {
        good().set("pseudonymKeyId", "key-2").offer();
        Finding finding = refusal();
        assertReason(finding, Reason.KEY_ID_MISMATCH, DescriptorReader.FILE);
        assertThat(finding.location().column()).isEqualTo("pseudonymKeyId");
    }

    @Fault("F41")
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

    private Settings bounded(Bounds bounds) {
        return new Settings(settings.allowedUzovi(), "key-1", "nl", settings.limits(), bounds, settings.buckets());
    }
}
