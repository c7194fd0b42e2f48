package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;
import nl.mdzfactsheet.sample.Truth.Finding;

/** D6: granted above the maximum tariff. Lines are made at the tariff, so their amount is the limit. */
final class TariffCases {
    private TariffCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D6 two cents above", m -> Persona.adult(), TariffCases::twoCents),
                yearly("D6 above, laboratory and consult", m -> Persona.adult(), TariffCases::above),
                yearly("D6 bundle above the tariff", m -> diabetic(m), TariffCases::bundle),
                yearly("D6 fraction of a unit", m -> Persona.adult(), TariffCases::fraction),
                yearly("D6 and D1 duplicate above the tariff", m -> Persona.adult(), TariffCases::duplicate),
                yearly("D6 near: one cent above", m -> Persona.adult(), TariffCases::oneCent),
                yearly("D6 near: no tariff", m -> Persona.adult(), TariffCases::withoutTariff),
                yearly("D6 near: three units, credited to the limit", m -> Persona.adult(), TariffCases::belowAfterAll),
                yearly("D6 near: tariff of the contractor", m -> diabetic(m).underContract(4), TariffCases::ownTariff));
    }

    private static Persona diabetic(Moment m) {
        return Persona.adult().with(m.always(Programme.DM2));
    }

    private static void raise(Planting p, ClaimLine line, long cents) {
        ClaimLine raised = p.replace(line, line.withCents(line.cents() + cents));
        p.flag("D6", raised, new Finding(cents, true));
    }

    private static void twoCents(Planting p, Moment m) {
        raise(p, p.gp("12011", m.quarter()), 2);
    }

    private static void above(Planting p, Moment m) {
        raise(p, p.gp("12001", m.quarter()), 875);
        raise(p, p.lab("074891", m.quarter()), 140);
    }

    private static void bundle(Planting p, Moment m) {
        raise(p, p.bundle(Programme.DM2, m.quarter()), 750);
    }

    private static void fraction(Planting p, Moment m) {
        ClaimLine line = p.allied("076", "900501", m.quarter());
        long limit = (line.cents() * 150 + 50) / 100;
        ClaimLine part = p.replace(line, line.withQuantity(150).withCents(limit + 2));
        p.flag("D6", part, new Finding(2, true));
        ClaimLine odd = p.gp("12006", m.quarter());
        long oddLimit = (odd.cents() * 250 + 50) / 100;
        p.near(
                "D6",
                "fraction of a unit rounded half up",
                p.replace(odd, odd.withQuantity(250).withCents(oddLimit + 1)));
    }

    private static void duplicate(Planting p, Moment m) {
        ClaimLine first = p.gp("12010", m.quarter());
        ClaimLine second = p.add(p.again(first, 14).withCents(first.cents() + 300));
        p.flag("D1", second);
        p.flag("D6", second, new Finding(300, true));
    }

    private static void oneCent(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.near("D6", "exactly the limit plus one cent", p.replace(line, line.withCents(line.cents() + 1)));
    }

    private static void withoutTariff(Planting p, Moment m) {
        ClaimLine line = p.gp("900402", m.quarter());
        p.near("D6", "no tariff", p.replace(line, line.withCents(99_900)));
        ClaimLine lab = p.lab("900308", m.quarter());
        p.near("D6", "no tariff", p.replace(lab, lab.withCents(45_000)));
    }

    private static void belowAfterAll(Planting p, Moment m) {
        ClaimLine three = p.gp("12006", m.quarter());
        p.near("D6", "three units", p.replace(three, three.withQuantity(300).withCents(3 * three.cents())));
        ClaimLine high = p.gp("12001", m.quarter());
        ClaimLine raised = p.replace(high, high.withCents(high.cents() + 500));
        p.reduce(raised, 499);
        p.near("D6", "credited to the limit plus one cent", raised);
    }

    private static void ownTariff(Planting p, Moment m) {
        p.near("D6", "the tariff of the contractor goes before everyone's", p.bundle(Programme.DM2, m.quarter()));
    }
}
