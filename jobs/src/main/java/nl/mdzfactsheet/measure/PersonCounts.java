package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.StoredTable;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/** The task that reads a file of lines once and counts lines, distinct persons and cents per unit, at practice, RHO and insurer, and further columns. */
final class PersonCounts implements Function<String, Map<CountKey, PersonCount>> {

    private static final long serialVersionUID = 1L;

    private static final String YEAR = "year";
    private static final String PERSON = "verzekerde_id";
    private static final String RHO = "rho_id";
    private static final String PRACTICE = "practice_agb";

    /**
     * Which lines count.
     *
     * @param column the column that decides
     * @param word what it must say; null for anything at all
     */
    record Counted(String column, @Nullable String word) implements Serializable {

        private boolean holds(@Nullable Object value) {
            return word == null ? value != null : word.equals(value);
        }
    }

    private final TableContract columns;
    private final int year;
    private final String cents;
    private final Counted counted;
    private final ArrayList<String> by;

    /**
     * @param table the lines, with verzekerde_id, rho_id and practice_agb; the lines of a person together in one file
     * @param cents column with the amount of a line, cents
     * @param counted which lines count
     * @param by further columns to count by
     */
    PersonCounts(TableContract table, int year, String cents, Counted counted, List<String> by) {
        Set<String> names = new TreeSet<>(List.of(YEAR, PERSON, RHO, PRACTICE, cents, counted.column()));
        names.addAll(by);
        this.columns = table.withColumns(
                table.columns().stream().filter(c -> names.contains(c.name())).toList());
        this.year = year;
        this.cents = cents;
        this.counted = counted;
        this.by = new ArrayList<>(by);
    }

    @Override
    public Map<CountKey, PersonCount> call(String file) {
        StoredTable table = new StoredTable(columns, List.of(Path.of(file)));
        int deciding = table.place(counted.column());
        int yearAt = table.place(YEAR);
        Map<CountKey, PersonCount> counts = new HashMap<>();
        table.rows(row -> {
            if (counted.holds(row.cell(deciding)) && row.number(yearAt) == year) {
                add(row, counts);
            }
        });
        return counts;
    }

    private void add(RowValues row, Map<CountKey, PersonCount> counts) {
        List<@Nullable Object> values = new ArrayList<>();
        by.forEach(column -> values.add(row.value(column)));
        String person = String.valueOf(row.value(PERSON));
        long amount = row.value(cents) instanceof Long number ? number : 0;
        Unit unit = new Unit(String.valueOf(row.value(RHO)), String.valueOf(row.value(PRACTICE)));
        for (UnitKey level : List.of(UnitKey.practice(unit), UnitKey.rho(unit.rhoId()), UnitKey.INSURER)) {
            counts.computeIfAbsent(new CountKey(level, values), k -> new PersonCount())
                    .add(person, amount);
        }
    }

    /** Brings the files together. */
    static Map<CountKey, PersonCount> together(Collection<Map<CountKey, PersonCount>> files) {
        Map<CountKey, PersonCount> all = new HashMap<>();
        files.forEach(file -> file.forEach(
                (key, count) -> all.computeIfAbsent(key, k -> new PersonCount()).add(count)));
        return all;
    }
}
