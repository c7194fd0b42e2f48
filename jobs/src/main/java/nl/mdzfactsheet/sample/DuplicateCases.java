package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.List;
import nl.mdzfactsheet.sample.Lines.Stay;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** D1: the same code for the same patient by the same AGB on one day. */
final class DuplicateCases {
    private DuplicateCases() {}

    static List<PlantedCase> all() {
        return List.of(
                yearly("D1 consult twice", m -> Persona.adult(), DuplicateCases::consult),
                yearly("D1 granted on one day, the higher id", m -> Persona.adult(), DuplicateCases::sameGrant),
                yearly("D1 the lower id granted later", m -> Persona.adult(), DuplicateCases::lowerIdLater),
                yearly("D1 three lines, one partly credited", m -> Persona.adult(), DuplicateCases::three),
                yearly("D1 laboratory", m -> Persona.adult(), DuplicateCases::laboratory),
                yearly("D1 hospital and podiatrist", m -> Persona.adult(), DuplicateCases::otherTables),
                yearly("D1 repeated in the correction under another id", m -> Persona.adult(), DuplicateCases::late),
                yearly("D1 near: next day, quarter boundary", m -> Persona.adult(), DuplicateCases::nextDay),
                yearly("D1 near: allowed several times a day", m -> Persona.adult(), DuplicateCases::repeatable),
                yearly("D1 near: one of the two reversed", m -> Persona.adult(), DuplicateCases::reversed),
                yearly("D1 near: other practice, pharmacy", m -> Persona.adult(), DuplicateCases::elsewhere));
    }

    private static void consult(Planting p, Moment m) {
        ClaimLine first = p.gp("12011", m.quarter());
        p.flag("D1", p.add(p.again(first, 14)));
    }

    private static void sameGrant(Planting p, Moment m) {
        ClaimLine first = p.gp("12001", m.quarter());
        p.flag("D1", p.add(p.again(first, 0)));
    }

    private static void lowerIdLater(Planting p, Moment m) {
        ClaimLine first = p.gp("12010", m.quarter());
        ClaimLine later = p.replace(first, first.withGranted(first.granted() + 20));
        p.add(p.again(first, 0));
        p.flag("D1", later);
    }

    private static void three(Planting p, Moment m) {
        ClaimLine first = p.gp("13003", m.quarter());
        ClaimLine second = p.add(p.again(first, 3));
        ClaimLine third = p.add(p.again(first, 9));
        p.reduce(third, 400);
        p.flag("D1", second);
        p.flag("D1", third);
    }

    private static void laboratory(Planting p, Moment m) {
        ClaimLine first = p.lab("900302", m.quarter());
        p.flag("D1", p.add(p.again(first, 14)));
    }

    private static void otherTables(Planting p, Moment m) {
        CodeBook.Diagnosis diagnosis = p.codes().diagnoses().get(2);
        int day = p.freeDay(ClaimTable.MSZ, diagnosis.dbc(), m.quarter());
        ClaimLine stay = p.add(p.lines().hospital(new Stay(diagnosis, day, day + 20, "huisarts"), p.practice()));
        p.flag("D1", p.add(p.again(stay, 14)));
        ClaimLine foot = p.allied("080", "900601", m.quarter());
        p.flag("D1", p.add(p.again(foot, 14)));
    }

    private static void late(Planting p, Moment m) {
        ClaimLine first = p.gp("13006", m.quarter());
        p.flag("D1", p.addLate(p.again(first, 40)));
    }

    private static void nextDay(Planting p, Moment m) {
        ClaimLine first = p.gp("12011", m.quarter());
        p.near("D1", "next day", p.add(p.again(first, 5).withDay(first.day() + 1)));
        int boundary = Days.lastDay(m.year() * 4 + 1);
        String code = p.spareCode(boundary);
        p.add(p.lines().gp(code, boundary, p.practice()));
        p.near("D1", "quarter boundary", p.add(p.lines().gp(code, boundary + 1, p.practice())));
    }

    private static void repeatable(Planting p, Moment m) {
        ClaimLine first = p.gp("12006", m.quarter());
        p.near("D1", "meermaals_per_dag", p.add(p.again(first, 0)));
        ClaimLine diet = p.allied("076", "900501", m.quarter());
        p.near("D1", "meermaals_per_dag", p.add(p.again(diet, 7)));
    }

    private static void reversed(Planting p, Moment m) {
        ClaimLine first = p.gp("12011", m.quarter());
        ClaimLine second = p.add(p.again(first, 10));
        p.reverse(second);
        p.near("D1", "the duplicate is reversed", second);
        ClaimLine wrong = p.gp("12001", m.quarter());
        p.reverse(wrong);
        p.near("D1", "the earlier line is reversed", p.add(p.again(wrong, 40)));
    }

    private static void elsewhere(Planting p, Moment m) {
        ClaimLine first = p.gp("12011", m.quarter());
        ClaimLine other = p.add(p.lines().gp("12011", first.day(), p.otherPractice()));
        p.near("D1", "other executing AGB", other);
        CodeBook.Medicine medicine = p.codes().medicines("overig").get(0);
        int day = first.day();
        p.add(p.lines().medicine(medicine, day, p.practice()));
        p.near("D1", "pharmacy", p.add(p.lines().medicine(medicine, day, p.practice())));
    }
}
