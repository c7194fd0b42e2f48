package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.once;
import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D8: a bundle for someone who was not insured on the first day of the quarter; and lines with an odd coverage. */
final class CoverageCases {
    private static final int LONG_AGO = Days.of(2005, 1, 1);

    private CoverageCases() {}

    static List<PlantedCase> all() {
        return List.of(
                once("D8 died on the day before", m -> patient(m).diesOn(firstDay(m) - 1), CoverageCases::billed),
                once("D8 died in the quarter before", m -> patient(m).diesOn(firstDay(m) - 60), CoverageCases::billed),
                once(
                        "D8 cover ended on the day before",
                        m -> patient(m).insured(LONG_AGO, firstDay(m) - 1),
                        CoverageCases::billed),
                once("D8 cover starts in the quarter", m -> newcomer(m, firstDay(m) + 10), CoverageCases::billed),
                once("D8 near: died on the first day", m -> patient(m).diesOn(firstDay(m)), CoverageCases::covered),
                once(
                        "D8 near: cover ends in the quarter",
                        m -> patient(m).insured(LONG_AGO, firstDay(m) + 30),
                        CoverageCases::covered),
                once(
                        "D8 near: cover starts on the first day",
                        m -> patient(m).insured(firstDay(m), Days.OPEN),
                        CoverageCases::covered),
                yearly("coverage unknown: not in verzekerden, with a D1", m -> Persona.adult(), CoverageCases::unknown),
                yearly("label differs from the insured period", m -> Persona.adult(), CoverageCases::otherLabel),
                yearly("AGB without a practice", m -> Persona.adult(), CoverageCases::unknownPractice));
    }

    private static int firstDay(Moment m) {
        return Days.firstDay(m.quarter());
    }

    private static Persona patient(Moment m) {
        return Persona.adult().with(m.always(Programme.DM2));
    }

    private static Persona newcomer(Moment m, int from) {
        return Persona.adult()
                .with(Episode.billed(Programme.DM2, m.quarter() + 1, m.span().last()))
                .insured(from, Days.OPEN);
    }

    private static void billed(Planting p, Moment m) {
        p.flag("D8", p.addBundle(Programme.DM2, firstDay(m) + 15));
    }

    private static void covered(Planting p, Moment m) {
        p.near("D8", "insured on the first day of the quarter", p.bundle(Programme.DM2, m.quarter()));
    }

    private static void unknown(Planting p, Moment m) {
        p.unregister();
        ClaimLine first = p.gp("12011", m.quarter());
        p.flag("D1", p.add(p.again(first, 14)));
    }

    private static void otherLabel(Planting p, Moment m) {
        ClaimLine line = p.gp("12011", m.quarter());
        List<String> labels = PersonFactory.LABELS;
        p.replace(line, line.withUzovi(labels.get(1 - labels.indexOf(line.uzovi()))));
    }

    private static void unknownPractice(Planting p, Moment m) {
        ClaimLine line = p.gp("12001", m.quarter());
        p.replace(line, line.withExtra(List.of("01999901", "")));
    }
}
