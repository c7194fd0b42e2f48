package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.PatientYearColumns.ENROLLED_QUARTERS;
import static nl.mdzfactsheet.table.columns.PatientYearColumns.RHO_ID;
import static nl.mdzfactsheet.table.columns.PatientYearColumns.YEAR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.definition.Programme;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.StoredTable;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of rho_count: enrolled persons per real RHO, and those included in several programmes. Sorted by RHO; an RHO without persons has a row of zeros. */
final class RhoCounts implements Function<String, Map<String, RhoCounts.Count>> {

    private static final long serialVersionUID = 1L;

    /**
     * Persons of an RHO.
     *
     * @param enrolled with an enrolled quarter
     * @param several of those, with a paid quarter of two programmes or more
     */
    record Count(long enrolled, long several) implements java.io.Serializable {

        private static final Count NONE = new Count(0, 0);

        private Count plus(Count other) {
            return new Count(Math.addExact(enrolled, other.enrolled), Math.addExact(several, other.several));
        }
    }

    private final TableContract columns;
    private final Long year;
    private final ArrayList<String> paidQuarters = new ArrayList<>();

    /** @param patientYear the table of patient-years with all its columns */
    RhoCounts(TableContract patientYear, int year, List<Programme> programmes) {
        programmes.forEach(programme -> paidQuarters.add("paid_quarters_" + programme.id()));
        Set<String> names = new TreeSet<>(List.of(YEAR.name(), RHO_ID.name(), ENROLLED_QUARTERS.name()));
        names.addAll(paidQuarters);
        this.columns = patientYear.withColumns(patientYear.columns().stream()
                .filter(c -> names.contains(c.name()))
                .toList());
        this.year = (long) year;
    }

    @Override
    public Map<String, Count> call(String file) {
        Map<String, Count> counts = new HashMap<>();
        new StoredTable(columns, List.of(Path.of(file))).rows(row -> {
            if (year.equals(row.value(YEAR.name())) && atLeastOne(row, ENROLLED_QUARTERS.name())) {
                long programmes =
                        paidQuarters.stream().filter(p -> atLeastOne(row, p)).count();
                counts.merge(
                        String.valueOf(row.value(RHO_ID.name())), new Count(1, programmes >= 2 ? 1 : 0), Count::plus);
            }
        });
        return counts;
    }

    private static boolean atLeastOne(RowValues row, String column) {
        return row.value(column) instanceof Number number && number.longValue() >= 1;
    }

    /** Brings the files together. */
    static List<@Nullable Object[]> rows(Collection<Map<String, Count>> files, List<ReportedRho> rhos, int year) {
        Map<String, Count> counted = new HashMap<>();
        files.forEach(file -> file.forEach((rho, count) -> counted.merge(rho, count, Count::plus)));
        return rhos.stream()
                .map(ReportedRho::id)
                .sorted(Utf8Order::compare)
                .map(id -> row(id, counted.getOrDefault(id, Count.NONE), year))
                .toList();
    }

    private static @Nullable Object[] row(String rhoId, Count count, int year) {
        return new @Nullable Object[] {year, rhoId, count.enrolled(), count.several()};
    }
}
