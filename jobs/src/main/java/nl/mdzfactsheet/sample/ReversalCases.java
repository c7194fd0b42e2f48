package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** Credits of every kind. */
final class ReversalCases {
    private ReversalCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("reversal: whole", m -> Persona.adult(), ReversalCases::whole),
                yearly("reversal: whole, by two credits", m -> Persona.adult(), ReversalCases::twoCredits),
                yearly("reversal: partial", m -> Persona.adult(), ReversalCases::partial),
                yearly("reversal: bundle line, late", m -> vascular(m), ReversalCases::lateBundle),
                yearly("reversal: a debit of zero", m -> Persona.adult(), ReversalCases::zero),
                yearly("credit without a debit", m -> Persona.adult(), ReversalCases::withoutDebit),
                yearly("credit without a reference", m -> Persona.adult(), ReversalCases::withoutReference),
                yearly("credit on a credit", m -> Persona.adult(), ReversalCases::onCredit),
                yearly("credits above the debit", m -> Persona.adult(), ReversalCases::exceeds),
                yearly("reference on a debit is ignored", m -> Persona.adult(), ReversalCases::referenceOnDebit));
    }

    private static Persona vascular(Moment m) {
        return Persona.adult().with(m.always(Programme.CVRM));
    }

    private static void whole(Planting p, Moment m) {
        p.reverse(p.gp("12011", m.quarter()));
        p.reverse(p.lab("900302", m.quarter()));
    }

    private static void twoCredits(Planting p, Moment m) {
        ClaimLine line = p.gp("12003", m.quarter());
        p.used(p.add(p.creditFor(line, line.id(), 1_000)));
        p.used(p.addLate(p.creditFor(line, line.id(), line.cents() - 1_000)));
        p.reversed(line);
    }

    private static void partial(Planting p, Moment m) {
        p.reduce(p.gp("12001", m.quarter()), 500);
    }

    private static void lateBundle(Planting p, Moment m) {
        ClaimLine line = p.bundle(Programme.CVRM, m.quarter());
        p.used(p.addLate(p.creditFor(line, line.id(), line.cents())));
        p.reversed(line);
    }

    private static void zero(Planting p, Moment m) {
        ClaimLine line = p.gp("12010", m.quarter());
        p.reverse(p.replace(line, line.withCents(0)));
        ClaimLine stays = p.gp("12011", m.quarter());
        p.curate(p.replace(stays, stays.withCents(0)), "net");
    }

    private static void withoutDebit(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.curate(p.add(p.creditFor(line, line.id() + "X", 400)), "unmatched_credit");
    }

    private static void withoutReference(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.curate(p.addLate(p.creditFor(line, "", line.cents())), "unmatched_credit");
    }

    private static void onCredit(Planting p, Moment m) {
        ClaimLine line = p.gp("12001", m.quarter());
        ClaimLine credit = p.add(p.creditFor(line, line.id(), line.cents()));
        p.used(credit);
        p.reversed(line);
        p.curate(p.add(p.creditFor(line, credit.id(), 200)), "unmatched_credit");
    }

    private static void exceeds(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        ClaimLine credit = p.creditFor(line, line.id(), line.cents() + 100);
        p.add(Row.regular(credit).refusedFor(Reason.CREDIT_EXCEEDS_DEBIT));
        p.curate(credit, "credit_exceeds_debit");
        p.curate(line, "net");
    }

    private static void referenceOnDebit(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        ClaimLine other = p.gp("12001", m.quarter());
        p.curate(p.replace(other, other.withPrevious(line.id())), "net");
        p.curate(line, "net");
    }
}
