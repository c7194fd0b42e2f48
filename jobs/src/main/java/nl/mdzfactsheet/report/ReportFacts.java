package nl.mdzfactsheet.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.report.book.BookFacts;
import nl.mdzfactsheet.report.text.PageFacts;

/**
 * What a report says beside its tables; no clock.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param releaseHash hash of what disclosure released
 * @param thresholds thresholds of disclosure control, by which the written files are audited
 * @param families Dutch titles of the families of measures by id, in the order of the factsheet
 * @param measures the measures, for the dictionary
 * @param page language and names of the page
 */
public record ReportFacts(
        int year,
        String runId,
        String standPer,
        String releaseHash,
        Thresholds thresholds,
        Map<String, String> families,
        List<MeasureEntry> measures,
        PageFacts page) {

    /**
     * A measure in the dictionary.
     *
     * @param id stable identifier
     * @param title Dutch title
     * @param unit unit of the value, Dutch
     * @param why why it is measured, with its source, Dutch
     */
    public record MeasureEntry(String id, String title, String unit, String why) {}

    public ReportFacts {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        measures = List.copyOf(measures);
    }

    /** What the workbooks say beside their tables. */
    BookFacts book() {
        return new BookFacts(
                year,
                runId,
                standPer,
                families,
                BookFacts.byId(measures.stream()
                        .map(m -> new BookFacts.Measure(m.id(), m.title(), m.unit(), m.why()))
                        .toList()));
    }
}
