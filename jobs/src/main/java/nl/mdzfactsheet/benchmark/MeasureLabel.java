package nl.mdzfactsheet.benchmark;

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
        String basis) {}
