package nl.mdzfactsheet.patient.curate;

import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.UnitChoice;
import nl.mdzfactsheet.patient.UnitChoice.Rule;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Chooses the practice unit of a line: RHO and practice, each as of the last day of the quarter. */
final class Units {

    private static final String ORGANISATION_FEE = "oi";
    private static final int MEMORY = 16;

    private final ReferenceData reference;
    private final Enrolments enrolments;

    /** The last choice per quarter among lines that follow their practice: a patient has one practice and few quarters. */
    private final @Nullable Followed[] followed = new @Nullable Followed[MEMORY];

    private record Followed(Quarter quarter, int practiceAgb, UnitChoice choice) {}

    Units(ReferenceData reference, Enrolments enrolments) {
        this.reference = reference;
        this.enrolments = enrolments;
    }

    UnitChoice of(CodedLine line) {
        Quarter quarter = line.claim().quarter();
        if (!isBilledByContractor(line)) {
            return ofPractice(line.claim().practiceAgb(), quarter);
        }
        int lastDay = quarter.lastDay();
        Unit ofLine = reference.practiceUnit(line.claim().practiceAgb(), lastDay);
        Unit ofEnrolment = reference.practiceUnit(enrolments.practiceIn(quarter), lastDay);
        String rho = reference.rhoOfContractor(line.claim().executingAgb(), lastDay);
        if (rho != null) {
            return ofContractor(rho, ofLine, ofEnrolment);
        }
        boolean withoutPractice = line.bundleProgramme() == null && line.claim().practiceAgb() == ClaimLine.NONE;
        return firstFound(ofLine, withoutPractice ? ofEnrolment : null, ofEnrolment);
    }

    private UnitChoice ofPractice(int practiceAgb, Quarter quarter) {
        int place = Math.floorMod(quarter.year() * 4 + quarter.number(), MEMORY);
        Followed known = followed[place];
        if (known == null
                || known.practiceAgb() != practiceAgb
                || !known.quarter().equals(quarter)) {
            int lastDay = quarter.lastDay();
            Unit ofEnrolment = reference.practiceUnit(enrolments.practiceIn(quarter), lastDay);
            Unit ofLine = reference.practiceUnit(practiceAgb, lastDay);
            known = new Followed(quarter, practiceAgb, firstFound(ofLine, ofEnrolment, ofEnrolment));
            followed[place] = known;
        }
        return known.choice();
    }

    /** MDZ lines and O&I fees. */
    private static boolean isBilledByContractor(CodedLine line) {
        return line.bundleProgramme() != null
                || (line.claim().table() == ClaimTable.MDZ && ORGANISATION_FEE.equals(line.category()));
    }

    private static UnitChoice ofContractor(String rho, @Nullable Unit ofLine, @Nullable Unit ofEnrolment) {
        if (ofLine == null) {
            return new UnitChoice(new Unit(rho, Unit.UNKNOWN_PRACTICE), Rule.CONTRACTOR_ONLY, rho, null, ofEnrolment);
        }
        Unit unit = new Unit(rho, ofLine.practiceAgb());
        return new UnitChoice(unit, Rule.CONTRACTOR_AND_LINE_PRACTICE, rho, ofLine, ofEnrolment);
    }

    /** The practice on the line, else the fallback, else unknown. */
    private static UnitChoice firstFound(@Nullable Unit ofLine, @Nullable Unit fallback, @Nullable Unit ofEnrolment) {
        if (ofLine != null) {
            return new UnitChoice(ofLine, Rule.LINE_PRACTICE, null, ofLine, ofEnrolment);
        }
        if (fallback != null) {
            return new UnitChoice(fallback, Rule.ENROLMENT_PRACTICE, null, null, ofEnrolment);
        }
        return new UnitChoice(Unit.UNKNOWN, Rule.NONE_FOUND, null, null, ofEnrolment);
    }
}
