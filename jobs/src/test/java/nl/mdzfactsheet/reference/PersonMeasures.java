package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures over patient-years of the reporting year: enrolment, bundles and care, insured lines only. */
final class PersonMeasures {
    private final Tally tally;
    private final ReferenceData reference;
    private final NoIndication noIndication;
    private final SpecialistTreated specialistTreated;

    PersonMeasures(Tally tally, ReferenceData reference, Judge judge) {
        this.tally = tally;
        this.reference = reference;
        this.noIndication = judge.noIndication();
        this.specialistTreated = judge.specialistTreated();
    }

    void add(PersonYear py, CuratedPerson person, List<Assessment> assessments) {
        for (String p : ReferenceRows.PROGRAMMES) {
            addProgramme(p, py, person);
        }
        long noShowCents = assessments.stream()
                .filter(a -> a.flagged("D7") && a.line().insured())
                .mapToLong(a -> a.line().cents())
                .sum();
        tally.add("no_show_amount", py.unit(), noShowCents, py.included().isEmpty() ? 0 : 1);
        if (py.enrolled()) {
            addCare(py, person);
        }
    }

    private void addProgramme(String p, PersonYear py, CuratedPerson person) {
        if (py.enrolledAdult(p)) {
            tally.addShare(
                    MeasureIds.of("inclusion_rate", p), py.unit(), py.included().contains(p));
            if (couldTakePart(p, py.year(), person)) {
                tally.addShare(MeasureIds.of("undercoverage", p), py.unit(), !person.hasMdzLine(p, py.year()));
            }
        }
        if (py.enrolled()) {
            long cents = person.insuredLines(py.year())
                    .filter(l -> l.programme().equals(p))
                    .mapToLong(NetLine::cents)
                    .sum();
            tally.add(MeasureIds.of("bundle_cost", p), py.unit(), cents, 1);
        }
    }

    /** An indication exists at Q4, no specialist treats on 1 October, and no excluding programme is paid. */
    private boolean couldTakePart(String p, int year, CuratedPerson person) {
        Quarter q4 = new Quarter(year, 4);
        return noIndication.judge(person, p, q4) == NoIndication.Verdict.MET
                && specialistTreated.treatment(person, p, q4.firstDay()).isEmpty()
                && !inExcludingProgramme(p, year, person);
    }

    private boolean inExcludingProgramme(String p, int year, CuratedPerson person) {
        return person.bundles().entrySet().stream()
                .filter(e -> e.getKey().quarter().year() == year)
                .filter(e -> e.getValue().stream().anyMatch(NetLine::insured))
                .anyMatch(e -> reference
                        .excluding(p, e.getKey().quarter().firstDay())
                        .contains(e.getKey().programme()));
    }

    private void addCare(PersonYear py, CuratedPerson person) {
        List<NetLine> lines = person.insuredLines(py.year()).toList();
        Unit unit = py.unit();
        tally.add("consults_per_patient", unit, py.contacts(), 1);
        tally.add("referrals", unit, referrals(person, py.year()), 1);
        Set<LocalDate> requests = new HashSet<>();
        lines.stream().filter(l -> l.table() == ClaimTable.ELD).forEach(l -> requests.add(l.date()));
        tally.add("eld_requests", unit, requests.size(), 1);
        tally.add("mi_lines", unit, count(lines, "mi"), 1);
        tally.add("poh_ggz_rate", unit, count(lines, "poh_ggz"), 1);
        tally.add("oi_cost", unit, cents(lines, "oi"), 1);
        tally.add("s3_cost", unit, cents(lines, "s3"), 1);
        if (py.age() >= 18) {
            tally.addShare("gli_rate", unit, count(lines, "gli") > 0);
        }
    }

    private static long count(List<NetLine> lines, String category) {
        return lines.stream().filter(l -> l.category().equals(category)).count();
    }

    private static long cents(List<NetLine> lines, String category) {
        return lines.stream()
                .filter(l -> l.category().equals(category))
                .mapToLong(NetLine::cents)
                .sum();
    }

    private record Referral(String specialism, LocalDate day) {}

    /** Specialisms and days with a GP referral and no line of the specialism in the 365 days before; insured lines. */
    private static long referrals(CuratedPerson person, int year) {
        List<NetLine> hospital = person.lines().stream()
                .filter(l -> l.table() == ClaimTable.MSZ && l.insured())
                .toList();
        Set<Referral> referrals = new HashSet<>();
        for (NetLine l : hospital) {
            boolean counts = l.inYear(year) && "huisarts".equals(l.line().referral());
            if (counts && hospital.stream().noneMatch(before -> inYearBefore(before, l))) {
                referrals.add(new Referral(String.valueOf(l.line().specialism()), l.date()));
            }
        }
        return referrals.size();
    }

    private static boolean inYearBefore(NetLine before, NetLine l) {
        return String.valueOf(before.line().specialism())
                        .equals(String.valueOf(l.line().specialism()))
                && before.date().isBefore(l.date())
                && !before.date().isBefore(l.date().minusDays(365));
    }
}
