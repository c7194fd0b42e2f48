package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.once;
import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D4: care beside a paid bundle quarter that the contract forbids. Profiles: see samenloopregels.csv. */
final class BesidesBundleCases {
    private static final Integer[] NO_DIABETES_ROWS = {0, 1, 2, 4, 5};
    private static final Integer[] NO_VASCULAR_ROWS = {0, 3, 4, 5};

    private BesidesBundleCases() {}

    static List<PlantedCase> all() {
        return Stream.concat(flagged().stream(), nearMisses().stream()).toList();
    }

    private static List<PlantedCase> flagged() {
        return List.of(
                yearly("D4 dietitian beside DM2", m -> diabetic(m, NO_DIABETES_ROWS), BesidesBundleCases::dietitian),
                yearly("D4 spirometry beside COPD", m -> lungs(m, Programme.COPD), BesidesBundleCases::spirometry),
                yearly("D4 24-hour blood pressure, own contract", m -> vascular(m, 1), BesidesBundleCases::pressure),
                yearly(
                        "D4 vermoeden: 24-hour blood pressure",
                        m -> vascular(m, NO_VASCULAR_ROWS),
                        BesidesBundleCases::pressureSuspected),
                yearly(
                        "D4 laboratory registration, partly credited",
                        m -> diabetic(m, NO_DIABETES_ROWS),
                        BesidesBundleCases::registration),
                yearly("D4 two programmes, zeker first", m -> twoProgrammes(m), BesidesBundleCases::rhythm),
                yearly("D4 podiatry, own contract", m -> diabetic(m, 3), BesidesBundleCases::podiatry),
                yearly(
                        "D4 podiatry from 2024; near: before the rule was valid",
                        m -> diabetic(m, NO_DIABETES_ROWS),
                        BesidesBundleCases::podiatryByDate),
                yearly(
                        "D4 vermoeden: spirometry beside asthma",
                        m -> lungs(m, Programme.ASTMA),
                        BesidesBundleCases::asthma),
                yearly(
                        "D4 and D1 forbidden twice a day",
                        m -> vascular(m, NO_VASCULAR_ROWS),
                        BesidesBundleCases::twice));
    }

    private static List<PlantedCase> nearMisses() {
        return List.of(
                yearly("D4 near: contract allows it", m -> vascular(m, 2), BesidesBundleCases::allowed),
                yearly(
                        "D4 near: own rows switch off the general ones",
                        m -> vascular(m, 1),
                        BesidesBundleCases::ownRows),
                yearly(
                        "D4 near: dietitian outside the bundle",
                        m -> diabetic(m, 3),
                        BesidesBundleCases::ownDiabetesRows),
                yearly(
                        "D4 near: allowed wins inside one set",
                        m -> vascular(m, NO_VASCULAR_ROWS),
                        BesidesBundleCases::allowedWins),
                yearly("D4 near: line or bundle reversed", m -> lungs(m, Programme.COPD), BesidesBundleCases::reversed),
                once(
                        "D4 first day of the programme; near: the day before",
                        m -> starting(m),
                        BesidesBundleCases::quarterBoundary));
    }

    private static Persona diabetic(Moment m, Integer... profiles) {
        return Persona.adult().with(m.always(Programme.DM2)).underContract(profiles);
    }

    private static Persona vascular(Moment m, Integer... profiles) {
        return Persona.adult().with(m.always(Programme.CVRM)).underContract(profiles);
    }

    private static Persona lungs(Moment m, Programme programme) {
        return Persona.adult().with(m.always(programme));
    }

    private static Persona twoProgrammes(Moment m) {
        return Persona.adult().with(m.always(Programme.DM2)).with(m.always(Programme.COPD));
    }

    private static Persona starting(Moment m) {
        return Persona.adult()
                .with(Episode.billed(Programme.DM2, m.quarter(), m.span().last()))
                .underContract(NO_DIABETES_ROWS);
    }

    private static void dietitian(Planting p, Moment m) {
        p.flag("D4", p.allied("076", "900502", m.quarter()));
        p.flag("D4", p.allied("076", "900501", m.quarter()));
    }

    private static void spirometry(Planting p, Moment m) {
        p.flag("D4", p.gp("13004", m.quarter()));
    }

    private static void pressure(Planting p, Moment m) {
        p.flag("D4", p.gp("13008", m.quarter()));
    }

    private static void pressureSuspected(Planting p, Moment m) {
        p.flagSuspected("D4", p.gp("13008", m.quarter()));
    }

    private static void registration(Planting p, Moment m) {
        ClaimLine line = p.lab("079988", m.quarter());
        p.reduce(line, 200);
        p.flag("D4", line);
    }

    private static void rhythm(Planting p, Moment m) {
        p.flag("D4", p.gp("13011", m.quarter()));
    }

    private static void podiatry(Planting p, Moment m) {
        p.flag("D4", p.allied("080", "900602", m.quarter()));
    }

    private static void podiatryByDate(Planting p, Moment m) {
        ClaimLine line = p.allied("080", "900602", m.quarter());
        if (m.year() >= 2024) {
            p.flag("D4", line);
        } else {
            p.near("D4", "the rule is not valid yet", line);
        }
    }

    private static void asthma(Planting p, Moment m) {
        p.flagSuspected("D4", p.gp("13004", m.quarter()));
    }

    private static void twice(Planting p, Moment m) {
        ClaimLine first = p.gp("13005", m.quarter());
        ClaimLine second = p.add(p.again(first, 14));
        p.flag("D4", first);
        p.flag("D4", second);
        p.flag("D1", second);
    }

    private static void allowed(Planting p, Moment m) {
        p.near("D4", "the contract allows it", p.gp("13008", m.quarter()));
    }

    private static void ownRows(Planting p, Moment m) {
        p.near("D4", "own rows switch off the general ones", p.gp("13005", m.quarter()));
    }

    private static void ownDiabetesRows(Planting p, Moment m) {
        p.near("D4", "the contract allows it", p.allied("076", "900501", m.quarter()));
        p.near("D4", "own rows switch off the general ones", p.allied("076", "900502", m.quarter()));
        p.near("D4", "own rows switch off the general ones", p.lab("079988", m.quarter()));
    }

    private static void allowedWins(Planting p, Moment m) {
        p.near("D4", "allowed wins inside one set", p.lab("079986", m.quarter()));
    }

    private static void reversed(Planting p, Moment m) {
        ClaimLine line = p.gp("13004", m.quarter());
        p.reverse(line);
        p.near("D4", "the line is reversed", line);
        int other = m.year() * 4;
        p.reverse(p.bundle(Programme.COPD, other));
        p.near("D4", "the bundle line is reversed", p.gp("13004", other));
    }

    private static void quarterBoundary(Planting p, Moment m) {
        int first = Days.firstDay(m.quarter());
        ClaimLine before = p.lines().allied("076", "900502", first - 1, p.practice());
        p.near("D4", "the day before the first paid quarter", p.add(before));
        p.flag("D4", p.add(p.lines().allied("076", "900502", first, p.practice())));
    }
}
