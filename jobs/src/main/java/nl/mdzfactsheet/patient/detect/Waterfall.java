package nl.mdzfactsheet.patient.detect;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.WaterfallClass;

/** Gives every net MDZ line exactly one class: the first that applies. */
public final class Waterfall {

    private static final List<Map.Entry<Detector, WaterfallClass>> IN_ORDER = List.of(
            Map.entry(Detector.D2, WaterfallClass.D2),
            Map.entry(Detector.D3, WaterfallClass.D3),
            Map.entry(Detector.D8, WaterfallClass.D8),
            Map.entry(Detector.D9, WaterfallClass.D9),
            Map.entry(Detector.D10, WaterfallClass.D10),
            Map.entry(Detector.D7, WaterfallClass.D7));

    private Waterfall() {}

    /** @param line an MDZ line of the reporting year, judged by all detectors */
    public static WaterfallClass of(NetLine line, Judgements judgements) {
        for (Map.Entry<Detector, WaterfallClass> step : IN_ORDER) {
            if (judgements.isFlagged(step.getKey(), line)) {
                return step.getValue();
            }
        }
        boolean assessed = judgements.isAssessed(Detector.D7, line) && judgements.isAssessed(Detector.D10, line);
        return assessed ? WaterfallClass.EFFICIENT : WaterfallClass.NOT_ASSESSED;
    }
}
