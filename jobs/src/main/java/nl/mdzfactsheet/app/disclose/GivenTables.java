package nl.mdzfactsheet.app.disclose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Term;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/** The tables of cells.csv with what constraints.csv knows of them. */
final class GivenTables {

    private final Map<String, Map<String, Cell>> cells = new TreeMap<>(Utf8Order::compare);
    private final Map<String, Map<SumKey, Sum>> sums = new LinkedHashMap<>();

    private record SumKey(String pattern, String constraint) {}

    /** A constraint while its rows are read. */
    private record Sum(@Nullable BigDecimal low, @Nullable BigDecimal high, List<Term> terms, Set<String> named) {}

    GivenTables(List<InputRow> cellRows, List<InputRow> constraintRows) {
        cellRows.forEach(this::addCell);
        constraintRows.forEach(this::addTerm);
    }

    /** True when the table has the cell. */
    boolean has(String table, String cell) {
        return cells.getOrDefault(table, Map.of()).containsKey(cell);
    }

    /** The tables in byte order of their names. */
    List<CellTable> tables() {
        List<CellTable> tables = new ArrayList<>();
        cells.forEach(
                (name, members) -> tables.add(new CellTable(name, List.copyOf(members.values()), constraints(name))));
        return tables;
    }

    private List<Constraint> constraints(String table) {
        List<Constraint> constraints = new ArrayList<>();
        sums.getOrDefault(table, Map.of())
                .forEach((key, sum) -> constraints.add(
                        new Constraint(key.constraint(), key.pattern(), sum.terms(), sum.low(), sum.high())));
        return constraints;
    }

    private void addCell(InputRow row) {
        String table = row.required("table");
        String id = row.required("cell");
        BigDecimal cost = Objects.requireNonNullElse(row.number("cost"), BigDecimal.ONE);
        if (cost.signum() < 0) {
            throw row.refused(Reason.DECIMAL_INVALID, "cost", "0 or more", "mend the row and start again");
        }
        long width = row.text("width").isEmpty() ? Cell.DEFAULT_WIDTH : row.whole("width");
        boolean primary = row.choice("primary").equals("1");
        Cell cell = new Cell(id, row.whole("value"), primary, cost, width, id);
        if (cells.computeIfAbsent(table, t -> new TreeMap<>(Utf8Order::compare)).putIfAbsent(id, cell) != null) {
            throw row.refused(Reason.CELL_DOUBLED, "cell", "a cell has one row in its table", "remove one of the rows");
        }
    }

    private void addTerm(InputRow row) {
        String table = row.required("table");
        String id = row.required("cell");
        if (!has(table, id)) {
            throw row.refused(
                    Reason.CELL_UNKNOWN,
                    "cell",
                    "every cell of a constraint is a cell of that table in the file of --cells",
                    "add the cell there or mend the row");
        }
        String pattern = row.text("pattern").isEmpty() ? Constraint.ALL : row.text("pattern");
        Sum given = new Sum(row.number("sum_lo"), row.number("sum_hi"), new ArrayList<>(), new HashSet<>());
        Sum sum = sums.computeIfAbsent(table, t -> new LinkedHashMap<>())
                .computeIfAbsent(new SumKey(pattern, row.required("constraint")), k -> given);
        checkSame(row, "sum_lo", given.low(), sum.low());
        checkSame(row, "sum_hi", given.high(), sum.high());
        if (!sum.named().add(id)) {
            throw row.refused(
                    Reason.CELL_DOUBLED, "cell", "a cell has one row in a constraint", "add the coefficients up");
        }
        row.required("coefficient");
        sum.terms().add(new Term(id, Objects.requireNonNullElse(row.number("coefficient"), BigDecimal.ZERO)));
    }

    private static void checkSame(
            InputRow row, String column, @Nullable BigDecimal given, @Nullable BigDecimal before) {
        boolean same = given == null ? before == null : (before != null && given.compareTo(before) == 0);
        if (!same) {
            throw row.refused(
                    Reason.CONSTRAINT_INCONSISTENT,
                    column,
                    "sum_lo and sum_hi are the same in every row of a constraint",
                    "mend the row and start again");
        }
    }
}
