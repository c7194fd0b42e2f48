package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D4;
import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static nl.mdzfactsheet.patient.LineFixture.podotherapy;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.patient.Detector.Certainty;
import org.junit.jupiter.api.Test;

/** D4 besides_bundle. */
class BesidesBundleTest {

    private static ReferenceFixture rules(String... rows) {
        return ReferenceFixture.standard().add("samenloopregels", rows);
    }

    @Test
    void aForbiddenLineInAPaidQuarterIsFlaggedAtTheUnitOfTheQuarter() {
        Given given = Given.with(
                rules("S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m", "DM2", "2025-03-31"),
                lab("e", "2025-01-01").related(1000002).cents(450));
        assertThat(given.flags(D4)).containsExactly("e 450 S1");
        Detection flag = given.detections(D4).get(0);
        assertThat(flag.unit()).isEqualTo(new Unit("R1", "01000001"));
        assertThat(flag.line().unit()).isEqualTo(new Unit("R2", "01000002"));
        assertThat(flag.programme()).isEqualTo("DM2");
        assertThat(given.quarter(1, "DM2").besidesLines()).isEqualTo(1);
        assertThat(given.quarter(1, "DM2").besidesCents()).isEqualTo(450);
    }

    @Test
    void theNextQuarterAnotherCodeOrAMedicineIsNotFlagged() {
        Given given = Given.with(
                rules(
                        "S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract",
                        "S2 | * | DM2 | 001 | 15000001 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m", "DM2", "2025-03-31"),
                lab("e", "2025-04-01"),
                podotherapy("p", "2025-03-31"),
                medicine("f", "15000001", "2025-03-31"));
        assertThat(given.flags(D4)).isEmpty();
    }

    @Test
    void theRuleMustHoldOnTheDateOfTheLine() {
        Given given = Given.with(
                rules("S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2025-02-01 | 2025-02-28 | contract"),
                mdz("m", "DM2", "2025-03-31"),
                lab("a", "2025-01-31"),
                lab("b", "2025-02-01"),
                lab("c", "2025-02-28"),
                lab("d", "2025-03-01"));
        assertThat(given.flags(D4)).containsExactly("b 1000 S1", "c 1000 S1");
    }

    @Test
    void oneOwnRowSwitchesOffTheRulesForEveryRho() {
        ReferenceFixture reference = rules(
                "S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract",
                "S2 | R1 | DM2 | 080 | 80001 | verboden | zeker | 2025-02-01 | | contract R1");
        Given given = Given.with(
                reference,
                mdz("m", "DM2", "2025-03-31"),
                lab("before", "2025-01-31"),
                lab("after", "2025-02-01"),
                podotherapy("p", "2025-02-01"));
        assertThat(given.flags(D4)).containsExactly("before 1000 S1", "p 1000 S2");
    }

    @Test
    void ownRowsOfAnotherProgrammeOrRhoSwitchNothingOff() {
        Given given = Given.with(
                rules(
                        "S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract",
                        "S2 | R1 | COPD | 080 | 80001 | verboden | zeker | 2000-01-01 | | contract",
                        "S3 | R2 | DM2 | 080 | 80001 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m", "DM2", "2025-03-31"),
                lab("e", "2025-01-31"));
        assertThat(given.flags(D4)).containsExactly("e 1000 S1");
    }

    @Test
    void aContractThatAllowsTheServiceWins() {
        Given given = Given.with(
                rules(
                        "S1 | R1 | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract",
                        "S2 | R1 | DM2 | 016 | 70001 | toegestaan | zeker | 2025-02-01 | | addendum"),
                mdz("m", "DM2", "2025-03-31"),
                lab("before", "2025-01-31"),
                lab("after", "2025-02-01"));
        assertThat(given.flags(D4)).containsExactly("before 1000 S1");
    }

    @Test
    void theRhoIsThatOfTheKeptLine() {
        ReferenceFixture reference = rules("S1 | R2 | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract");
        Given given = Given.with(
                reference,
                fee("f", "2025-01-01"),
                mdz("m1", "DM2", "2025-01-01").granted("2025-05-01"),
                mdz("m2", "DM2", "2025-01-01")
                        .executing(53000002)
                        .related(1000002)
                        .granted("2025-04-01"),
                lab("e", "2025-01-31"));
        assertThat(given.flags(D4)).isEmpty();
        Given withoutEnrolment = Given.with(
                reference,
                mdz("m1", "DM2", "2025-01-01").granted("2025-05-01"),
                mdz("m2", "DM2", "2025-01-01")
                        .executing(53000002)
                        .related(1000002)
                        .granted("2025-04-01"),
                lab("e", "2025-01-31"));
        assertThat(withoutEnrolment.flags(D4)).containsExactly("e 1000 S1");
    }

    @Test
    void aBundleWithoutRhoUsesTheRulesForEveryRho() {
        Given given = Given.with(
                rules("S1 | * | DM2 | 016 | 70001 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m", "DM2", "2025-03-31").executing(53000099).related(1000003),
                lab("e", "2025-01-31"));
        assertThat(given.flags(D4)).containsExactly("e 1000 S1");
        assertThat(given.detections(D4).get(0).unit()).isEqualTo(new Unit(Unit.WITHOUT_RHO, "01000003"));
    }

    @Test
    void ofTwoProgrammesTheCertainRuleGoesFirst() {
        Given given = Given.with(
                rules(
                        "S1 | * | DM2 | 008 | 12000 | verboden | vermoeden | 2000-01-01 | | contract",
                        "S2 | * | COPD | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m1", "DM2", "2025-01-01"),
                mdz("m2", "COPD", "2025-01-01"),
                consult("h", "2025-01-31"));
        assertThat(given.flags(D4)).containsExactly("h 1000 S2");
        assertThat(given.quarter(1, "DM2").besidesSuspectedLines()).isZero();
        assertThat(given.quarter(1, "COPD").besidesLines()).isEqualTo(1);
    }

    @Test
    void ofTwoEquallyCertainProgrammesTheFirstInProgrammeOrderCounts() {
        Given given = Given.with(
                rules(
                        "S1 | * | COPD | 008 | 12000 | verboden | vermoeden | 2000-01-01 | | contract",
                        "S2 | * | DM2 | 008 | 12000 | verboden | vermoeden | 2000-01-01 | | contract"),
                mdz("m1", "DM2", "2025-01-01"),
                mdz("m2", "COPD", "2025-01-01"),
                consult("h", "2025-01-31"));
        assertThat(given.flags(D4)).containsExactly("h 1000 S2");
        assertThat(given.detections(D4).get(0).certainty()).isEqualTo(Certainty.VERMOEDEN);
        PatientQuarter quarter = given.quarter(1, "DM2");
        assertThat(quarter.besidesLines()).isZero();
        assertThat(quarter.besidesCents()).isZero();
        assertThat(quarter.besidesSuspectedLines()).isEqualTo(1);
    }

    @Test
    void ofTwoRulesTheCertainOneThenTheLowestIdProvesIt() {
        Given given = Given.with(
                rules(
                        "S1 | * | DM2 | 008 | 12000 | verboden | vermoeden | 2000-01-01 | | contract",
                        "S3 | * | DM2 | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract",
                        "S2 | * | DM2 | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract"),
                mdz("m1", "DM2", "2025-01-01"),
                consult("h", "2025-01-31"));
        assertThat(given.flags(D4)).containsExactly("h 1000 S2");
    }

    @Test
    void aContestedLineIsNotCounted() {
        Given given = Given.with(
                rules("S1 | * | DM2 | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract")
                        .add("weerleggingen", "huisartsenzorg | h | | D4 | gegrond | brief"),
                mdz("m1", "DM2", "2025-01-01"),
                consult("h", "2025-01-31"));
        assertThat(given.flags(D4)).isEmpty();
        assertThat(given.quarter(1, "DM2").besidesLines()).isZero();
    }

    @Test
    void uninsuredLinesCountToo() {
        Given given = Given.with(
                        rules("S1 | * | DM2 | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract"),
                        mdz("m1", "DM2", "2025-01-01"),
                        consult("h", "2025-01-31"))
                .insured("2020-01-01", "2024-12-31");
        assertThat(given.flags(D4)).containsExactly("h 1000 S1");
    }
}
