package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D5: two enrolment fees for one patient in one quarter. */
final class EnrolmentCases {
    private EnrolmentCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D5 a second practice later in the quarter", m -> young(), EnrolmentCases::secondPractice),
                yearly("D5 a second practice on the same day", m -> young(), EnrolmentCases::sameDay),
                yearly(
                        "D5 in the first quarter: the earlier one is rightful",
                        m -> young(),
                        EnrolmentCases::firstQuarter),
                yearly("D5 the same practice twice", m -> young(), EnrolmentCases::twice),
                yearly("D5 and D1 the same practice twice on one day", m -> young(), EnrolmentCases::twiceOneDay),
                yearly("D5 near: two codes of one practice", m -> young(), EnrolmentCases::twoCodes),
                yearly("D5 near: the second reversed", m -> young(), EnrolmentCases::reversed));
    }

    private static Persona young() {
        return Persona.adult().aged(25, 50);
    }

    private static ClaimLine fee(Planting p, int day, Practice practice) {
        return p.lines().gp("11000", day, practice);
    }

    private static void secondPractice(Planting p, Moment m) {
        p.flag("D5", p.add(fee(p, Days.firstDay(m.quarter()) + 20, p.otherPractice())));
    }

    private static void sameDay(Planting p, Moment m) {
        p.flag("D5", p.add(fee(p, Days.firstDay(m.quarter()), p.otherPractice())));
    }

    private static void firstQuarter(Planting p, Moment m) {
        if (m.year() == m.span().firstYear()) {
            p.flag("D5", p.add(fee(p, Days.firstDay(m.span().first()) + 5, p.otherPractice())));
        }
    }

    private static void twice(Planting p, Moment m) {
        p.flag("D5", p.add(fee(p, Days.firstDay(m.quarter()) + 14, p.practice())));
    }

    private static void twiceOneDay(Planting p, Moment m) {
        int day = Days.firstDay(m.quarter());
        ClaimLine second = p.add(fee(p, day, p.practice()).withGranted(Days.usualGrant(day) + 60));
        p.flag("D1", second);
        p.flag("D5", second);
    }

    private static void twoCodes(Planting p, Moment m) {
        ClaimLine line = p.lines().gp("11100", Days.firstDay(m.quarter()), p.practice());
        p.near("D5", "two codes of one practice", p.add(line));
    }

    private static void reversed(Planting p, Moment m) {
        ClaimLine line = p.add(fee(p, Days.firstDay(m.quarter()) + 3, p.otherPractice()));
        p.reverse(line);
        p.near("D5", "the second fee is reversed", line);
    }
}
