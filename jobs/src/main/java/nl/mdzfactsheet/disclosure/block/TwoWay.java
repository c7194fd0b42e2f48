package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.Term;

/** Counts and amounts of units in slices (classes, quarters): both add up over units, and over slices to a total of the unit that a reader may know. */
public final class TwoWay {

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();
    private static final long PERCENT = 100;

    /** A row of a measure weighs so many times as much as one of lines of the same unit. */
    static final long MEASURE_WEIGHS = 10;

    private static final long TOTAL_WEIGHS = 100;

    /** What is counted in a place. */
    public enum Amount {
        /** Lines or quarters. */
        LINES,
        /** Their amount in cents. */
        CENTS;

        long of(Content content) {
            return this == LINES ? content.count() : content.cents();
        }
    }

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
    private final Set<String> ofMeasures = new HashSet<>();

    /**
     * A table without content yet.
     *
     * @param id unique among the tables that are decided together
     * @param rows the total first
     */
    public TwoWay(String id, List<BlockRow> rows, List<String> slices) {
        this.id = id;
        this.rows = List.copyOf(rows);
        this.slices = List.copyOf(slices);
    }

    /** True when the same is asked of another table: the same content, and as much hidden and known; so the answer is the same. */
    public boolean asksTheSame(TwoWay other) {
        return id.equals(other.id)
                && rows.equals(other.rows)
                && slices.equals(other.slices)
                && contents.equals(other.contents)
                && hidden.equals(other.hidden)
                && openTotals.equals(other.openTotals)
                && ofMeasures.equals(other.ofMeasures);
    }

    /** Name of the table. */
    public String id() {
        return id;
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

    /** A slice that a measure holds as well: with a row of it the row of the measure would go. */
    public void weigh(String slice) {
        ofMeasures.add(slice);
    }

    /** A unit whose total over the slices no reader knows. */
    public void keepTotal(String row) {
        openTotals.add(row);
    }

    /** Counts of a slice by row. */
    public Map<String, BigDecimal> slice(String slice) {
        return values(slice, Amount.LINES);
    }

    /** Amounts of a slice by row, in cents. */
    public Map<String, BigDecimal> amounts(String slice) {
        return values(slice, Amount.CENTS);
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

    /** Lines or cents of a slice by row. */
    Map<String, BigDecimal> values(String slice, Amount kind) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        rows.forEach(r -> values.put(r.id(), BigDecimal.valueOf(kind.of(at(new Place(r.id(), slice))))));
        return values;
    }

    /** Total of a unit over the slices. */
    public long total(String row) {
        return slices.stream().mapToLong(s -> at(new Place(row, s)).count()).reduce(0, Math::addExact);
    }

    /**
     * Places to hide so that no reader learns what may not be learned, when nothing else is known of the table.
     *
     * @param width whole numbers that must remain possible for a count
     * @param percent share of an amount that must remain possible
     */
    public Set<Place> hiddenPlaces(int width, int percent) {
        Draft draft = new Draft(id, rows);
        addTo(draft, width, percent);
        rows.forEach(row -> List.of(Amount.values()).forEach(kind -> addTotal(draft, row, kind)));
        return places(draft.hiddenGroups());
    }

    /** Adds the cells and what is known of their slices; a place is one group. Totals of units are left to {@link #addTotal}. */
    void addTo(Draft draft, int width, int percent) {
        for (BlockRow row : rows) {
            for (String slice : slices) {
                Place place = new Place(row.id(), slice);
                Content content = at(place);
                long weight = ofMeasures.contains(slice) ? MEASURE_WEIGHS : 1;
                BigDecimal cost = BigDecimal.valueOf(weight * cost(row, content));
                long euros = Math.max(1, content.cents() * percent / PERCENT);
                for (Amount kind : Amount.values()) {
                    long open = kind == Amount.LINES ? width : euros;
                    String name = cell(place, kind);
                    draft.cell(row, new Cell(name, kind.of(content), content.guarded(), cost, open, group(place)));
                }
            }
        }
        slices.forEach(slice -> List.of(Amount.values()).forEach(kind -> addSlice(draft, slice, kind)));
        hidden.forEach(place -> draft.hide(group(place)));
    }

    private long cost(BlockRow row, Content content) {
        long all = rows.stream()
                .filter(r -> r.kind() != BlockRow.Kind.TOTAL)
                .mapToLong(r -> r.size() + 1)
                .sum();
        return switch (row.kind()) {
            case TOTAL -> TOTAL_WEIGHS * all + content.count();
            case PART -> 1 + row.size() + content.count();
            case REST -> all + content.count();
        };
    }

    private void addSlice(Draft draft, String slice, Amount kind) {
        List<Term> terms = new ArrayList<>();
        for (BlockRow row : rows) {
            boolean total = row.kind() == BlockRow.Kind.TOTAL;
            terms.add(new Term(cell(new Place(row.id(), slice), kind), total ? MINUS : BigDecimal.ONE));
        }
        draft.equal(id + " " + kind + " in " + slice, terms, BigDecimal.ZERO);
    }

    /** A reader knows what a unit has in all slices together. */
    private void addTotal(Draft draft, BlockRow row, Amount kind) {
        if (!openTotals.contains(row.id())) {
            List<Term> terms = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (String slice : slices) {
                Place place = new Place(row.id(), slice);
                terms.add(new Term(cell(place, kind), BigDecimal.ONE));
                sum = sum.add(BigDecimal.valueOf(kind.of(at(place))));
            }
            draft.equal(id + " " + kind + " of " + row.id(), terms, sum);
        }
    }

    /** The places among these groups. */
    Set<Place> places(Set<String> groups) {
        Set<Place> places = new HashSet<>();
        for (BlockRow row : rows) {
            for (String slice : slices) {
                Place place = new Place(row.id(), slice);
                if (groups.contains(group(place))) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Name of a cell in a draft. */
    String cell(Place place, Amount kind) {
        return kind + " " + group(place);
    }

    private String group(Place place) {
        return id + "@" + place.row() + "@" + place.slice();
    }
}
