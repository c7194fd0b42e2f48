package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Ap304.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults for which a message as a whole cannot be trusted: its delivery is refused and nothing of it is loaded. */
class MessageRefusalTest extends MessageFixture {

    /** Place of the record, position, what stands there, what the refusal names, and its figures. */
    @ParameterizedTest
    @CsvSource({
        "7, 3, 000003, 9902 AANTAL VERZEKERDENRECORDS, 'sluitrecord 3, gevonden 2'",
        "7, 9, 000001, 9903 AANTAL DEBITEURRECORDS, 'sluitrecord 1, gevonden 0'",
        "7, 15, 000004, 9904 AANTAL PRESTATIERECORDS, 'sluitrecord 4, gevonden 3'",
        "7, 21, 000000, 9905 AANTAL COMMENTAARRECORDS, 'sluitrecord 0, gevonden 1'",
        "7, 27, 0000007, 9906 TOTAAL AANTAL DETAILRECORDS, 'sluitrecord 7, gevonden 6'",
        "7, 34, 00000000501D, 9907 TOTAAL DECLARATIEBEDRAG, 'sluitrecord 501, gevonden 500'",
        "7, 34, 00000000500C, 9907 TOTAAL DECLARATIEBEDRAG, 'sluitrecord -500, gevonden 500'",
        "7, 34, 0000000050XD, 9907 TOTAAL DECLARATIEBEDRAG, geen getal; gevonden 500",
        "7, 34, '            ', 9907 TOTAAL DECLARATIEBEDRAG, 'sluitrecord 0, gevonden 500'",
    })
    void aTrailerThatDiffersRefusesTheDelivery(int place, int position, String value, String field, String figures) {
        message("d1", sample().bend(place, position, value).text(), 3)
                .totals(1734, 1234)
                .offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.TRAILER_MISMATCH, "farmacie.txt");
        assertThat(finding.location().line()).isEqualTo(8);
        assertThat(finding.location().column()).isEqualTo(field);
        assertThat(finding.message("nl")).contains(figures);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 194, 0102 CODE EXTERNE-INTEGRATIEBERICHT",
        "6, 07, 0103 VERSIENUMMER BERICHTSTANDAARD",
        "8, 01, 0104 SUBVERSIENUMMER BERICHTSTANDAARD",
        "10, T, 0105 SOORT BERICHT",
        "115, USD, 0119 VALUTACODE",
    })
    void aHeaderOfAnotherMessageRefusesTheDelivery(int position, String value, String field) {
        message("d1", sample().bend(0, position, value).text(), 3)
                .totals(1734, 1234)
                .offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.MESSAGE_INVALID, "farmacie.txt");
        assertThat(finding.location().line()).isEqualTo(1);
        assertThat(finding.location().column()).isEqualTo(field);
        assertThat(finding.message("nl")).contains("verwacht: ");
    }

    private static Stream<Map.Entry<String, UnaryOperator<String>>> brokenMessages() {
        return Stream.of(
                Map.entry("voorlooprecord 01 ontbreekt", text -> text.substring(Ap304.LENGTH + 2)),
                Map.entry("sluitrecord 99 ontbreekt", text -> text.substring(0, 7 * (Ap304.LENGTH + 2))),
                Map.entry("voorlooprecord 01 ontbreekt", text -> text + "98 after the trailer\r\n"),
                Map.entry("sluitrecord 99 ontbreekt", text -> text.substring(0, Ap304.LENGTH + 2) + text),
                Map.entry("verwacht: 360 tekens", text -> text.substring(0, 300) + text.substring(Ap304.LENGTH)),
                Map.entry("verwacht: 360 tekens", text -> text.substring(0, text.length() - 10)),
                Map.entry("voorlooprecord 01 ontbreekt", text -> "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("brokenMessages")
    void aMessageWithoutBeginningOrEndRefusesTheDelivery(Map.Entry<String, UnaryOperator<String>> broken) {
        message("d1", broken.getValue().apply(sample().text()), 3)
                .totals(1734, 1234)
                .offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.MESSAGE_INVALID, "farmacie.txt");
        assertThat(finding.message("nl")).contains(broken.getKey());
        assertNowhere(ONE, TWO);
    }

    @Test
    void bytesOfAnotherEncodingRefuseTheDelivery() {
        String text = sample().bend(1, 64, "Café").text();
        message("d1", text, 3, Charset.forName("windows-1252"))
                .totals(1734, 1234)
                .offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.ENCODING_INVALID, "farmacie.txt");
        assertThat(finding.location().line()).isEqualTo(2);
        assertThat(finding.message("nl")).contains("byte " + (Ap304.LENGTH + 2 + 63 + 3));
    }

    @Test
    void anotherLabelRefusesTheDelivery() {
        message("d1", sample().bend(5, 24, "9999").text(), 3).totals(1734, 1234).offer();
        assertReason(refusalWithKey(), Reason.UZOVI_NOT_ALLOWED, "farmacie.txt");
    }

    @Test
    void totalsOfTheDescriptorCountAsWell() {
        message("d1", sample().text(), 4).totals(1735, 1234).offer();
        assertThat(runWithKey().refusals())
                .extracting(Finding::reason)
                .containsExactly(Reason.ROW_COUNT_MISMATCH, Reason.CONTROL_TOTAL_MISMATCH);
    }

    @Test
    void aMessageWithoutClaims() {
        message("d1", new Ap304().header(INVOICE_DAY).trailer().text(), 0).offer();
        assertReason(refusalWithKey(), Reason.NO_ROWS, "farmacie.txt");
    }

    @Test
    void anEmptyFile() {
        message("d1", "", 0).offer();
        assertReason(refusalWithKey(), Reason.FILE_EMPTY, "farmacie.txt");
    }

    @Test
    void packedAndPackedAndCut() throws IOException {
        byte[] packed = gzip(sample().text());
        delivery("d1")
                .file("farmacie", "farmacie.ei.gz", packed, 3)
                .resource(r -> r.put("format", Ap304.FORMAT))
                .totals(1734, 1234)
                .offer();
        delivery("d2")
                .file("farmacie", "farmacie.ei.gz", Arrays.copyOf(packed, packed.length - 9), 3)
                .resource(r -> r.put("format", Ap304.FORMAT))
                .totals(1734, 1234)
                .offer();
        assertThat(runWithKey().refusals()).singleElement().satisfies(f -> {
            assertReason(f, Reason.GZIP_DAMAGED, "farmacie.ei.gz");
            assertThat(f.delivery()).isEqualTo("d2");
        });
        assertThat(account().accepted().lines()).isEqualTo(3);
    }

    @Test
    void numbersOfPersonsInClaimNumbersAreNoticed() {
        Ap304 message = new Ap304().header(INVOICE_DAY).insured(ONE, "3311");
        for (int i = 0; i < 12; i++) {
            message.service(Claim.of(SyntheticBsn.passing(30_000_000 + 1000 * i), ONE, 100));
        }
        message("d1", message.trailer().text(), 12).totals(1200, 0).offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.SUSPECTED_BSN, "farmacie.txt");
        assertThat(finding.location().column()).isEqualTo("declaratie_id");
    }

    @Test
    void withoutAKeyTheDeliveryIsRefusedUnread() {
        message("d1", sample().text(), 3).totals(1734, 1234).offer();
        assertReason(refusal(), Reason.KEY_MISSING, DescriptorReader.FILE);
    }

    /** Property of the resource, its value, and the place the refusal names. */
    @ParameterizedTest
    @CsvSource({
        "format, ap304-v7, resources/0/format",
        "name, eld, resources/0/name",
        "personIdentifier, pseudonym, resources/0/personIdentifier",
    })
    void aDescriptorThatContradictsTheLayout(String property, String value, String place) {
        message("d1", sample().text(), 3)
                .resource(r -> r.put(property, value))
                .totals(1734, 1234)
                .offer();
        Finding finding = refusalWithKey();
        assertReason(finding, Reason.DESCRIPTOR_INVALID, DescriptorReader.FILE);
        assertThat(finding.location().column()).isEqualTo(place);
    }

    @Test
    void onlyColumnsThatTheLayoutLeavesOpenCanBeGiven() {
        message("d1", sample().text(), 3)
                .resource(r -> r.putObject("given").put("bedrag", "1.00"))
                .offer();
        Finding finding = refusalWithKey();
        assertThat(finding.location().column()).isEqualTo("resources/0/given");
        assertThat(finding.message("en")).contains("texts for datum_toekenning");
    }

    @Test
    void aMessageUnderTheNameOfAnotherKindOfFile() {
        delivery("d1")
                .file("farmacie", "farmacie.xlsx", sample().text().getBytes(StandardCharsets.UTF_8), 3)
                .resource(r -> r.put("format", Ap304.FORMAT))
                .offer();
        assertReason(refusalWithKey(), Reason.FILE_TYPE_UNSUPPORTED, "farmacie.xlsx");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
