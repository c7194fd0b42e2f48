package nl.mdzfactsheet.patient;

/**
 * A paid quarter: one row per programme and quarter with a net MDZ line, at the unit of D2's kept line.
 *
 * @param lines number of net MDZ lines of the programme in the quarter
 * @param cents their net amount
 * @param waterfallClass class of the kept line
 * @param doubleBundle at least one line flagged by D2
 * @param kept what the detectors say of the kept line
 * @param besidesLines D4 lines of certainty zeker that count here
 * @param besidesCents their net amount
 * @param besidesSuspectedLines D4 lines of certainty vermoeden
 * @param contactLines net consult and visit lines of the patient in the quarter
 */
public record PatientQuarter(
        Quarter quarter,
        String programme,
        Unit unit,
        int lines,
        long cents,
        WaterfallClass waterfallClass,
        boolean doubleBundle,
        Kept kept,
        int besidesLines,
        long besidesCents,
        int besidesSuspectedLines,
        int contactLines) {

    /** Judgements of the kept line; a contested flag is false while its assessed stays true. */
    public record Kept(
            boolean programmeOverlap,
            boolean noShowAssessed,
            boolean noShow,
            boolean notCovered,
            boolean specialistTreated,
            boolean noIndicationAssessed,
            boolean noIndication) {}
}
