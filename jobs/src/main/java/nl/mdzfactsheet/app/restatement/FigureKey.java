package nl.mdzfactsheet.app.restatement;

import java.util.Comparator;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.UnitLevel;

/**
 * A figure: a measure at a unit.
 *
 * @param region empty but at the level of regions
 * @param rhoId empty above the level of RHOs
 * @param practiceAgb empty above practice level
 */
public record FigureKey(String measureId, UnitLevel level, String region, String rhoId, String practiceAgb)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::measureId, Utf8Order::compare)
            .thenComparing(FigureKey::level)
            .thenComparing(FigureKey::region, Utf8Order::compare)
            .thenComparing(FigureKey::rhoId, Utf8Order::compare)
            .thenComparing(FigureKey::practiceAgb, Utf8Order::compare);

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }

    /** The unit in words; empty for the insurer. */
    public String unit() {
        return switch (level) {
            case INSURER -> "";
            case REGION -> region;
            case RHO -> rhoId;
            case PRACTICE -> rhoId + " " + practiceAgb;
        };
    }
}
