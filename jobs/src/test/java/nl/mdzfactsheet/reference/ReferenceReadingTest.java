package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows and deliveries: value formats, period, physical lines, dialects, replacement and refusal. */
class ReferenceReadingTest {
    private final GivenInbox given;

    ReferenceReadingTest(@TempDir Path folder) {
        given = new GivenInbox(folder).insured("a", "");
    }

    @ParameterizedTest
    @CsvSource({
        "bedrag=1#23, decimal_notation",
        "bedrag=1.005, amount_invalid",
        "bedrag=-5.00, amount_invalid",
        "bedrag=1.234#56, amount_invalid",
        "bedrag=, value_missing",
        "aantal=0, quantity_invalid",
        "aantal=1e3, quantity_invalid",
        "datum_prestatie=2025-02-29, date_invalid",
        "datum_prestatie=31-12-2025, date_invalid",
        "datum_prestatie=2025-1-1, date_invalid",
        "datum_toekenning=2026-07-01, date_out_of_range",
        "datum_prestatie=2005-12-31, date_out_of_range",
        "datum_prestatie=2024-12-31, outside_period",
        "agb_praktijk=1000001, agb_invalid",
        "uzovi=901, uzovi_invalid",
        "prestatiecodelijst=8, code_invalid",
        "debet_credit=X, enum_invalid",
        "verzekerde_id=AAAA, pseudonym_invalid",
        "declaratie_id=, value_missing"
    })
    void faultyRowGoesToQuarantineWithItsPhysicalLine(String fault, String reason) {
        given.rowIn("claims2025", "huisartsenzorg", "declaratie_id=H1");
        given.rowIn("claims2025", "huisartsenzorg", "declaratie_id=H2 " + fault.replace('#', ','));
        ReferenceResult result = given.compute(2025);
        // The header is line 1, H1 line 2, H2 line 3.
        assertThat(result.quarantine()).singleElement().satisfies(q -> {
            assertThat(q.delivery()).isEqualTo("claims2025");
            assertThat(q.line()).isEqualTo(3);
            assertThat(q.reason()).isEqualTo(reason);
        });
        assertThat(result.lines(ClaimTable.HUISARTSENZORG, "net", false)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"bedrag=0", "bedrag=12.5", "datum_prestatie=2025-12-31", "datum_toekenning=2026-06-30", "aantal=0.01"})
    void valuesOnTheEdgeAreAccepted(String value) {
        given.rowIn("claims2025", "huisartsenzorg", "declaratie_id=H1 " + value);
        assertThat(given.compute(2025).quarantine()).isEmpty();
    }

    @Test
    void rowWithAFieldTooManyIsARowLengthFault() {
        given.rawIn("claims2025", "eld", "E1;;D;9001;x;016;070425;2025-01-01;1;1;2025-02-01;;50000001;extra");
        assertThat(given.compute(2025).quarantine())
                .singleElement()
                .extracting(Quarantined::reason)
                .isEqualTo("row_length");
    }

    @Test
    void perFileReadIsAcceptedPlusQuarantined() {
        given.rowIn("claims2025", "eld", "declaratie_id=E1 bedrag=4.00");
        given.rowIn("claims2025", "eld", "declaratie_id=E2 bedrag=6.00 aantal=0");
        FileCount eld = given.compute(2025).files().stream()
                .filter(f -> f.delivery().equals("claims2025") && f.table().equals("eld"))
                .findFirst()
                .orElseThrow();
        assertThat(eld).isEqualTo(new FileCount("claims2025", "eld", "eld.csv", 2, 1, 1, 1000, 400, 600));
    }

    @Test
    void descriptorGivesDelimiterDecimalEncodingAndCompression() {
        given.delivery(
                "other",
                "created=2026-02-01 period=2025-07 delimiter=| decimalChar=, encoding=windows-1252 suffix=.csv.gz");
        given.rowIn("other", "eld", "declaratie_id=Eé datum_prestatie=2025-07-31 bedrag=1,23 aantal=2,5");
        ReferenceResult result = given.compute(2025);
        assertThat(result.netCents()).containsEntry(ClaimTable.ELD, 123L);
    }

    @Test
    void replacedDeliveryCountsNowhereAndStaysReplacedWhenItsSuccessorIsReplaced() {
        given.delivery("v1", "created=2026-02-01 period=2025").rowIn("v1", "eld", "declaratie_id=E1 bedrag=1.00");
        given.delivery("v2", "created=2026-02-02 period=2025 replaces=v1")
                .rowIn("v2", "eld", "declaratie_id=E2 bedrag=2.00");
        given.delivery("v3", "created=2026-02-03 period=2025 replaces=v2")
                .rowIn("v3", "eld", "declaratie_id=E3 bedrag=4.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.netCents()).containsEntry(ClaimTable.ELD, 400L);
        assertThat(result.deliveries())
                .contains(new DeliveryState("v1", "replaced", ""), new DeliveryState("v3", "active", ""));
    }

    @ParameterizedTest
    @CsvSource({"verzekerde_id=000000000, suspected_bsn", "uzovi=9999, uzovi_not_allowed"})
    void refusedDeliveryReplacesNothing(String fault, String reason) {
        given.delivery("v1", "created=2026-02-01 period=2025").rowIn("v1", "eld", "declaratie_id=E1 bedrag=1.00");
        given.delivery("v2", "created=2026-02-02 period=2025 replaces=v1")
                .rowIn("v2", "eld", "declaratie_id=E2 " + fault);
        ReferenceResult result = given.compute(2025);
        assertThat(result.netCents()).containsEntry(ClaimTable.ELD, 100L);
        assertThat(result.deliveries()).contains(new DeliveryState("v2", "refused", reason));
    }

    @Test
    void overlappingInsuredPeriodsRefuseTheDelivery() {
        given.delivery("people", "created=2026-02-01")
                .rowIn("people", "verzekerden", "verzekerde_id=a verzekerd_tot=2025-03-31")
                .rowIn("people", "verzekerden", "verzekerde_id=a verzekerd_van=2025-03-31");
        assertThat(given.compute(2025).deliveries())
                .contains(new DeliveryState("people", "refused", "insured_periods_overlap"));
    }

    @Test
    void overlappingReferencePeriodsStopTheRun() {
        given.reference("rho_praktijken", "rho_id=R2 agb_praktijk=01000001 van=2030-01-01");
        assertThatThrownBy(() -> given.compute(2025)).hasMessage("reference_overlap: rho_praktijken 01000001");
    }

    @Test
    void latestDeliveryOfAReferenceTableCountsAsAWhole() {
        // The later table of insured holds b only, so a is unknown: only b has a patient-year.
        given.delivery("people", "created=2026-02-01").rowIn("people", "verzekerden", "verzekerde_id=b");
        assertThat(given.compute(2025).personYears())
                .singleElement()
                .extracting(PersonYear::person)
                .isEqualTo("b".repeat(32));
    }
}
