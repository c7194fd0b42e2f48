package nl.mdzfactsheet.report.book;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says beside its tables; no clock.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param standing the same for people, with how much is in
 * @param families Dutch titles by family id, in the order of the factsheet
 * @param measures the measures, by id
 */
public record BookFacts(
        int year,
        String runId,
        String standPer,
        String standing,
        Map<String, String> families,
        Map<String, Measure> measures) {

    /**
     * A measure as people read it.
     *
     * @param id stable identifier
     * @param title Dutch title
     * @param unit unit of the value, Dutch
     * @param why why it is measured, Dutch
     */
    public record Measure(String id, String title, String unit, String why) {}

    public BookFacts {
        families = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(families));
        measures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(measures));
    }

    /** @param measures in the order of the dictionary */
    public static Map<String, Measure> byId(List<Measure> measures) {
        return measures.stream()
                .collect(Collectors.toMap(
                        Measure::id, Function.identity(), (first, same) -> first, java.util.LinkedHashMap::new));
    }

    /** Title of a family; its id when it has none. */
    String family(String id) {
        return families.getOrDefault(id, id);
    }

    /** Title of a measure; its id when nobody defined it. */
    String title(String measureId) {
        Measure measure = measures.get(measureId);
        return measure == null ? measureId : measure.title();
    }

    @Nullable
    Measure measure(String measureId) {
        return measures.get(measureId);
    }
}
