package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ReleasedCells.Shown;
import nl.mdzfactsheet.disclosure.UnitTable.Tally;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.block.TwoWay;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.PrimaryRules;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.patient.WaterfallClass;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;

/** The rows of {@code waterfall} in the folder of an RHO: per programme a table of units and classes. Every class of every unit has a row, so that an absent one tells nothing. */
final class WaterfallRelease {

    private static final List<String> CLASSES = java.util.Arrays.stream(WaterfallClass.values())
            .map(WaterfallClass::word)
            .toList();

    private static final UnitTable.Counted COUNTED = new UnitTable.Counted("quarters", Candidates.PERSONS);

    private final UnitTable units;
    private final RhoBlock block;
    private final ProtectedBlock measures;
    private final DisclosureRules rules;
    private final TableContract contract;
    private final Map<String, TwoWay> tables = new HashMap<>();
    private final Map<String, Map<Place, Tally>> tallies = new HashMap<>();
    private final Map<String, Set<Place>> hidden = new HashMap<>();
    private final Set<Place> forced = new HashSet<>();

    /** @param measures hidden further where it holds the same counts */
    WaterfallRelease(
            SmallTable candidates,
            String rho,
            RhoBlock block,
            ProtectedBlock measures,
            DisclosureRules rules,
            TableContract contract) {
        this.units = new UnitTable(candidates, rho, block, COUNTED, rules.thresholds());
        this.block = block;
        this.measures = measures;
        this.rules = rules;
        this.contract = contract;
    }

    /** Decides; again where a measure hides more since. */
    WaterfallRelease decide() {
        for (String programme : programmes()) {
            Map<Place, Tally> counted =
                    units.tallies(r -> units.cell(r, "programme").equals(programme), "class");
            Map<String, Long> totals = new HashMap<>();
            counted.forEach((place, tally) -> totals.merge(place.row(), tally.lines(), Math::addExact));
            TwoWay table = units.twoWay("waterfall " + programme, CLASSES, counted, place -> {
                Tally tally = counted.getOrDefault(place, Tally.NOTHING);
                boolean others = place.row().equals(RhoBlock.OTHERS);
                if (others && block.othersAreNoPractice() && hasNothing(counted)) {
                    // Neither a practice nor a patient: there is nobody to protect.
                    return false;
                }
                boolean unnamed = others && !block.othersAreEnough();
                return unnamed
                        || new PrimaryRules(rules.thresholds())
                                .isSmallOf(tally.persons(), totals.getOrDefault(place.row(), 0L));
            });
            table.rows().forEach(row -> followTotal(table, row));
            CLASSES.forEach(c -> {
                UnitTable.follow(table, measures, c);
                if (measures.has(table.slice(c)) || measures.has(table.amounts(c))) {
                    table.weigh(c);
                }
            });
            forced.forEach(table::hide);
            Set<Place> places = hiddenPlaces(programme, table);
            UnitTable.lead(table, measures, places);
            tables.put(programme, table);
            tallies.put(programme, counted);
            hidden.put(programme, places);
        }
        CLASSES.forEach(this::leadSums);
        return this;
    }

    /** True when no line and no cent is left beside the listed practices. */
    private static boolean hasNothing(Map<Place, Tally> counted) {
        return counted.entrySet().stream()
                .filter(e -> e.getKey().row().equals(RhoBlock.OTHERS))
                .allMatch(e -> e.getValue().equals(Tally.NOTHING));
    }

    /** A programme of which no more is hidden than the time before is not worked out again. */
    private Set<Place> hiddenPlaces(String programme, TwoWay table) {
        TwoWay before = tables.get(programme);
        Set<Place> known = hidden.get(programme);
        return before != null && known != null && table.asksTheSame(before)
                ? known
                : table.hiddenPlaces(
                        rules.thresholds().width(), rules.thresholds().amountPercent());
    }

    /** The total of a unit is known to everybody where a measure shows it; where one hides it, every class of the unit is hidden. */
    private void followTotal(TwoWay table, BlockRow row) {
        boolean known = measures.has(table.totals())
                ? measures.shows(table.totals(), row.id())
                : table.total(row.id()) >= rules.thresholds().minimumCount()
                        && (!row.id().equals(RhoBlock.OTHERS) || block.othersAreEnough());
        boolean amountHidden = measures.has(table.totalAmounts()) && !measures.shows(table.totalAmounts(), row.id());
        if (!known || amountHidden) {
            table.keepTotal(row.id());
            CLASSES.forEach(c -> table.hide(new Place(row.id(), c)));
        }
    }

    /** A measure that adds a class up over the programmes would give back the programme that is hidden. */
    private void leadSums(String lineClass) {
        Map<String, BigDecimal> lines = new HashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        Set<String> rows = new HashSet<>();
        tables.forEach((programme, table) -> {
            table.slice(lineClass).forEach((row, count) -> lines.merge(row, count, BigDecimal::add));
            table.amounts(lineClass).forEach((row, cents) -> amounts.merge(row, cents, BigDecimal::add));
            hidden.getOrDefault(programme, Set.of()).stream()
                    .filter(p -> p.slice().equals(lineClass))
                    .forEach(p -> rows.add(p.row()));
        });
        for (Map<String, BigDecimal> sums : List.of(lines, amounts)) {
            rows.forEach(row -> measures.hide(sums, row));
            UnitTable.hiddenBy(measures, sums, units.units()).forEach(row -> forced.add(new Place(row, lineClass)));
        }
    }

    private SortedSet<String> programmes() {
        SortedSet<String> programmes = new TreeSet<>(Utf8Order::compare);
        units.rows().forEach(r -> programmes.add(units.cell(r, "programme")));
        return programmes;
    }

    /** Number of rows hidden because a measure hides a sum of them: it grows as measures hide more. */
    long forced() {
        return forced.size();
    }

    /** What was decided, for the log. */
    void log(DecisionLog.Page log) {
        tables.forEach((programme, table) ->
                log.lines("waterfall " + programme, table, hidden.getOrDefault(programme, Set.of())));
    }

    /** The rows that leave. */
    ReleasedTable table() {
        ReleasedCells cells = new ReleasedCells(contract, rules.thresholds());
        List<ReleasedRow> released = new ArrayList<>();
        for (String unit : units.units()) {
            for (String programme : programmes()) {
                for (String lineClass : CLASSES) {
                    Place place = new Place(unit, lineClass);
                    Tally tally = tallies.getOrDefault(programme, Map.of()).getOrDefault(place, Tally.NOTHING);
                    Map<String, String> figures = figures(place, programme, tally);
                    boolean shown = !hidden.getOrDefault(programme, Set.of()).contains(place);
                    released.add(cells.row(units.like(units.rows().get(0), figures), Shown.plain(shown)));
                }
            }
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    private Map<String, String> figures(Place place, String programme, Tally tally) {
        boolean own = place.row().equals(RhoBlock.TOTAL);
        Map<String, String> figures = new HashMap<>();
        figures.put("level", own ? "rho" : "practice");
        figures.put("practice_agb", place.row());
        figures.put("practice_name", own ? "" : units.name(place.row()));
        figures.put("programme", programme);
        figures.put("class", place.slice());
        figures.put("quarters", Long.toString(tally.lines()));
        figures.put("patients", Long.toString(tally.persons()));
        figures.put("amount_eur", CanonicalText.euro(tally.cents()));
        figures.put("status", "OK");
        return figures;
    }
}
