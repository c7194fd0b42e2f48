package nl.mdzfactsheet.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.StoredTable;
import nl.mdzfactsheet.table.UnitLevel;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import org.apache.spark.api.java.function.Function;

/**
 * All measures of one grain in one scan: the task that reads a file of the grain once, with the columns the measures name, and adds up every measure per unit, with case mix per stratum too. The fold keeps
 * the rows of a person together in one file, so distinct persons are counted on the way, without a shuffle.
 */
final class GrainScan implements Function<String, Map<UnitKey, UnitSums>> {

    private static final long serialVersionUID = 1L;

    /** Columns that are read whatever the measures are: year, person, RHO and practice. */
    static final List<String> ALWAYS = List.of("year", "verzekerde_id", "rho_id", "practice_agb");

    private final TableContract columns;
    private final List<MeasureFormula> measures;
    private final int year;
    private final Map<String, String> regionOfRho;

    /** @param table the table of the grain with all its columns */
    GrainScan(TableContract table, List<MeasureFormula> measures, int year, List<ReportedRho> rhos) {
        this.measures = List.copyOf(measures);
        this.year = year;
        this.columns = needed(table, measures);
        this.regionOfRho = new HashMap<>();
        rhos.forEach(rho -> regionOfRho.put(rho.id(), rho.region()));
    }

    private static TableContract needed(TableContract table, List<MeasureFormula> measures) {
        Set<String> names = new TreeSet<>(ALWAYS);
        measures.forEach(measure -> names.addAll(measure.columns()));
        if (measures.stream().anyMatch(MeasureFormula::caseMix)) {
            names.add(PatientYearColumns.AGE_BAND.name());
            names.add(PatientYearColumns.SEX.name());
            names.add(PatientYearColumns.SES.name());
        }
        List<ColumnContract> read =
                table.columns().stream().filter(c -> names.contains(c.name())).toList();
        return table.withColumns(read);
    }

    /** The columns that are read, in the order of the table. */
    List<String> columns() {
        return columns.columnNames();
    }

    @Override
    public Map<UnitKey, UnitSums> call(String file) {
        StoredTable table = new StoredTable(columns, List.of(Path.of(file)));
        FileSums sums = new FileSums(measures, table, unit -> above(unit.rhoId()));
        table.rows(row -> sums.add(row, year));
        return sums.end();
    }

    /** RHO, region of a real RHO, and insurer. */
    private List<UnitKey> above(String rhoId) {
        String region = regionOfRho.get(rhoId);
        return region == null
                ? List.of(UnitKey.rho(rhoId), UnitKey.INSURER)
                : List.of(UnitKey.rho(rhoId), UnitKey.region(region), UnitKey.INSURER);
    }

    /** Adds the sums of one part to those of another, which is returned: no person is in both. */
    static Map<UnitKey, UnitSums> merged(Map<UnitKey, UnitSums> all, Map<UnitKey, UnitSums> part) {
        part.forEach((unit, sums) -> {
            UnitSums known = all.putIfAbsent(unit, sums);
            if (known != null) {
                known.add(sums);
            }
        });
        return all;
    }

    /** Brings the files together and adds the amounts of the practice units up to the levels above. */
    Map<UnitKey, UnitSums> together(List<Map<UnitKey, UnitSums>> files) {
        Map<UnitKey, UnitSums> all = new HashMap<>();
        files.forEach(file -> file.forEach((unit, sums) ->
                all.computeIfAbsent(unit, u -> new UnitSums(measures.size())).add(sums)));
        Map.copyOf(all).forEach((unit, part) -> {
            if (unit.level() == UnitLevel.PRACTICE && unit.rhoId() != null) {
                above(unit.rhoId()).forEach(level -> all.computeIfAbsent(level, u -> new UnitSums(measures.size()))
                        .addAmounts(part));
            }
        });
        return all;
    }
}
