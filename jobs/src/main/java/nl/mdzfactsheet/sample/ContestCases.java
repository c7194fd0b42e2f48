package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** Lines that an RHO contested: gegrond is not flagged any more, ongegrond still is. */
final class ContestCases {
    private ContestCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("contested gegrond: D1 of one person", m -> Persona.adult(), (p, m) -> gegrond(p, m, false)),
                yearly("contested gegrond: D1 of every person", m -> Persona.adult(), (p, m) -> gegrond(p, m, true)),
                yearly("contested ongegrond: D1", m -> Persona.adult(), ContestCases::ongegrond),
                yearly(
                        "contested gegrond: D2, the kept line stays",
                        m -> Persona.adult().with(m.always(Programme.DM2)),
                        ContestCases::bundle));
    }

    private static void gegrond(Planting p, Moment m, boolean everyone) {
        ClaimLine first = p.gp("12001", m.quarter());
        ClaimLine second = p.add(p.again(first, 14));
        p.contest("D1", second, "gegrond", everyone);
        p.near("D1", "contested gegrond", second);
    }

    private static void ongegrond(Planting p, Moment m) {
        ClaimLine first = p.gp("12011", m.quarter());
        ClaimLine second = p.add(p.again(first, 14));
        p.contest("D1", second, "ongegrond", false);
        p.flag("D1", second);
    }

    private static void bundle(Planting p, Moment m) {
        ClaimLine kept = p.bundle(Programme.DM2, m.quarter());
        ClaimLine second = p.add(p.again(kept, 20).withDay(Days.firstDay(m.quarter()) + 40));
        p.contest("D2", second, "gegrond", false);
        p.near("D2", "contested gegrond", second);
        p.near("D2", "the kept line of a contested one", kept);
    }
}
