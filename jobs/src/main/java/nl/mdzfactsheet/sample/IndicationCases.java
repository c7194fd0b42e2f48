package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.once;

import java.util.List;
import nl.mdzfactsheet.sample.CodeBook.Medicine;
import nl.mdzfactsheet.sample.Lines.Stay;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D10: paid without an indication. A short episode at the end of the year, so that D7 cannot be assessed. */
final class IndicationCases {
    private IndicationCases() {}

    static List<PlantedCase> all() {
        return List.of(
                once("D10 no diabetes medicines", m -> diabetic(m), IndicationCases::none),
                once("D10 no vascular medicines", m -> vascular(m), IndicationCases::noneVascular),
                once("D10 one dispensing where two are needed", m -> diabetic(m), IndicationCases::one),
                once("D10 dispensed before the window", m -> diabetic(m), IndicationCases::before),
                once("D10 dispensed while uninsured", m -> interrupted(m), IndicationCases::uninsured),
                once("D10 near: dispensed on the first day of the window", m -> diabetic(m), IndicationCases::firstDay),
                once("D10 near: diagnosis of the specialist", m -> diabetic(m), IndicationCases::diagnosis),
                once("D10 near: insured less than a year", m -> newcomer(m), IndicationCases::notAssessed));
    }

    private static Persona diabetic(Moment m) {
        return untreated(m, Programme.DM2).without("diabetes");
    }

    private static Persona vascular(Moment m) {
        return untreated(m, Programme.CVRM).without("bloeddruk statine");
    }

    private static Persona untreated(Moment m, Programme programme) {
        Episode episode = Episode.billed(programme, m.lastQuarter() - 1, m.lastQuarter());
        return Persona.adult().with(episode.withoutMedicines());
    }

    /** Without cover in the second month of the year. */
    private static Persona interrupted(Moment m) {
        int from = Days.of(m.year(), 2, 1);
        return diabetic(m).uninsured(from, Days.of(m.year(), 3, 1) - 1);
    }

    private static Persona newcomer(Moment m) {
        return diabetic(m).insured(Days.firstDay(m.lastQuarter() - 2), Days.OPEN);
    }

    /** The first quarter with twelve whole covered months behind it. */
    private static boolean assessed(Moment m, int quarter) {
        return quarter >= m.span().first() + 3;
    }

    private static void judge(Planting p, Moment m, Programme programme) {
        for (int q = m.lastQuarter() - 1; q <= m.lastQuarter(); q++) {
            if (assessed(m, q)) {
                p.flagSuspected("D10", p.bundle(programme, q));
            } else {
                p.near("D10", "less than twelve covered months", p.bundle(programme, q));
            }
        }
    }

    private static ClaimLine dispense(Planting p, int day) {
        Medicine medicine = p.codes().medicines("diabetes").get(0);
        return p.add(p.lines().medicine(medicine, day, p.practice()));
    }

    private static void none(Planting p, Moment m) {
        judge(p, m, Programme.DM2);
    }

    private static void noneVascular(Planting p, Moment m) {
        judge(p, m, Programme.CVRM);
    }

    private static void one(Planting p, Moment m) {
        dispense(p, Days.firstDay(m.lastQuarter() - 1) + 8);
        judge(p, m, Programme.DM2);
    }

    /** Two dispensings on the last day outside the window of the last quarter: inside that of the one before. */
    private static void before(Planting p, Moment m) {
        int outside = m.lastQuarter() - 8;
        if (outside < m.span().first()) {
            judge(p, m, Programme.DM2);
            return;
        }
        dispense(p, Days.lastDay(outside));
        dispense(p, Days.lastDay(outside));
        p.near("D10", "dispensed within the window", p.bundle(Programme.DM2, m.lastQuarter() - 1));
        p.flagSuspected("D10", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void uninsured(Planting p, Moment m) {
        int day = Days.of(m.year(), 2, 10);
        dispense(p, day);
        dispense(p, day + 5);
        if (m.year() > m.span().firstYear()) {
            judge(p, m, Programme.DM2);
        } else {
            p.near("D10", "eleven insured months", p.bundle(Programme.DM2, m.lastQuarter()));
        }
    }

    private static void firstDay(Planting p, Moment m) {
        int day = Days.firstDay(Math.max(m.span().first(), m.lastQuarter() - 7));
        dispense(p, day);
        dispense(p, day + 1);
        p.near("D10", "dispensed on the first day of the window", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void diagnosis(Planting p, Moment m) {
        int day = Days.firstDay(m.lastQuarter() - 3) + 20;
        p.add(p.lines().hospital(new Stay(p.codes().reserved("0313", "222"), day, day + 30, "huisarts"), p.practice()));
        p.near("D10", "diagnosis of the specialist", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void notAssessed(Planting p, Moment m) {
        p.near("D10", "insured less than a year", p.bundle(Programme.DM2, m.lastQuarter()));
    }
}
