package nl.mdzfactsheet.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.mdzfactsheet.patient.PatientYear.ProgrammeYear;
import nl.mdzfactsheet.patient.fold.PatientFold;

/** One patient, folded for 2025. By default a woman born in 1960, insured from 2020 on, with the standard reference tables. */
final class Given {

    static final String PATIENT = "00000000000000000000000000000001";

    private final List<ClaimLine> lines = new ArrayList<>();
    private final List<InsuredPeriod> periods = new ArrayList<>();
    private final List<ProgrammeContact> contacts = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final ReferenceFixture reference;
    private boolean knownPerson = true;
    private int year = 2025;

    private Given(ReferenceFixture reference) {
        this.reference = reference;
    }

    static Given lines(LineFixture... lines) {
        return with(ReferenceFixture.standard(), lines);
    }

    static Given with(ReferenceFixture reference, LineFixture... lines) {
        return new Given(reference).and(lines);
    }

    Given and(LineFixture... more) {
        for (LineFixture line : more) {
            lines.add(line.build());
        }
        return this;
    }

    Given insured(String from, String to) {
        return period(new InsuredPeriod(
                9999,
                1960,
                2,
                5611,
                ReferenceFixture.day(from),
                to.isEmpty() ? InsuredPeriod.OPEN : ReferenceFixture.day(to),
                InsuredPeriod.OPEN));
    }

    Given died(String date) {
        return period(new InsuredPeriod(
                9999,
                1960,
                2,
                5611,
                ReferenceFixture.day("2020-01-01"),
                InsuredPeriod.OPEN,
                ReferenceFixture.day(date)));
    }

    Given period(InsuredPeriod period) {
        periods.add(period);
        return this;
    }

    Given unknownPerson() {
        knownPerson = false;
        return this;
    }

    Given contact(String date, String programme, boolean attended) {
        contacts.add(new ProgrammeContact(
                "c" + contacts.size(), 0, 1000009, programme, ReferenceFixture.day(date), attended));
        return this;
    }

    Given feature(Feature feature) {
        features.add(feature);
        return this;
    }

    Given reportingYear(int reported) {
        year = reported;
        return this;
    }

    PatientHistory history() {
        if (periods.isEmpty() && knownPerson) {
            insured("2020-01-01", "");
        }
        return new PatientHistory(PATIENT, lines, periods, contacts);
    }

    PatientOutcome fold() {
        return new PatientFold(reference.build(), year, features).fold(history());
    }

    /** The flags of one detector as "line cents evidence". */
    List<String> flags(Detector detector) {
        return detections(detector).stream()
                .map(flag -> flag.line().declaratieId() + " " + flag.amountCents() + " " + flag.evidence())
                .toList();
    }

    List<Detection> detections(Detector detector) {
        return fold().detections().stream()
                .filter(flag -> flag.detector() == detector)
                .toList();
    }

    /** The fates as "line@delivery fate cents", sorted. */
    List<String> fates() {
        return fold().fates().stream()
                .map(fate -> fate.line().declaratieId() + "@"
                        + fate.line().origin().delivery() + " "
                        + fate.fate().name().toLowerCase(Locale.ROOT) + " " + fate.netCents())
                .sorted()
                .toList();
    }

    /** The line with this declaratie_id. */
    FlaggedLine line(String id) {
        return fold().lines().stream()
                .filter(line -> line.line().declaratieId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The unit of a line as "RHO/practice rule". */
    String unit(String id) {
        NetLine line = line(id).line();
        return line.unit().rhoId() + "/" + line.unit().practiceAgb() + " "
                + line.unitChoice().rule().name().toLowerCase(Locale.ROOT);
    }

    PatientYear year() {
        return Objects.requireNonNull(fold().year(), "no patient-year");
    }

    ProgrammeYear programme(String name) {
        return year().programmes().stream()
                .filter(programme -> programme.programme().equals(name))
                .findFirst()
                .orElseThrow();
    }

    PatientQuarter quarter(int number, String programme) {
        return fold().quarters().stream()
                .filter(quarter -> quarter.quarter().number() == number)
                .filter(quarter -> quarter.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }
}
