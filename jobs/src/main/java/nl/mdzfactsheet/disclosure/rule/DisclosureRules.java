package nl.mdzfactsheet.disclosure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The thresholds and what they must know of each measure.
 *
 * @param thresholds the thresholds
 * @param measures every measure by id
 */
public record DisclosureRules(Thresholds thresholds, SortedMap<String, MeasureTraits> measures) {

    /**
     * What the rules ask of a measure.
     *
     * @param proportion true when the numerator lies inside the denominator, so that the rest is a count as well
     * @param sums true for a ratio of sums
     * @param cents true when the numerator is money in cents
     * @param sensitive true when 0 and "all of them" are protected whatever the denominator
     * @param programme programme, {@code ""} when it is about none
     */
    public record MeasureTraits(boolean proportion, boolean sums, boolean cents, boolean sensitive, String programme) {

        /** A measure nobody described: judged as strictly as can be. */
        static final MeasureTraits UNKNOWN = new MeasureTraits(false, true, false, true, "");
    }

    public DisclosureRules {
        measures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /** The traits of a measure. */
    public MeasureTraits of(String measureId) {
        return measures.getOrDefault(measureId, MeasureTraits.UNKNOWN);
    }

    /** What the hash of a release is made of. */
    public List<String> identity() {
        List<String> identity = new ArrayList<>(thresholds.identity());
        for (Map.Entry<String, MeasureTraits> measure : measures.entrySet()) {
            identity.add(measure.getKey() + "=" + measure.getValue());
        }
        return identity;
    }
}
