package nl.mdzfactsheet.measure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;

/**
 * What the measure stage needs.
 *
 * @param home where the output is kept
 * @param fold output of 20-fold
 * @param definitions the checked definitions
 * @param year reporting year
 * @param rhos the RHOs of the reference table
 * @param ceilings turnover ceiling of the year in cents per executing AGB of first-line diagnostics
 * @param rowCap most rows one output table may have
 */
public record MeasureRequest(
        Home home,
        StepOutput fold,
        Definitions definitions,
        int year,
        List<ReportedRho> rhos,
        SortedMap<String, Long> ceilings,
        int rowCap) {

    /** Far above a national insurer (some 5,000 practice units and 100 measures), far below what would hurt. */
    public static final int DEFAULT_ROW_CAP = 2_000_000;

    public MeasureRequest {
        rhos = List.copyOf(rhos);
        ceilings = Collections.unmodifiableSortedMap(new TreeMap<>(ceilings));
    }
}
