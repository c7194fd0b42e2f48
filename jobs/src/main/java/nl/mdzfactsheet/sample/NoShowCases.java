package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.once;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/**
 * D7: paid while the patient did not come. The flags themselves follow from the recorded activity ({@link NoShowTruth}); the
 * cases only make it. The quarter judged is the last of the year, its window that calendar year.
 */
final class NoShowCases {
    private NoShowCases() {}

    static List<PlantedCase> all() {
        return List.of(
                once("D7 a year without a trace", m -> silent(m), (p, m) -> {}),
                once(
                        "D7 contacts missed, a trace in the lab does not count",
                        m -> silent(m).atRegisteringPractice(),
                        (p, m) -> p.trace(Programme.DM2, Days.firstDay(m.lastQuarter() - 1) + 30)),
                once(
                        "D7 attended for another programme only",
                        m -> silent(m).with(m.always(Programme.COPD)).atRegisteringPractice(),
                        (p, m) -> {}),
                once("D7 the trace is reversed", m -> silent(m), NoShowCases::reversedTrace),
                once("D7 a trace exactly a year before", m -> silent(m), NoShowCases::dayBefore),
                once("D7 near: a trace on the first day of the window", m -> silent(m), NoShowCases::firstDay),
                once("D7 near: a trace on the last day", m -> silent(m), NoShowCases::lastDay),
                once("D7 near: podiatry is a trace", m -> silent(m), NoShowCases::podiatry),
                once(
                        "D7 near: attended elsewhere",
                        m -> silent(m).atRegisteringPractice(),
                        NoShowCases::attendedElsewhere),
                once("D7 near: a month uninsured", NoShowCases::interrupted, NoShowCases::notAssessed),
                once("D7 near: new in the programme", NoShowCases::starting, NoShowCases::notAssessed));
    }

    private static Episode silence(Moment m) {
        return m.always(Programme.DM2).silent(m.lastQuarter() - 3, m.lastQuarter());
    }

    private static Persona silent(Moment m) {
        return Persona.adult().with(silence(m));
    }

    private static Persona interrupted(Moment m) {
        int gap = Days.firstDay(m.lastQuarter() - 2) + 10;
        return silent(m).uninsured(gap, gap + 29);
    }

    private static Persona starting(Moment m) {
        Episode episode =
                Episode.billed(Programme.DM2, m.lastQuarter() - 2, m.span().last());
        return Persona.adult().with(episode.silent(m.lastQuarter() - 2, m.lastQuarter()));
    }

    private static void reversedTrace(Planting p, Moment m) {
        p.reverse(p.lab(Programme.DM2.labCode(), m.lastQuarter() - 1));
    }

    private static void dayBefore(Planting p, Moment m) {
        int quarter = m.lastQuarter() - 4;
        if (quarter >= m.span().first()) {
            p.trace(Programme.DM2, Days.lastDay(quarter));
        }
    }

    private static void firstDay(Planting p, Moment m) {
        p.trace(Programme.DM2, Days.firstDay(m.lastQuarter() - 3));
        p.near("D7", "a trace on the first day of the window", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void lastDay(Planting p, Moment m) {
        p.trace(Programme.DM2, Days.lastDay(m.lastQuarter()));
        p.near("D7", "a trace on the last day of the window", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void podiatry(Planting p, Moment m) {
        ClaimLine line = p.allied("080", "900601", m.lastQuarter() - 1);
        p.traced(Programme.DM2, line.day());
        p.near("D7", "podiatry is a trace", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void attendedElsewhere(Planting p, Moment m) {
        p.attend(Programme.DM2, Days.firstDay(m.lastQuarter() - 2) + 8, p.otherRegisteringPractice());
        p.near("D7", "attended at another practice", p.bundle(Programme.DM2, m.lastQuarter()));
    }

    private static void notAssessed(Planting p, Moment m) {
        p.near("D7", "not assessed", p.bundle(Programme.DM2, m.lastQuarter()));
    }
}
