package nl.mdzfactsheet.patient;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a line with the rule that won and every candidate, for {@code explain}.
 *
 * @param unit the unit that won
 * @param rule why it won
 * @param contractorRho RHO of the main contractor on the last day of the quarter; null when not looked for or not found
 * @param ofLine the practice on the line with its RHO; null when there is none in praktijken
 * @param ofEnrolment the enrolment practice of the quarter with its RHO; null when there is none in praktijken
 */
public record UnitChoice(
        Unit unit,
        Rule rule,
        @Nullable String contractorRho,
        @Nullable Unit ofLine,
        @Nullable Unit ofEnrolment) {

    /** The rules, in the order of the rules text. */
    public enum Rule {
        /** RHO of the contractor, practice on the line. */
        CONTRACTOR_AND_LINE_PRACTICE,
        /** RHO of the contractor, practice not in praktijken. */
        CONTRACTOR_ONLY,
        /** Practice on the line, with its own RHO. */
        LINE_PRACTICE,
        /** Enrolment practice of the quarter, with its own RHO. */
        ENROLMENT_PRACTICE,
        /** Nothing found. */
        NONE_FOUND
    }

    /** The rule and the candidates as one text. */
    public String text() {
        return rule.name().toLowerCase(Locale.ROOT) + " (contractor=" + (contractorRho == null ? "-" : contractorRho)
                + ", line=" + text(ofLine) + ", enrolment=" + text(ofEnrolment) + ")";
    }

    private static String text(@Nullable Unit candidate) {
        return candidate == null ? "-" : candidate.practiceAgb() + "/" + candidate.rhoId();
    }
}
