package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D7 on both bases, for a bundle of 2025-Q1: the window is 2024-04-01 to 2025-03-31. */
class ReferenceNoShowTest {
    private final GivenInbox given;

    ReferenceNoShowTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
        given.reference("indicaties", "programma=DM2 rol=spoor soort=prestatie prestatiecodelijst=008 code_prefix=120");
        given.line("mdz", "declaratie_id=M0 datum_prestatie=2024-06-30")
                .line("mdz", "declaratie_id=M1 datum_prestatie=2025-02-01");
    }

    private List<String> flags() {
        return given.compute(2025).detections("D7").stream()
                .map(d -> d.declaratieId() + " " + d.evidence() + " " + d.basis() + " " + d.certainty())
                .toList();
    }

    @Test
    void noTraceInTwelveMonthsIsANoShowByProxy() {
        given.insured("a", "")
                .line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2024-03-31")
                .line("huisartsenzorg", "declaratie_id=H2 datum_prestatie=2025-04-01")
                .line("huisartsenzorg", "declaratie_id=H3 datum_prestatie=2024-12-01 prestatiecode=13008");
        assertThat(flags()).containsExactly("M1 no_spoor claims_proxy vermoeden");
    }

    @Test
    void traceOnTheFirstOrLastDayOfTheWindowIsActivity() {
        given.insured("a", "").line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2024-04-01");
        assertThat(flags()).isEmpty();
    }

    @Test
    void notAssessedWhenNotInsuredTheWholeWindow() {
        given.insured("a", "verzekerd_van=2024-04-02");
        assertThat(flags()).isEmpty();
    }

    @Test
    void deathInsideTheWindowIsNotAssessed() {
        given.insured("a", "overlijdensdatum=2025-03-30");
        assertThat(flags()).isEmpty();
    }

    @Test
    void adjoiningPeriodsOfTwoLabelsAreInsuredTime() {
        given.insured("a", "verzekerd_tot=2024-12-31").insured("a", "verzekerd_van=2025-01-01 uzovi=9002");
        assertThat(flags()).hasSize(1);
    }

    @Test
    void notAssessedWithoutABundleInOrBeforeTheFirstQuarterOfTheWindow() {
        given.insured("a", "").insured("b", "");
        given.line("mdz", "declaratie_id=N0 verzekerde_id=b datum_prestatie=2024-07-01")
                .line("mdz", "declaratie_id=N1 verzekerde_id=b datum_prestatie=2025-02-01");
        assertThat(flags()).containsExactly("M1 no_spoor claims_proxy vermoeden");
    }

    @Test
    void proxyNeedsCoverageOfItsTables() {
        given.insured("a", "").delivery("claims2024", "coverage=partial");
        assertThat(flags()).isEmpty();
    }

    private void contacts(String person, String outcome) {
        int n = 0;
        for (String date : List.of("2024-05-01", "2024-08-01", "2024-11-01", "2025-02-01")) {
            given.line(
                    "mdz_contacten",
                    String.format(
                            Locale.ROOT,
                            "contact_id=K%s%d verzekerde_id=%s datum=%s uitkomst=%s",
                            person,
                            n++,
                            person,
                            date,
                            outcome));
        }
    }

    @Test
    void practiceThatRegistersContactsIsJudgedByThemAndNotByClaims() {
        given.insured("a", "").line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2024-12-01");
        contacts("b", "niet_verschenen");
        given.line("mdz_contacten", "contact_id=X programma=COPD datum=2024-12-01");
        // Person a was seen for COPD only; the practice registered something for DM2 in all four quarters.
        assertThat(flags()).containsExactly("M1 no_verschenen contacts zeker");
    }

    @Test
    void attendedContactAtAnotherPracticeIsActivity() {
        given.insured("a", "");
        contacts("b", "afgezegd");
        given.line("mdz_contacten", "contact_id=X agb_praktijk=01000003 datum=2025-03-31");
        assertThat(flags()).isEmpty();
    }

    @Test
    void practiceThatMissesAQuarterIsJudgedByClaims() {
        given.insured("a", "");
        given.line("mdz_contacten", "contact_id=X datum=2024-05-01 verzekerde_id=b");
        assertThat(flags()).containsExactly("M1 no_spoor claims_proxy vermoeden");
    }

    @Test
    void laterDeliveryCorrectsTheOutcomeOfAContact() {
        given.insured("a", "");
        contacts("b", "afgezegd");
        given.line("mdz_contacten", "contact_id=X datum=2025-03-31");
        given.delivery("late", "created=2026-03-01 period=2025 coverage=partial")
                .rowIn("late", "mdz_contacten", "contact_id=X datum=2025-03-31 uitkomst=niet_verschenen");
        assertThat(flags()).containsExactly("M1 no_verschenen contacts zeker");
    }
}
