package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D2;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** D2 double_bundle_quarter. */
class DoubleBundleQuarterTest {

    @Test
    void everyLineButTheFirstGrantedIsFlagged() {
        Given given = Given.lines(
                mdz("m1", "DM2", "2025-01-01").granted("2025-05-02"),
                mdz("m2", "DM2", "2025-03-31").granted("2025-05-01").cents(4000),
                mdz("m3", "DM2", "2025-02-01").granted("2025-05-02").cents(5000));
        assertThat(given.flags(D2)).containsExactly("m1 1000 m2", "m3 5000 m2");
    }

    @Test
    void theLineOfTheEnrolmentPracticeIsKeptWheneverItWasGranted() {
        Given given = Given.lines(
                fee("f", "2025-01-01").executing(1000002),
                mdz("m1", "DM2", "2025-01-01").granted("2025-05-01"),
                mdz("m2", "DM2", "2025-02-01").granted("2025-06-01").related(1000002));
        assertThat(given.flags(D2)).containsExactly("m1 1000 m2");
    }

    @Test
    void withinTheEnrolmentPracticeTheFirstGrantedIsKept() {
        Given given =
                Given.lines(fee("f", "2025-01-01"), mdz("m2", "DM2", "2025-01-01"), mdz("m1", "DM2", "2025-02-01"));
        assertThat(given.flags(D2)).containsExactly("m2 1000 m1");
    }

    @Test
    void anotherProgrammeOrTheNextQuarterIsNoDouble() {
        Given given = Given.lines(
                mdz("m1", "DM2", "2025-03-31"), mdz("m2", "DM2", "2025-04-01"), mdz("m3", "COPD", "2025-03-31"));
        assertThat(given.flags(D2)).isEmpty();
    }

    @Test
    void uninsuredLinesTakePart() {
        Given given = Given.lines(mdz("m1", "DM2", "2025-01-01"), mdz("m2", "DM2", "2025-01-01"))
                .unknownPerson();
        assertThat(given.flags(D2)).containsExactly("m2 1000 m1");
    }

    @Test
    void aContestedLineIsNotFlaggedAndDoesNotBecomeTheKeptOne() {
        ReferenceFixture reference = ReferenceFixture.standard()
                .add("weerleggingen", "mdz | m2 | | D2 | gegrond | brief", "mdz | m3 | | D2 | ongegrond | brief");
        Given given = Given.with(
                reference,
                mdz("m1", "DM2", "2025-01-01"),
                mdz("m2", "DM2", "2025-01-01"),
                mdz("m3", "DM2", "2025-01-01"));
        assertThat(given.flags(D2)).containsExactly("m3 1000 m1");
    }

    @Test
    void aContestedLineCountsForItsDetectorTableAndPersonOnly() {
        ReferenceFixture reference = ReferenceFixture.standard()
                .add(
                        "weerleggingen",
                        "mdz | m2 | | D1 | gegrond | brief",
                        "eld | m2 | | D2 | gegrond | brief",
                        "mdz | m2 | 00000000000000000000000000000002 | D2 | gegrond | brief",
                        "mdz | m3 | " + Given.PATIENT + " | D2 | gegrond | brief");
        Given given = Given.with(
                reference,
                mdz("m1", "DM2", "2025-01-01"),
                mdz("m2", "DM2", "2025-01-02"),
                mdz("m3", "DM2", "2025-01-03"));
        assertThat(given.flags(D2)).containsExactly("m2 1000 m1");
    }
}
