package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which practice unit a line, a paid quarter or a patient-year belongs to. */
final class Units {
    private final ReferenceData reference;

    Units(ReferenceData reference) {
        this.reference = reference;
    }

    Unit ofLine(NetLine line, CuratedPerson person) {
        return switch (line.table()) {
            case MDZ -> ofMdzTable(line, person);
            case FARMACIE -> ofEnrolment(person, line.quarter());
            default -> {
                String agb = line.line().practiceAgb();
                yield agb != null && reference.knowsPractice(agb)
                        ? ofPractice(agb, line.quarter())
                        : ofEnrolment(person, line.quarter());
            }
        };
    }

    private Unit ofMdzTable(NetLine line, CuratedPerson person) {
        LocalDate end = line.quarter().lastDay();
        String contractor = reference.rhoOfContractor(line.line().executingAgb(), end);
        String practice = line.line().practiceAgb();
        if (practice != null && reference.knowsPractice(practice)) {
            String rho = contractor != null ? contractor : reference.rhoOfPractice(practice, end);
            return new Unit(orNone(rho), practice);
        }
        if (practice == null && contractor == null) {
            return ofEnrolment(person, line.quarter());
        }
        return new Unit(orNone(contractor), Unit.UNKNOWN_PRACTICE);
    }

    /** The enrolment practice in the quarter with its RHO, or the unknown practice of no RHO. */
    Unit ofEnrolment(CuratedPerson person, Quarter q) {
        String agb = person.enrolmentPractice(q);
        return agb != null && reference.knowsPractice(agb) ? ofPractice(agb, q) : Unit.UNKNOWN;
    }

    /** The last quarter of the year in which the person is enrolled decides. */
    Unit ofPatientYear(CuratedPerson person, int year) {
        List<Quarter> quarters = person.enrolledQuarters(year);
        return quarters.isEmpty() ? Unit.UNKNOWN : ofEnrolment(person, quarters.get(quarters.size() - 1));
    }

    private Unit ofPractice(String agb, Quarter q) {
        return new Unit(orNone(reference.rhoOfPractice(agb, q.lastDay())), agb);
    }

    private static String orNone(@Nullable String rho) {
        return rho == null ? Unit.NO_RHO : rho;
    }
}
