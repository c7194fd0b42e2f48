package nl.mdzfactsheet.report;

import java.util.List;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.report.text.PageFacts;

/**
 * What a report says beside its tables; no clock.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param releaseHash hash of what disclosure released
 * @param thresholds thresholds of disclosure control, by which the written files are audited
 * @param measures the measures, for the dictionary
 * @param page language and names of the page
 */
public record ReportFacts(
        int year,
        String runId,
        String standPer,
        String releaseHash,
        Thresholds thresholds,
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
        measures = List.copyOf(measures);
    }
}
