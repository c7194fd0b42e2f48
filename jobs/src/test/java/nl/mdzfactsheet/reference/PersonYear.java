package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A person with at least one insured day in a year; included holds programmes with an insured paid quarter. */
public record PersonYear(
        String person,
        int year,
        Unit unit,
        String sex,
        int age,
        int enrolledQuarters,
        long contacts,
        Set<String> included) {

    static Optional<PersonYear> of(CuratedPerson p, int year, Units units) {
        Insured insured = p.insured();
        if (insured == null || insured.insuredDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)) == 0) {
            return Optional.empty();
        }
        Insured.Period describing = insured.describing(year);
        int enrolledQuarters = p.enrolledQuarters(year).size();
        Set<String> included = new HashSet<>();
        if (enrolledQuarters > 0) {
            p.bundles().forEach((key, lines) -> {
                if (key.quarter().year() == year && lines.stream().anyMatch(NetLine::insured)) {
                    included.add(key.programme());
                }
            });
        }
        return Optional.of(new PersonYear(
                p.id(),
                year,
                units.ofPatientYear(p, year),
                describing.sex(),
                year - describing.birthYear(),
                enrolledQuarters,
                p.insuredLines(year).filter(NetLine::isContact).count(),
                included));
    }

    boolean enrolled() {
        return enrolledQuarters > 0;
    }

    boolean enrolledAllYear() {
        return enrolledQuarters == 4;
    }

    boolean enrolledAdult(String programme) {
        return enrolled() && age >= (programme.equals("ASTMA") ? 16 : 18);
    }
}
