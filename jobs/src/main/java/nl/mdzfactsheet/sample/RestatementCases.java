package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.ClaimLine.Code;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** The same line more than once, and codes that curate cannot accept. */
final class RestatementCases {
    private RestatementCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("repeated in the correction", m -> Persona.adult(), RestatementCases::repeated),
                yearly("repeated in one delivery", m -> Persona.adult(), RestatementCases::repeatedWithin),
                yearly("restated in the correction", m -> Persona.adult(), RestatementCases::restated),
                yearly(
                        "restated to an amount above the tariff: D6",
                        m -> Persona.adult(),
                        RestatementCases::restatedAbove),
                yearly("conflicting in one delivery", m -> Persona.adult(), RestatementCases::conflicting),
                yearly(
                        "conflicting in the correction, the older stands",
                        m -> Persona.adult(),
                        RestatementCases::olderStands),
                yearly("unknown code, with its credit", m -> Persona.adult(), RestatementCases::unknownCode),
                yearly("code not valid on the date", m -> Persona.adult(), RestatementCases::expiredCode),
                yearly("one number under two persons", m -> Persona.adult(), RestatementCases::sharedNumber));
    }

    private static void repeated(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.addLate(line);
        p.curate(line, "repeated");
    }

    private static void repeatedWithin(Planting p, Moment m) {
        ClaimLine line = p.lab("900302", m.quarter());
        p.add(line);
        p.curate(line, "repeated");
    }

    private static void restated(Planting p, Moment m) {
        ClaimLine line = p.gp("12001", m.quarter());
        p.curate(p.addLate(line.withCents(line.cents() - 150)), "restated_line");
    }

    private static void restatedAbove(Planting p, Moment m) {
        ClaimLine line = p.gp("12002", m.quarter());
        ClaimLine winner = p.addLate(line.withCents(line.cents() + 250));
        p.curate(winner, "restated_line");
        p.flag("D6", winner, new Truth.Finding(250, true));
    }

    private static void conflicting(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.quarantine(line, Reason.CONFLICTING_LINE);
        p.add(Row.regular(line.withCents(line.cents() - 50)).refusedFor(Reason.CONFLICTING_LINE));
        p.curate(line, "conflicting_line");
    }

    private static void olderStands(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        p.add(Row.correction(line.withCents(line.cents() - 50)).refusedFor(Reason.CONFLICTING_LINE));
        p.add(Row.correction(line.withCents(line.cents() - 75)).refusedFor(Reason.CONFLICTING_LINE));
        p.curate(line, "conflicting_line");
        p.curate(line, "net");
    }

    private static void unknownCode(Planting p, Moment m) {
        ClaimLine line = p.gp("12010", m.quarter());
        ClaimLine unknown = p.replace(line, line.withService(new Code("008", "19999")));
        p.quarantine(unknown, Reason.UNKNOWN_CODE);
        ClaimLine credit = p.creditFor(unknown, unknown.id(), unknown.cents());
        p.add(Row.regular(credit).refusedFor(Reason.UNKNOWN_CODE));
        p.curate(unknown, "unknown_code");
        p.curate(credit, "unknown_code");
    }

    private static void expiredCode(Planting p, Moment m) {
        ClaimLine line = p.gp("13007", m.quarter());
        p.quarantine(line, Reason.UNKNOWN_CODE);
        p.curate(line, "unknown_code");
    }

    /** Two neighbouring repetitions of the case share a number per year; both lines count. */
    private static void sharedNumber(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        String number = "HDUBBEL-" + m.year() + "-" + m.occurrence() / 2;
        p.curate(p.replace(line, line.withId(number)), "net");
    }
}
