package nl.mdzfactsheet.patient.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** What the detectors say of the lines of one person. A flag contested with success is not raised but kept apart; the line stays assessed. */
public final class Judgements {

    private final ReferenceData reference;
    private final String patientId;
    private final IdentityHashMap<NetLine, Map<Detector, Detection>> flags = new IdentityHashMap<>();
    private final IdentityHashMap<NetLine, Map<Detector, Detection>> contested = new IdentityHashMap<>();
    private final IdentityHashMap<NetLine, Set<Detector>> assessed = new IdentityHashMap<>();

    public Judgements(ReferenceData reference, String patientId) {
        this.reference = reference;
        this.patientId = patientId;
    }

    void flag(Detection detection) {
        boolean upheld =
                reference.isContested(detection.detector(), detection.line().claim(), patientId);
        (upheld ? contested : flags)
                .computeIfAbsent(detection.line(), line -> new EnumMap<>(Detector.class))
                .put(detection.detector(), detection);
    }

    /** Records that a line could be assessed; for the detectors that cannot assess every line (D6, D7, D10). */
    void assess(Detector detector, NetLine line) {
        assessed.computeIfAbsent(line, key -> EnumSet.noneOf(Detector.class)).add(detector);
    }

    public boolean isFlagged(Detector detector, NetLine line) {
        return flag(detector, line) != null;
    }

    public boolean isAssessed(Detector detector, NetLine line) {
        Set<Detector> detectors = assessed.get(line);
        return detectors != null && detectors.contains(detector);
    }

    /** The flag of a detector on a line, or null. */
    public @Nullable Detection flag(Detector detector, NetLine line) {
        Map<Detector, Detection> ofLine = flags.get(line);
        return ofLine == null ? null : ofLine.get(detector);
    }

    /** The flags of these lines, in their order, then by detector. */
    public List<Detection> detections(Collection<NetLine> lines) {
        return of(lines, flags);
    }

    /** The flags on these lines that were contested with success, in the same order: to be listed, never counted. */
    public List<Detection> contested(Collection<NetLine> lines) {
        return of(lines, contested);
    }

    private static List<Detection> of(
            Collection<NetLine> lines, IdentityHashMap<NetLine, Map<Detector, Detection>> byLine) {
        List<Detection> detections = new ArrayList<>();
        for (NetLine line : lines) {
            detections.addAll(byLine.getOrDefault(line, Map.of()).values());
        }
        return detections;
    }
}
