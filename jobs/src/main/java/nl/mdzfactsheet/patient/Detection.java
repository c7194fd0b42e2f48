package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/**
 * One flagged claim line.
 *
 * @param line the flagged line, as curated
 * @param unit where the flag counts: the unit of the line, for D4 that of the paid quarter
 * @param programme programme of bundle detectors and D4, else null
 * @param amountCents amount at stake
 * @param evidence declaratie_id or rule that proves it
 */
public record Detection(
        Detector detector,
        NetLine line,
        Unit unit,
        @Nullable String programme,
        long amountCents,
        String evidence,
        Detector.Basis basis,
        Detector.Certainty certainty) {

    /** A certain flag that rests on claims, at the unit and programme of the line itself. */
    public static Detection certain(Detector detector, NetLine line, long amountCents, String evidence) {
        return new Detection(
                detector,
                line,
                line.unit(),
                line.programme(),
                amountCents,
                evidence,
                Detector.Basis.CLAIMS,
                Detector.Certainty.ZEKER);
    }
}
