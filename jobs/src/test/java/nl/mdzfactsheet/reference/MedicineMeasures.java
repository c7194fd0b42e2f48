package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Prescribing measures over patient-years of the reporting year, insured pharmacy lines only. */
final class MedicineMeasures {
    private static final String[] PPI = {"A02BC"};
    private static final String[] STATINS = {"C10AA", "C10BA"};
    private static final String[] NSAID = {"M01A"};
    private static final String[] RISK = {"M01A", "B01A", "H02A"};
    private static final BigDecimal CHRONIC_UNITS = BigDecimal.valueOf(180);

    private final Tally tally;

    MedicineMeasures(Tally tally) {
        this.tally = tally;
    }

    void add(PersonYear py, CuratedPerson p) {
        int year = py.year();
        boolean bothYears = p.insuredThroughout(LocalDate.of(year - 1, 1, 1), LocalDate.of(year, 12, 31));
        if (py.enrolled()) {
            tally.addShare("ppi_users", py.unit(), dispensed(p, year, PPI));
            tally.addShare("ppi_chronic", py.unit(), chronic(p, year));
        }
        if (py.enrolled() && py.age() >= 40) {
            tally.addShare("statin_users", py.unit(), dispensed(p, year, STATINS));
        }
        if (chronic(p, year)) {
            tally.addShare("ppi_chronic_without_risk", py.unit(), !dispensed(p, year, RISK));
        }
        if (chronic(p, year - 1) && bothYears) {
            tally.addShare("ppi_stopped", py.unit(), !any(p, year, l -> l.atcStartsWith(PPI) && secondHalf(l)));
        }
        if (py.age() >= 80 && bothYears) {
            boolean started = dispensed(p, year, STATINS) && !dispensed(p, year - 1, STATINS);
            tally.addShare("statin_start_80plus", py.unit(), started);
        }
        if (dispensed(p, year - 1, STATINS) && bothYears) {
            tally.addShare("statin_continued", py.unit(), dispensed(p, year, STATINS));
        }
        if (py.age() >= 70 && dispensed(p, year, NSAID)) {
            tally.addShare("nsaid_without_protection", py.unit(), !dispensed(p, year, PPI));
        }
    }

    private static boolean dispensed(CuratedPerson p, int year, String... atc) {
        return any(p, year, l -> l.atcStartsWith(atc));
    }

    private static boolean any(CuratedPerson p, int year, Predicate<NetLine> condition) {
        return p.insuredLines(year).anyMatch(condition);
    }

    private static boolean secondHalf(NetLine l) {
        return l.quarter().number() >= 3;
    }

    /** At least 180 oral units of PPI in the year. */
    private static boolean chronic(CuratedPerson p, int year) {
        return p.insuredLines(year)
                        .filter(l -> l.atcStartsWith(PPI) && l.form().equals("oraal"))
                        .map(l -> BigDecimal.valueOf(l.line().quantity(), 2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(CHRONIC_UNITS)
                >= 0;
    }
}
