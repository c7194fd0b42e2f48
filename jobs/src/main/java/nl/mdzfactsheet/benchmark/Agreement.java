package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.table.SmallTable;

/**
 * What was agreed with an RHO about a measure for a year: a row of {@code afspraken}.
 *
 * @param id afspraak_id
 * @param rhoId the RHO
 * @param measureId the measure
 * @param direction LOWER: at most the target (hoogstens); HIGHER: at least (minstens)
 * @param amount streefwaarde: the target itself, or the factor on the baseline
 * @param relative true when the target is a factor on the baseline
 * @param baseYear basisjaar, else the year before: the year of the baseline that stands next to the target
 * @param agreedOn overeengekomen_op, ISO date
 * @param text omschrijving
 */
record Agreement(
        String id,
        String rhoId,
        String measureId,
        Better direction,
        BigDecimal amount,
        boolean relative,
        int baseYear,
        String agreedOn,
        String text) {

    private static final Comparator<Agreement> ORDER = Comparator.comparing(Agreement::rhoId, ReportUnit.BYTE_ORDER)
            .thenComparing(Agreement::measureId, ReportUnit.BYTE_ORDER)
            .thenComparing(Agreement::agreedOn)
            .thenComparing(Agreement::id, ReportUnit.BYTE_ORDER);

    /** The agreements of a year by RHO, measure, day and id; one without basisjaar is about the year before. */
    static List<Agreement> of(SmallTable afspraken, int year) {
        List<Agreement> found = new ArrayList<>();
        for (List<String> row : afspraken.rows()) {
            if (cell(afspraken, row, "jaar").equals(Integer.toString(year))) {
                found.add(read(afspraken, row, year));
            }
        }
        return found.stream().sorted(ORDER).toList();
    }

    private static Agreement read(SmallTable table, List<String> row, int year) {
        String base = cell(table, row, "basisjaar");
        return new Agreement(
                cell(table, row, "afspraak_id"),
                cell(table, row, "rho_id"),
                cell(table, row, "measure_id"),
                cell(table, row, "richting").equals("hoogstens") ? Better.LOWER : Better.HIGHER,
                new BigDecimal(cell(table, row, "streefwaarde")),
                cell(table, row, "soort").equals("relatief"),
                base.isEmpty() ? year - 1 : Integer.parseInt(base),
                cell(table, row, "overeengekomen_op"),
                cell(table, row, "omschrijving"));
    }

    private static String cell(SmallTable table, List<String> row, String column) {
        return row.get(table.index(column));
    }
}
