package nl.mdzfactsheet.benchmark;

import java.time.LocalDate;

/**
 * What every result row says about its run.
 *
 * @param year reporting year
 * @param standPer latest datum_toekenning of the active lines
 * @param runId short identity of the run
 * @param completeness share of the claims of the year that is in, {@code ""} when it cannot be told
 */
public record RunFacts(int year, LocalDate standPer, String runId, String completeness) {

    /** Last day of the reporting year, the day on which names and mandates are read. */
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
