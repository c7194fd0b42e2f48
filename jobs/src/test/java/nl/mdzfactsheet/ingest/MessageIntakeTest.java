package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.SyntheticBsn;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Ap304.Claim;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults of a record: each costs the record it stands in, and nothing of a person is ever kept. */
class MessageIntakeTest extends MessageFixture {

    @Test
    void claimsBecomeRowsAndNothingElseOfAPersonIsKept() {
        message("d1", sample().text(), 3).totals(1734, 1234).offer();
        IngestOutcome outcome = runWithKey();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(3, 1734, 1234));
        assertThat(account().read()).isEqualTo(account().accepted());
        assertThat(stored("claims")
                        .select("declaratie_id", "voorgaande_declaratie_id", "amount_cents", "quantity_hundredths")
                        .collectAsList())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("[A1,null,1234,3000]", "[A2,A1,1234,3000]", "[B1,null,500,3000]");
        assertNowhere(ONE, TWO, SyntheticBsn.passing(77_000_001), "Synthetisch", "1234AB", "19600101");
    }

    /** What stands at a position of the record of claim A1, the reason it gets, the column, and what of the amount can still be read. */
    @ParameterizedTest
    @CsvSource({
        "68, 20250230, DATE_INVALID, datum_prestatie, 1234",
        "68, 20230229, DATE_INVALID, datum_prestatie, 1234",
        "68, 99991231, DATE_OUT_OF_RANGE, datum_prestatie, 1234",
        "68, 20051231, DATE_OUT_OF_RANGE, datum_prestatie, 1234",
        "68, 2025-3-4, DATE_INVALID, datum_prestatie, 1234",
        "68, 00230304, DATE_OUT_OF_RANGE, datum_prestatie, 1234",
        "68, 04032025, DATE_INVALID, datum_prestatie, 1234",
        "68, 00000000, VALUE_MISSING, datum_prestatie, 1234",
        "68, 20241231, OUTSIDE_PERIOD, datum_prestatie, 1234",
        "92, 1X1, CODE_INVALID, prestatiecodelijst, 1234",
        "95, '              ', VALUE_MISSING, prestatiecode, 1234",
        "120, 000000000, QUANTITY_INVALID, aantal, 1234",
        "120, 00030.000, QUANTITY_INVALID, aantal, 1234",
        "120, 000030.00, QUANTITY_INVALID, aantal, 1234",
        "141, ' 2000191', AGB_INVALID, agb_apotheek, 1234",
        "141, 00000000, VALUE_MISSING, agb_apotheek, 1234",
        "149, 0101234X, AGB_INVALID, agb_voorschrijver, 1234",
        "299, '00012,34D', AMOUNT_INVALID, bedrag, 0",
        "299, 00012.34D, AMOUNT_INVALID, bedrag, 0",
        "299, '   01234D', AMOUNT_INVALID, bedrag, 0",
        "299, -0001234D, AMOUNT_INVALID, bedrag, 0",
        "299, '        D', VALUE_MISSING, bedrag, 0",
        "307, X, ENUM_INVALID, debet_credit, 1234",
        "307, ' ', VALUE_MISSING, debet_credit, 1234",
        "308, '                    ', VALUE_MISSING, declaratie_id, 1234",
        "67, J, INFORMATION_AMOUNT, bedrag, 1234",
    })
    void aFaultyFieldCostsItsRecord(int position, String value, Reason reason, String column, long cents) {
        message("d1", sample().bend(2, position, value).text(), 3)
                .totals(500 + cents, 1234)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(2, 500, 1234));
        assertThat(account().quarantined()).isEqualTo(new TreeMap<>(Map.of(reason, new Tally(1, cents, 0))));
        assertThat(quarantine()).containsExactly("3 " + reason.code() + " " + column);
        assertNowhere(ONE, TWO, "Synthetisch", "19600101");
    }

    @Test
    void aWrongBsnIsQuarantinedWithoutTheNumber() {
        message("d1", sample().bend(2, 15, WRONG).bend(5, 15, "0".repeat(9)).text(), 3)
                .totals(1734, 1234)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine())
                .containsExactlyInAnyOrder("3 bsn_invalid verzekerde_id", "6 value_missing verzekerde_id");
        assertNowhere(WRONG, ONE, TWO);
    }

    @Test
    void aClaimThatIsNotOfTheInsuredAboveItIsQuarantined() {
        message("d1", sample().bend(2, 15, TWO).text(), 3).totals(1734, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("3 insured_record_differs verzekerde_id");
        assertThat(account().accepted()).isEqualTo(new Tally(2, 500, 1234));
    }

    @Test
    void aDamagedRecordCostsItselfOnly() {
        String service = sample().record(2);
        message("d1", sample().replace(2, service.substring(0, 200)).text(), 3)
                .totals(500, 1234)
                .offer();
        IngestOutcome outcome = runWithKey();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("3 record_length ");
        assertThat(account().accepted()).isEqualTo(new Tally(2, 500, 1234));
        assertThat(outcome.warnings()).singleElement().satisfies(w -> assertThat(w.reason())
                .isEqualTo(Reason.TOTAL_UNPROVEN));
        assertNowhere(ONE, service.substring(100, 200).strip());
    }

    @Test
    void damagedInsuredAndCommentRecordsCostNoClaim() {
        Ap304 bent = sample();
        bent.replace(1, bent.record(1).substring(1)).replace(6, bent.record(6) + "x");
        bent.replace(1, "02" + bent.record(1).substring(2));
        message("d1", bent.text(), 3).totals(1734, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("2 record_length ", "7 record_length ");
        assertThat(account().accepted()).isEqualTo(new Tally(3, 1734, 1234));
    }

    /** The insured record is not known any more, so whose the claims below are is theirs to say; the trailer counts one more than was recognised. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void aRecordOfUnknownKindCostsItselfOnly(int place) {
        message("d1", sample().bend(place, 1, "0x").text(), 3)
                .totals(1734, 1234)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly((place + 1) + " record_unknown ");
        assertThat(account().accepted()).isEqualTo(new Tally(3, 1734, 1234));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anUnknownRecordMayHaveBeenAClaim(int rows) {
        message("d1", sample().bend(2, 1, "0x").text(), rows).totals(500, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("3 record_unknown ");
        assertThat(account().accepted()).isEqualTo(new Tally(2, 500, 1234));
    }

    @Test
    void anInformationRecordIsCountedAndListedAndNoClaim() {
        Claim note = Claim.of("I1", TWO, 0);
        Ap304 message = new Ap304()
                .header(INVOICE_DAY)
                .insured(TWO, "3311")
                .service(note)
                .service(Claim.of("B1", TWO, 500))
                .trailer()
                .bend(2, 67, "J");
        message("d1", message.text(), 2).totals(500, 0).offer();
        IngestOutcome outcome = runWithKey();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(account().read()).isEqualTo(new Tally(1, 500, 0));
        assertThat(outcome.warnings()).singleElement().satisfies(w -> {
            assertReason(w, Reason.RECORDS_LEFT_OUT, "farmacie.txt");
            assertThat(w.message("nl")).contains("1 records");
        });
    }

    @Test
    void aClaimOfZeroIsAClaim() {
        message("d1", Ap304.of(INVOICE_DAY, Claim.of("A1", ONE, 0)).text(), 1).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void severalMessagesInOneFile() {
        Ap304 other = Ap304.of("2025-05-15", Claim.of("C1", TWO, 250));
        message("d1", sample().text() + other.text(), 4).totals(1984, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(4, 1984, 1234));
        assertThat(stored("claims").select("granted_day").distinct().collectAsList())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(day("2025-04-15"), day("2025-05-15"));
    }

    @Test
    void theDescriptorCanSayWhenTheInsurerGranted() {
        message("d1", sample().text(), 3)
                .totals(1734, 1234)
                .resource(r -> r.putObject("given").put("datum_toekenning", "2025-06-30"))
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(stored("claims").select("granted_day").distinct().collectAsList())
                .extracting(Object::toString)
                .containsExactly(day("2025-06-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n"})
    void everyLineBreakIsOneAndTheLastMayLack(String lineBreak) {
        String text = sample().text();
        text = text.substring(0, text.length() - 2).replace("\r\n", lineBreak);
        message("d1", text, 3).totals(1734, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().accepted()).isEqualTo(new Tally(3, 1734, 1234));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "windows-1252"})
    void anAccentIsOneCharacterInBothEncodings(String encoding) {
        Charset charset = Charset.forName(encoding);
        String text = sample().bend(1, 64, "Café-Zuiderhof").bend(6, 19, "één").text();
        message("d1", "\uFEFF".repeat(encoding.equals("utf-8") ? 1 : 0) + text, 3, charset)
                .resource(r -> r.put("encoding", encoding))
                .totals(1734, 1234)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().quarantined()).isEmpty();
        assertThat(account().accepted().lines()).isEqualTo(3);
    }

    @Test
    void anAccentInAnIdentifierIsAFaultAndNeverAnotherCharacter() {
        message("d1", sample().bend(2, 308, "Aé1").text(), 3).totals(1734, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("3 id_invalid declaratie_id");
    }

    @Test
    void aLineOfAMillionCharactersIsBounded() {
        Ap304 message = sample();
        message.replace(6, "98" + "x".repeat(1_000_000));
        message("d1", message.text(), 3).totals(1734, 1234).offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(quarantine()).containsExactly("7 record_length ");
    }

    @Test
    void anOpenLabelIsThatOfTheInsuredRecord() {
        message("d1", sample().bend(2, 24, "0000").bend(5, 24, "    ").text(), 3)
                .totals(1734, 1234)
                .offer();
        assertThat(runWithKey().refusals()).isEmpty();
        assertThat(account().accepted().lines()).isEqualTo(3);
    }

    private static String day(String date) {
        return "[" + LocalDate.parse(date).toEpochDay() + "]";
    }
}
