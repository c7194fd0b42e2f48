package nl.mdzfactsheet.benchmark;

import java.util.Locale;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.comparison.Family;

/**
 * What a result row says about its measure, apart from the figures.
 *
 * @param id stable identifier, programme in capitals
 * @param version version of the definition
 * @param family family of the measure
 * @param programme programme, {@code ""} when the measure has none
 * @param kind proportion, event_rate or ratio_of_sums
 * @param per scale of the value: 1, 1000 or 10000
 * @param unit unit of the value, Dutch
 * @param better higher, lower or none
 * @param basis claims, contacts or claims_proxy
 * @param rules how its units are compared
 */
public record MeasureLabel(
        String id,
        String version,
        String family,
        String programme,
        String kind,
        int per,
        String unit,
        String better,
        String basis,
        ComparisonRules rules) {

    /** What its units have in common at a level. */
    Family comparison() {
        return new Family(
                MeasureKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                per,
                Better.valueOf(better.toUpperCase(Locale.ROOT)),
                rules.caseMix(),
                rules.minimums(),
                LimitsMethod.PREDICTION_EXACT);
    }
}
