package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.once;
import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D3: a programme that lapses beside another. The patient has medicines and activity for both, so nothing else is wrong. */
final class OverlapCases {
    /** The rule for COPD and asthma holds from this year on. */
    private static final int ASTHMA_RULE = 2024;

    private OverlapCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D3 CVRM beside DM2", OverlapCases::diabetic, OverlapCases::vascular),
                yearly(
                        "D3 asthma beside COPD; near: before the rule was valid",
                        OverlapCases::lungs,
                        OverlapCases::asthma),
                once(
                        "D3 near: from CVRM to DM2 at a quarter boundary",
                        OverlapCases::switching,
                        OverlapCases::switched),
                yearly("D3 near: the excluding line reversed", OverlapCases::diabetic, OverlapCases::reversed));
    }

    private static Persona diabetic(Moment m) {
        return Persona.adult()
                .with(m.always(Programme.DM2))
                .with(m.always(Programme.CVRM).unbilled());
    }

    private static Persona lungs(Moment m) {
        return Persona.adult()
                .with(m.always(Programme.COPD))
                .with(m.always(Programme.ASTMA).unbilled());
    }

    private static Persona switching(Moment m) {
        int last = m.span().last();
        return Persona.adult()
                .with(Episode.billed(Programme.CVRM, m.span().first(), m.quarter() - 1))
                .with(Episode.billed(Programme.DM2, m.quarter(), last));
    }

    private static void vascular(Planting p, Moment m) {
        p.flag("D3", p.addBundle(Programme.CVRM, Days.firstDay(m.quarter()) + 20));
    }

    private static void asthma(Planting p, Moment m) {
        ClaimLine line = p.addBundle(Programme.ASTMA, Days.lastDay(m.quarter()));
        if (m.year() >= ASTHMA_RULE) {
            p.flag("D3", line);
        } else {
            p.near("D3", "the rule is not valid yet", line);
        }
    }

    private static void switched(Planting p, Moment m) {
        p.near("D3", "last quarter of the old programme", p.bundle(Programme.CVRM, m.quarter() - 1));
        p.near("D3", "first quarter of the new programme", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void reversed(Planting p, Moment m) {
        p.reverse(p.bundle(Programme.DM2, m.quarter()));
        ClaimLine line = p.addBundle(Programme.CVRM, Days.firstDay(m.quarter()) + 20);
        p.near("D3", "the excluding line is reversed", line);
    }
}
