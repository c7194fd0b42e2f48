package nl.mdzfactsheet.report;

import java.util.List;

/**
 * What a report says beside its tables; no clock.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param releaseHash hash of what disclosure released
 * @param measures the measures, for the dictionary
 */
public record ReportFacts(int year, String runId, String standPer, String releaseHash, List<MeasureEntry> measures) {

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
