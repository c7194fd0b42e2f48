package nl.mdzfactsheet.disclosure.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.Utf8Order;

/**
 * Cells and what is known about their sums: one problem of disclosure control. Cells and constraints are kept in byte order of their ids, so that the order in which
 * they were offered decides nothing.
 *
 * @param id name of the table
 * @param cells the cells
 * @param constraints what is known about sums of cells
 */
public record CellTable(String id, List<Cell> cells, List<Constraint> constraints) {

    public CellTable {
        List<Cell> sortedCells = new ArrayList<>(cells);
        sortedCells.sort(Comparator.comparing(Cell::id, Utf8Order::compare));
        List<Constraint> sortedConstraints = new ArrayList<>(constraints);
        sortedConstraints.sort(Comparator.comparing(Constraint::pattern, Utf8Order::compare)
                .thenComparing(Constraint::id, Utf8Order::compare));
        check(sortedCells, sortedConstraints);
        cells = List.copyOf(sortedCells);
        constraints = List.copyOf(sortedConstraints);
    }

    /** The ids of patterns that some constraint names, in byte order, without {@link Constraint#ALL}. */
    public List<String> patterns() {
        return constraints.stream()
                .map(Constraint::pattern)
                .filter(p -> !p.equals(Constraint.ALL))
                .distinct()
                .toList();
    }

    private static void check(List<Cell> cells, List<Constraint> constraints) {
        Set<String> known = new HashSet<>();
        for (Cell cell : cells) {
            if (!known.add(cell.id())) {
                throw new IllegalArgumentException(
                        "Cannot use the table: a cell occurs twice (its value is ambiguous)");
            }
        }
        for (Constraint constraint : constraints) {
            Set<String> named = new HashSet<>();
            for (Term term : constraint.terms()) {
                if (!known.contains(term.cell()) || !named.add(term.cell())) {
                    throw new IllegalArgumentException(
                            "Cannot use the table: a constraint names a cell that is not there, or twice");
                }
            }
        }
    }
}
