package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.CodeBook.Diagnosis;
import nl.mdzfactsheet.sample.Lines.Stay;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D9: under a specialist for the same disease on the first day of the quarter. */
final class SpecialistCases {
    private SpecialistCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D9 treated across the first day", m -> diabetic(m), SpecialistCases::across),
                yearly("D9 one day, without an end date", m -> diabetic(m), SpecialistCases::oneDay),
                yearly("D9 ends on the first day", m -> with(m, Programme.COPD), SpecialistCases::endsOnFirstDay),
                yearly("D9 two quarters", m -> with(m, Programme.CVRM), SpecialistCases::twoQuarters),
                yearly("D9 asthma", m -> with(m, Programme.ASTMA), SpecialistCases::asthma),
                yearly("D9 near: ends the day before", m -> diabetic(m), SpecialistCases::endsBefore),
                yearly("D9 near: begins the day after", m -> diabetic(m), SpecialistCases::beginsAfter),
                yearly("D9 near: urgent, other specialism", m -> diabetic(m), SpecialistCases::otherReason),
                yearly("D9 near: the treatment reversed", m -> with(m, Programme.CVRM), SpecialistCases::reversed));
    }

    private static Persona diabetic(Moment m) {
        return with(m, Programme.DM2);
    }

    private static Persona with(Moment m, Programme programme) {
        return Persona.adult().with(m.always(programme));
    }

    private static ClaimLine stay(Planting p, Stay stay) {
        return p.add(p.lines().hospital(stay, p.practice()));
    }

    private static int first(Moment m) {
        return Days.firstDay(m.quarter());
    }

    private static void across(Planting p, Moment m) {
        Diagnosis diagnosis = p.codes().reserved("0313", "222");
        stay(p, new Stay(diagnosis, first(m) - 30, first(m) + 30, "huisarts"));
        p.flag("D9", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void oneDay(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0313", "223"), first(m), Days.OPEN, "intern"));
        p.flag("D9", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void endsOnFirstDay(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0322", "1241"), first(m) - 50, first(m), "huisarts"));
        p.flag("D9", p.bundle(Programme.COPD, m.quarter()));
    }

    private static void twoQuarters(Planting p, Moment m) {
        int quarter = m.year() * 4 + 1 + m.occurrence() % 2;
        int start = Days.firstDay(quarter) - 10;
        stay(p, new Stay(p.codes().reserved("0320", "301"), start, start + 110, "overig"));
        p.flag("D9", p.bundle(Programme.CVRM, quarter));
        p.flag("D9", p.bundle(Programme.CVRM, quarter + 1));
    }

    private static void asthma(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0322", "1201"), first(m) - 20, first(m) + 60, "huisarts"));
        p.flag("D9", p.bundle(Programme.ASTMA, m.quarter()));
    }

    private static void endsBefore(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0313", "222"), first(m) - 40, first(m) - 1, "huisarts"));
        p.near("D9", "ends the day before", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void beginsAfter(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0313", "222"), first(m) + 1, first(m) + 40, "huisarts"));
        p.near("D9", "begins the day after", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void otherReason(Planting p, Moment m) {
        stay(p, new Stay(p.codes().reserved("0313", "222"), first(m) - 5, first(m) + 5, "spoed"));
        Diagnosis real = p.codes().reserved("0313", "223");
        Diagnosis other = new Diagnosis("0305", "223", real.dbc(), 0, real.cents(), true);
        stay(p, new Stay(other, first(m) - 4, first(m) + 5, "huisarts"));
        p.near("D9", "urgent or another specialism", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void reversed(Planting p, Moment m) {
        p.reverse(stay(p, new Stay(p.codes().reserved("0320", "301"), first(m) - 9, first(m) + 9, "huisarts")));
        p.near("D9", "the treatment is reversed", p.bundle(Programme.CVRM, m.quarter()));
    }
}
