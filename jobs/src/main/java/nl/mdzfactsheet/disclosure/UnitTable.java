package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.block.TwoWay;
import nl.mdzfactsheet.disclosure.block.TwoWay.Content;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.rule.Change;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.table.SmallTable;

/** The candidates of a table of lines and amounts of one RHO ({@code waterfall}, {@code detection_counts}), added up by row of its block and by slice. */
final class UnitTable {

    /**
     * What was counted.
     *
     * @param lines lines or quarters
     * @param persons distinct persons; of several candidates of a unit the most of one, so never more than there are
     * @param cents amount
     */
    record Tally(long lines, long persons, long cents) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    Math.addExact(lines, other.lines),
                    Math.max(persons, other.persons),
                    Math.addExact(cents, other.cents));
        }

        /** Two units have no line in common; of a person in both the sum tells. */
        Tally besides(Tally other) {
            return new Tally(lines + other.lines, persons + other.persons, cents + other.cents);
        }
    }

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final RhoBlock block;
    private final String lines;
    private final String persons;
    private final List<List<String>> rows;
    private final int year;
    private final Thresholds thresholds;

    /** The columns that count. */
    record Counted(String lines, String persons) {}

    /** @param counted columns of the lines and of the persons behind the rows that are added up */
    UnitTable(SmallTable candidates, String rho, RhoBlock block, Counted counted, Thresholds thresholds) {
        candidates.contract().columnNames().forEach(column -> places.put(column, candidates.index(column)));
        this.block = block;
        this.lines = counted.lines();
        this.persons = counted.persons();
        this.year = block.reportingYear();
        this.thresholds = thresholds;
        this.rows = candidates.rows().stream()
                .filter(r -> cell(r, "rho_id").equals(rho) && !cell(r, "level").equals("insurer"))
                .toList();
        rows.forEach(r -> names.putIfAbsent(cell(r, "practice_agb"), cell(r, "practice_name")));
    }

    String cell(List<String> row, String column) {
        return row.get(Objects.requireNonNull(places.get(column), column));
    }

    List<List<String>> rows() {
        return rows;
    }

    /** A row of the RHO from which names are read. */
    UnaryOperator<String> like(List<String> row, Map<String, String> other) {
        return column -> other.getOrDefault(column, cell(row, column));
    }

    /** Row of the block that a candidate belongs to. */
    String unit(List<String> row) {
        if (!cell(row, "level").equals("practice")) {
            return RhoBlock.TOTAL;
        }
        String practice = cell(row, "practice_agb");
        return block.listed().contains(practice) ? practice : RhoBlock.OTHERS;
    }

    /** Name of a practice in these rows. */
    String name(String practice) {
        return names.getOrDefault(practice, "");
    }

    /** Adds up the candidates that fit, by row and slice; without a column for it all in one slice, {@code ""}. */
    Map<Place, Tally> tallies(Predicate<List<String>> fits, String sliceColumn) {
        Map<Place, Map<String, Tally>> units = new HashMap<>();
        for (List<String> row : rows) {
            if (fits.test(row)) {
                Place place = new Place(unit(row), sliceColumn.isEmpty() ? "" : cell(row, sliceColumn));
                units.computeIfAbsent(place, p -> new HashMap<>())
                        .merge(cell(row, "practice_agb"), tally(row), Tally::plus);
            }
        }
        Map<Place, Tally> tallies = new HashMap<>();
        units.forEach(
                (place, each) -> tallies.put(place, each.values().stream().reduce(Tally.NOTHING, Tally::besides)));
        return tallies;
    }

    private Tally tally(List<String> row) {
        return new Tally(
                Long.parseLong(cell(row, lines)),
                Long.parseLong(cell(row, persons)),
                new BigDecimal(cell(row, "amount_eur")).movePointRight(2).longValueExact());
    }

    /** The table to protect. */
    TwoWay twoWay(String id, List<String> slices, Map<Place, Tally> tallies, Predicate<Place> sensitive) {
        TwoWay protectable = new TwoWay(id, block.blockRows(), slices);
        for (BlockRow row : protectable.rows()) {
            for (String slice : slices) {
                Place place = new Place(row.id(), slice);
                Tally tally = tallies.getOrDefault(place, Tally.NOTHING);
                protectable.put(
                        place,
                        new Content(
                                tally.lines(), tally.cents(), sensitive.test(place), isRemembered(id, place, tally)));
            }
        }
        return protectable;
    }

    private boolean isRemembered(String id, Place place, Tally tally) {
        Change since = Change.ofLines(tally.lines(), tally.cents(), thresholds);
        return block.memory()
                .of(block.recipient(), year, DecisionLog.name(id, place.slice()), place.row(), since)
                .sensitive()
                .any();
    }

    /** What a measure hides is hidden here as well, where both hold the same counts or amounts. */
    static void follow(TwoWay table, ProtectedBlock measures, String slice) {
        for (Map<String, BigDecimal> counts : List.of(table.slice(slice), table.amounts(slice))) {
            if (measures.has(counts)) {
                table.rows().stream()
                        .filter(r -> !measures.shows(counts, r.id()))
                        .forEach(r -> table.hide(new Place(r.id(), slice)));
            }
        }
    }

    /** Rows of a sum that a measure holds as well, and hides. */
    static Set<String> hiddenBy(ProtectedBlock measures, Map<String, BigDecimal> sums, List<String> rows) {
        Set<String> hidden = new TreeSet<>();
        if (measures.has(sums)) {
            rows.stream().filter(r -> !measures.shows(sums, r)).forEach(hidden::add);
        }
        return hidden;
    }

    /** What is hidden here is hidden in a measure as well, where both hold the same counts. */
    static void lead(TwoWay table, ProtectedBlock measures, Set<Place> hidden) {
        for (Place place : hidden) {
            measures.hide(table.slice(place.slice()), place.row());
            measures.hide(table.amounts(place.slice()), place.row());
        }
    }

    /** All rows of the block in their order, for the rows that leave. */
    List<String> units() {
        List<String> units = new ArrayList<>();
        block.blockRows().forEach(r -> units.add(r.id()));
        return units;
    }
}
