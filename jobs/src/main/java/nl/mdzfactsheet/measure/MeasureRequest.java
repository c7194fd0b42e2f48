package nl.mdzfactsheet.measure;

import java.util.List;
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
 * @param rhoIds ids of the RHOs in the reference table: each has a row for every measure
 * @param rowCap most rows one output table may have
 */
public record MeasureRequest(
        Home home, StepOutput fold, Definitions definitions, int year, List<String> rhoIds, int rowCap) {

    /** Far above a national insurer (some 5,000 practice units and 100 measures), far below what would hurt. */
    public static final int DEFAULT_ROW_CAP = 2_000_000;

    public MeasureRequest {
        rhoIds = List.copyOf(rhoIds);
    }
}
