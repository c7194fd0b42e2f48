package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.Term;
import nl.mdzfactsheet.disclosure.protection.Protection;

/** Counts and amounts of units in slices (classes, quarters): both add up over units, and over slices to a total of the unit that a reader may know. */
public final class TwoWay {

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();
    private static final long PERCENT = 100;

    /** A place in the table. */
    public record Place(String row, String slice) {}

    /**
     * What stands in a place.
     *
     * @param count lines or quarters
     * @param cents amount
     * @param sensitive true when it may not be learned
     * @param remembered true when it may not be learned because of what earlier versions told
     */
    public record Content(long count, long cents, boolean sensitive, boolean remembered) {

        boolean guarded() {
            return sensitive || remembered;
        }
    }

    private final String id;
    private final List<BlockRow> rows;
    private final List<String> slices;
    private final Map<Place, Content> contents = new HashMap<>();
    private final Set<Place> hidden = new HashSet<>();
    private final Set<String> openTotals = new HashSet<>();

    /** @param rows the total first */
    public TwoWay(String id, List<BlockRow> rows, List<String> slices) {
        this.id = id;
        this.rows = List.copyOf(rows);
        this.slices = List.copyOf(slices);
    }

    public List<BlockRow> rows() {
        return rows;
    }

    public List<String> slices() {
        return slices;
    }

    /** What stands in a place; nothing where nothing was given. */
    public void put(Place place, Content content) {
        contents.put(place, content);
    }

    public Content at(Place place) {
        return contents.getOrDefault(place, new Content(0, 0, false, false));
    }

    /** A place that is hidden whatever its content. */
    public void hide(Place place) {
        hidden.add(place);
    }

    /** A unit whose total over the slices no reader knows. */
    public void keepTotal(String row) {
        openTotals.add(row);
    }

    /** Counts of a slice by row. */
    public Map<String, BigDecimal> slice(String slice) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        rows.forEach(r -> counts.put(
                r.id(), BigDecimal.valueOf(at(new Place(r.id(), slice)).count())));
        return counts;
    }

    /** Amounts of a slice by row, in cents. */
    public Map<String, BigDecimal> amounts(String slice) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        rows.forEach(r -> amounts.put(
                r.id(), BigDecimal.valueOf(at(new Place(r.id(), slice)).cents())));
        return amounts;
    }

    /** Amounts over the slices by row, in cents. */
    public Map<String, BigDecimal> totalAmounts() {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        slices.forEach(s -> amounts(s).forEach((row, cents) -> totals.merge(row, cents, BigDecimal::add)));
        return totals;
    }

    /** Totals over the slices by row. */
    public Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        rows.forEach(r -> totals.put(r.id(), BigDecimal.valueOf(total(r.id()))));
        return totals;
    }

    /** Total of a unit over the slices. */
    public long total(String row) {
        return slices.stream().mapToLong(s -> at(new Place(row, s)).count()).reduce(0, Math::addExact);
    }

    /**
     * Places to hide so that no reader learns what may not be learned.
     *
     * @param width whole numbers that must remain possible for a count
     * @param percent share of an amount that must remain possible
     */
    public Set<Place> hiddenPlaces(int width, int percent) {
        Table table = new Table(width, percent);
        rows.forEach(row -> slices.forEach(slice -> table.addCells(row, new Place(row.id(), slice))));
        rows.forEach(table::addRow);
        slices.forEach(table::addSlice);
        hidden.forEach(table::addHidden);
        CellTable cells = new CellTable(id, new ArrayList<>(table.cells.values()), table.constraints);
        Set<String> chosen = cells.cells().stream().anyMatch(Cell::primary)
                ? Protection.of(cells, table.readers()).cells()
                : Set.of();
        Set<Place> places = new HashSet<>();
        table.placeOfCell.forEach((cell, place) -> {
            if (chosen.contains(cell)) {
                places.add(place);
            }
        });
        return places;
    }

    /** Both tables, of counts and of amounts, under one pattern. */
    private final class Table {
        private final int width;
        private final int percent;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final Map<String, Place> placeOfCell = new HashMap<>();
        private final List<Constraint> constraints = new ArrayList<>();

        Table(int width, int percent) {
            this.width = width;
            this.percent = percent;
        }

        void addCells(BlockRow row, Place place) {
            Content content = at(place);
            BigDecimal cost = BigDecimal.valueOf(cost(row) + content.count());
            long euros = Math.max(1, content.cents() * percent / PERCENT);
            add(new Cell("n" + name(place), content.count(), content.guarded(), cost, width, name(place)), place);
            add(new Cell("e" + name(place), content.cents(), content.guarded(), cost, euros, name(place)), place);
        }

        private void add(Cell cell, Place place) {
            cells.put(cell.id(), cell);
            placeOfCell.put(cell.id(), place);
        }

        private long cost(BlockRow row) {
            return row.kind() == BlockRow.Kind.PART ? 1 + row.size() : 1_000_000;
        }

        void addRow(BlockRow row) {
            if (!openTotals.contains(row.id())) {
                for (String kind : List.of("n", "e")) {
                    List<Term> terms = new ArrayList<>();
                    slices.forEach(s -> terms.add(new Term(kind + name(new Place(row.id(), s)), BigDecimal.ONE)));
                    equal(kind + " of " + row.id(), terms, sum(terms));
                }
            }
        }

        void addSlice(String slice) {
            for (String kind : List.of("n", "e")) {
                List<Term> terms = new ArrayList<>();
                for (BlockRow row : rows) {
                    boolean total = row.kind() == BlockRow.Kind.TOTAL;
                    terms.add(new Term(kind + name(new Place(row.id(), slice)), total ? MINUS : BigDecimal.ONE));
                }
                equal(kind + " in " + slice, terms, BigDecimal.ZERO);
            }
        }

        private BigDecimal sum(List<Term> terms) {
            return terms.stream()
                    .map(t -> BigDecimal.valueOf(
                            cells.containsKey(t.cell()) ? cells.get(t.cell()).value() : 0))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void addHidden(Place place) {
            add(new Cell("hidden" + name(place), 0, true, BigDecimal.ZERO, 1, name(place)), place);
        }

        private void equal(String constraint, List<Term> terms, BigDecimal value) {
            constraints.add(new Constraint(constraint, Constraint.ALL, terms, value, value));
        }

        List<Recipient> readers() {
            List<Recipient> readers = new ArrayList<>();
            for (BlockRow row : rows) {
                if (row.insider()) {
                    Set<String> own = new TreeSet<>();
                    placeOfCell.forEach((cell, place) -> {
                        if (place.row().equals(row.id())) {
                            own.add(cell);
                        }
                    });
                    readers.add(new Recipient(row.id(), own));
                }
            }
            return readers;
        }

        private String name(Place place) {
            return "@" + place.row() + "@" + place.slice();
        }
    }
}
