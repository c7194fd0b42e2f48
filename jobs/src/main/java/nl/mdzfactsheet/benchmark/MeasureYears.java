package nl.mdzfactsheet.benchmark;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure in the reporting year, and in the earlier years that may stand beside it.
 *
 * @param label the measure
 * @param year reporting year
 * @param now the reporting year
 * @param earlier earlier years; one whose figures cannot be held against those of the reporting year is not there
 */
record MeasureYears(MeasureLabel label, int year, ComparedMeasure now, Map<Integer, ComparedMeasure> earlier) {

    MeasureYears {
        earlier = Map.copyOf(earlier);
    }

    /** The year before, null when there is nothing to compare with. */
    @Nullable
    ComparedMeasure before() {
        return earlier.get(year - 1);
    }
}
