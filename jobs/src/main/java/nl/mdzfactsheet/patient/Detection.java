package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/**
 * One flagged claim line.
 *
 * @param line the flagged line, as curated
 * @param programme programme of bundle detectors and D4, else null
 * @param amountCents amount at stake
 * @param evidence declaratie_id or rule that proves it
 */
public record Detection(
        Detector detector,
        NetLine line,
        @Nullable String programme,
        long amountCents,
        String evidence,
        Detector.Basis basis,
        Detector.Certainty certainty) {}
