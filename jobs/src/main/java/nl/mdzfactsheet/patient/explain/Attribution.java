package nl.mdzfactsheet.patient.explain;

import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where something of a patient-quarter counts, and why there.
 *
 * @param subject what was attributed
 * @param programme programme of a paid quarter or an MDZ line, else null
 * @param line the claim line; null for enrolment and paid quarters
 * @param candidates every practice or contractor that was looked at, in the order in which it was
 * @param rule the rule that won
 * @param unit the practice unit
 */
public record Attribution(
        Subject subject,
        @Nullable String programme,
        @Nullable NetLine line,
        List<Candidate> candidates,
        Rule rule,
        Unit unit) {

    public Attribution {
        candidates = List.copyOf(candidates);
    }

    /** What is attributed. */
    public enum Subject {
        ENROLMENT,
        PAID_QUARTER,
        LINE;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a unit won; the last five are those of a line and have the names that net lines carry. */
    public enum Rule {
        /** No insured enrolment fee in the quarter. */
        NOT_ENROLLED,
        /** All insured enrolment fees are of one practice. */
        ONLY_PRACTICE,
        /** Fees of several practices: the latest datum_prestatie. */
        LATEST_SERVICE_DATE,
        /** Fees of several practices on the latest date: the highest declaratie_id. */
        HIGHEST_ID,
        /** One MDZ line in the quarter. */
        ONLY_LINE,
        /** Several MDZ lines: the one of the enrolment practice. */
        LINE_OF_ENROLMENT_PRACTICE,
        /** Several MDZ lines, alike in that: the earliest datum_toekenning. */
        EARLIEST_GRANTED,
        /** The same datum_toekenning: the lowest declaratie_id. */
        LOWEST_ID,
        CONTRACTOR_AND_LINE_PRACTICE,
        CONTRACTOR_ONLY,
        LINE_PRACTICE,
        ENROLMENT_PRACTICE,
        NONE_FOUND;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What made a candidate one. */
    public enum Role {
        ENROLMENT_FEE,
        MDZ_LINE,
        CONTRACTOR,
        PRACTICE_ON_LINE,
        ENROLMENT_PRACTICE;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a candidate. */
    public enum Outcome {
        /** It gave the unit or a part of it. */
        WON,
        /** Another one went before, or the rule of this kind of line does not look at it. */
        LOST,
        /** The fee is not insured on the first day of the quarter. */
        NOT_INSURED,
        /** A practice without any row in praktijken. */
        NOT_IN_PRAKTIJKEN,
        /** A contractor without an RHO on the last day of the quarter. */
        NOT_A_CONTRACTOR;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One candidate.
     *
     * @param agb AGB of the practice or contractor; {@link nl.mdzfactsheet.patient.ClaimLine#NONE} when the line has none
     * @param rhoId RHO found for it on the last day of the quarter; null when none was
     * @param evidence claim line that made it a candidate; null when that is the line itself
     */
    public record Candidate(
            Role role,
            int agb,
            @Nullable String rhoId,
            @Nullable NetLine evidence,
            Outcome outcome) {}
}
