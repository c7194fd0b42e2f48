package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D2: a bundle quarter paid twice. */
final class DoubleBundleCases {
    private DoubleBundleCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D2 second line on another date", m -> diabetic(m), DoubleBundleCases::otherDate),
                yearly("D2 and D1 second line on the same date", m -> diabetic(m), DoubleBundleCases::sameDate),
                yearly("D2 granted first but of another practice", m -> vascular(m), DoubleBundleCases::otherPractice),
                yearly("D2 three lines, one in the correction", m -> asthmatic(m), DoubleBundleCases::three),
                yearly("D2 near: quarter boundary", m -> diabetic(m), DoubleBundleCases::boundary),
                yearly("D2 near: the second reversed", m -> vascular(m), DoubleBundleCases::reversed),
                yearly("D2 near: two programmes on one date", m -> both(m), DoubleBundleCases::twoProgrammes));
    }

    private static Persona diabetic(Moment m) {
        return Persona.adult().with(m.always(Programme.DM2));
    }

    private static Persona vascular(Moment m) {
        return Persona.adult().with(m.always(Programme.CVRM));
    }

    private static Persona asthmatic(Moment m) {
        return Persona.adult().aged(20, 60).with(m.always(Programme.ASTMA));
    }

    private static Persona both(Moment m) {
        return diabetic(m).with(m.always(Programme.COPD));
    }

    private static void otherDate(Planting p, Moment m) {
        ClaimLine kept = p.bundle(Programme.DM2, m.quarter());
        p.flag("D2", p.add(p.again(kept, 20).withDay(Days.firstDay(m.quarter()) + 40)));
    }

    private static void sameDate(Planting p, Moment m) {
        ClaimLine second = p.add(p.again(p.bundle(Programme.DM2, m.quarter()), 20));
        p.flag("D1", second);
        p.flag("D2", second);
    }

    private static void otherPractice(Planting p, Moment m) {
        ClaimLine kept = p.bundle(Programme.CVRM, m.quarter());
        Practice other = p.otherPractice();
        int day = Days.firstDay(m.quarter()) + 30;
        ClaimLine line = p.lines().bundle(Programme.CVRM, day, p.rhoOf(other), other);
        p.flag("D2", p.add(line.withGranted(kept.granted() - 10)));
    }

    private static void three(Planting p, Moment m) {
        ClaimLine kept = p.bundle(Programme.ASTMA, m.quarter());
        p.flag("D2", p.add(p.again(kept, 20).withDay(Days.firstDay(m.quarter()) + 40)));
        p.flag("D2", p.addLate(p.again(kept, 60).withDay(Days.firstDay(m.quarter()) + 50)));
    }

    private static void boundary(Planting p, Moment m) {
        int quarter = m.year() * 4 + m.occurrence() % 3;
        ClaimLine first = p.bundle(Programme.DM2, quarter);
        ClaimLine next = p.bundle(Programme.DM2, quarter + 1);
        p.near("D2", "last day of the quarter", p.replace(first, first.withDay(Days.lastDay(quarter))));
        p.near("D2", "first day of the next quarter", p.replace(next, next.withDay(Days.firstDay(quarter + 1))));
    }

    private static void reversed(Planting p, Moment m) {
        ClaimLine second = p.add(p.again(p.bundle(Programme.CVRM, m.quarter()), 20));
        p.reverse(second);
        p.near("D2", "the second line is reversed", second);
    }

    private static void twoProgrammes(Planting p, Moment m) {
        p.near("D2", "another programme", p.bundle(Programme.COPD, m.quarter()));
    }
}
