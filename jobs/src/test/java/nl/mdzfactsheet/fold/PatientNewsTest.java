package nl.mdzfactsheet.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.ServiceCode;
import org.junit.jupiter.api.Test;

/** The first day of which anything of a patient changed decides which years are looked at again. */
class PatientNewsTest {

    private static final PatientKey PATIENT = new PatientKey(1, 2);
    private static final ClaimLine OLD = line("a", 100);
    private static final ClaimLine LATER = line("b", 300);
    private static final ClaimLine NEW = line("c", 200);

    private static ClaimLine line(String id, int day) {
        return new ClaimLine(
                ClaimTable.HUISARTSENZORG,
                id,
                null,
                true,
                9901,
                new ServiceCode("008", "12000"),
                day,
                20_000,
                100,
                1_000,
                1_000_001,
                ClaimLine.NONE,
                null,
                null,
                ClaimLine.NONE,
                null,
                new ClaimLine.Origin(0, 0, day));
    }

    private static LineFate net(ClaimLine line, long cents) {
        return new LineFate(line, Fate.NET, cents);
    }

    private static PatientOutcome outcome(LineFate... fates) {
        return new PatientOutcome(
                "p", List.of(), List.of(), null, null, List.of(), List.of(), List.of(fates), List.of());
    }

    private static PatientNews ofLines(PatientOutcome then, PatientOutcome now) {
        return new PatientNews(PATIENT, List.of(), List.of(), then, now);
    }

    private static PatientNews ofContacts(List<ProgrammeContact> then, List<ProgrammeContact> now) {
        PatientOutcome same = outcome(net(OLD, 1_000));
        return new PatientNews(PATIENT, then, now, same, same);
    }

    private static ProgrammeContact contact(String id, int delivery, int day) {
        return new ProgrammeContact(id, delivery, 1_000_001, "DM2", day, true);
    }

    @Test
    void aLineThatComesOrGoes() {
        PatientOutcome without = outcome(net(OLD, 1_000), net(LATER, 1_000));
        PatientOutcome with = outcome(net(LATER, 1_000), net(NEW, 1_000), net(OLD, 1_000));
        assertThat(ofLines(without, with).firstDay()).isEqualTo(200);
        assertThat(ofLines(with, without).firstDay()).isEqualTo(200);
        assertThat(ofLines(with, with).firstDay()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anOlderLineThatTheNewOneReversesOrReplaces() {
        PatientOutcome then = outcome(net(OLD, 1_000));
        assertThat(ofLines(then, outcome(new LineFate(OLD, Fate.REVERSED, 0), net(LATER, 0)))
                        .firstDay())
                .isEqualTo(100);
        assertThat(ofLines(then, outcome(net(OLD, 400), net(LATER, 0))).firstDay())
                .isEqualTo(100);
        assertThat(ofLines(then, outcome(new LineFate(OLD, Fate.RESTATED_LINE, 0), net(LATER, 1_000)))
                        .firstDay())
                .isEqualTo(100);
    }

    @Test
    void aContactThatComesGoesOrMoves() {
        List<ProgrammeContact> early = List.of(contact("k", 0, 100));
        List<ProgrammeContact> moved = List.of(contact("k", 0, 100), contact("k", 1, 300));
        assertThat(ofContacts(early, moved).firstDay()).as("moved away").isEqualTo(100);
        assertThat(ofContacts(moved, early).firstDay()).as("moved back").isEqualTo(100);
        assertThat(ofContacts(List.of(), early).firstDay()).isEqualTo(100);
        assertThat(ofContacts(early, early).firstDay()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void onlyNewsOfBeforeADayIsKeptAndTheLastDayOfAYearCounts() {
        EarlyNews early = new EarlyNews(200);
        int[] days = {100, 199, 200, Integer.MAX_VALUE};
        for (int i = 0; i < days.length; i++) {
            ClaimLine line = line("x", days[i]);
            PatientOutcome then = outcome();
            PatientOutcome now = days[i] == Integer.MAX_VALUE ? then : outcome(net(line, 1));
            early.add(new PatientNews(new PatientKey(i, i), List.of(), List.of(), then, now));
        }
        assertThat(early.until(99)).isEmpty();
        assertThat(early.until(100)).containsExactly(new PatientKey(0, 0));
        assertThat(early.until(199)).containsExactly(new PatientKey(0, 0), new PatientKey(1, 1));
        assertThat(early.until(500)).hasSize(2);
    }

    @Test
    void manyPatientsAreKept() {
        EarlyNews early = new EarlyNews(1_000);
        List<PatientKey> patients = Stream.iterate(1, i -> i + 1)
                .limit(500)
                .map(i -> new PatientKey(-i, i))
                .toList();
        patients.forEach(patient ->
                early.add(new PatientNews(patient, List.of(), List.of(), outcome(), outcome(net(OLD, 1_000)))));
        assertThat(early.until(100)).containsExactlyInAnyOrderElementsOf(patients);
    }
}
