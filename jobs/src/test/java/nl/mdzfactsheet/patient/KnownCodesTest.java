package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Curate: codes of the winners are judged against the present reference tables, on datum_prestatie. */
class KnownCodesTest {

    private static final String NEW_CODE = "008 | 12999 | Nieuw | consult | | | N | 2025-04-01 | 2025-06-30";

    @Fault("F62")
    @Test
    void aCodeWithoutARowIsQuarantined() {
        assertThat(Given.lines(consult("h1", "2025-05-01").service("008/12999")).fates())
                .containsExactly("h1@1 unknown_code 0");
    }

    @Test
    void aCorrectedTableRevivesTheLine() {
        ReferenceFixture corrected = ReferenceFixture.standard().add("prestaties", NEW_CODE);
        assertThat(Given.with(corrected, consult("h1", "2025-05-01").service("008/12999"))
                        .fates())
                .containsExactly("h1@1 net 1000");
    }

    @Test
    void aCodeIsKnownFromItsFirstToItsLastDay() {
        ReferenceFixture reference = ReferenceFixture.standard().add("prestaties", NEW_CODE);
        Given given = Given.with(
                reference,
                consult("a", "2025-03-31").service("008/12999"),
                consult("b", "2025-04-01").service("008/12999"),
                consult("c", "2025-06-30").service("008/12999"),
                consult("d", "2025-07-01").service("008/12999"));
        assertThat(given.fates())
                .containsExactly("a@1 unknown_code 0", "b@1 net 1000", "c@1 net 1000", "d@1 unknown_code 0");
    }

    @Test
    void aMedicineIsCheckedInGeneesmiddelen() {
        Given given = Given.lines(medicine("f1", "15000001", "2025-05-01"), medicine("f2", "15999999", "2025-05-01"));
        assertThat(given.fates()).containsExactly("f1@1 net 1000", "f2@1 unknown_code 0");
        assertThat(given.line("f1").line().atc()).isEqualTo("A10BA02");
        assertThat(given.line("f1").line().form()).isEqualTo("oraal");
        assertThat(given.line("f1").line().category()).isNull();
    }

    @Test
    void dddIsQuantityTimesDddPerUnitExactly() {
        // 90.50 tablets of 0.25 DDD = 22.625 DDD
        Given given = Given.lines(medicine("f1", "15000001", "2025-05-01").hundredths(9050));
        assertThat(given.line("f1").line().dddE8()).isEqualTo(2_262_500_000L);
    }

    @Test
    void aDbcIsNotChecked() {
        assertThat(Given.lines(hospital("z1", "2025-05-01")).fates()).containsExactly("z1@1 net 1000");
    }

    @Test
    void anotherListIsCheckedInPrestaties() {
        assertThat(Given.lines(consult("h1", "2025-05-01").service("999/12000")).fates())
                .containsExactly("h1@1 unknown_code 0");
    }

    @Test
    void debitAndCreditOfAnUnknownCodeAreQuarantinedTogether() {
        Given given = Given.lines(
                consult("h1", "2025-05-01").service("008/12999"),
                consult("h2", "2025-05-01").service("008/12999").creditOf("h1"));
        assertThat(given.fates()).containsExactly("h1@1 unknown_code 0", "h2@1 unknown_code 0");
    }

    @Test
    void onlyAnOAndIFeeMayLackItsPractice() {
        Given given = Given.lines(
                LineFixture.mdz("m1", "DM2", "2025-05-01").related(ClaimLine.NONE), LineFixture.oi("o1", "2025-05-01"));
        assertThat(given.fates()).contains("m1@1 value_missing 0").anyMatch(f -> f.startsWith("o1@1 net"));
    }
}
