package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.table.SmallTable;

/**
 * The rows of {@code detection_counts} in the folder of an RHO: per detector, certainty and programme the units with their totals of the year: lines of one practice in one
 * quarter are nearly always too few. Whoever has lines of a kind has a row for every unit, so that an absent one tells nothing.
 */
final class DetectionRelease {

    private static final String YEAR = "";

    /** What is counted apart. */
    private record Kind(Detector detector, String programme, String certainty) {

        String id() {
            return "detection_counts " + detector + " " + programme + " " + certainty;
        }
    }

    /** What becomes of a kind: counts by place, and the places hidden. */
    private record Decided(TwoWay table, Map<Place, Tally> tallies, Set<Place> hidden) {}

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::detector)
            .thenComparing(Kind::programme)
            .thenComparing(Kind::certainty, Comparator.reverseOrder());

    private final UnitTable units;
    private final RhoBlock block;
    private final ProtectedBlock measures;
    private final DisclosureRules rules;
    private final TableContract contract;
    private final SortedMap<Kind, Decided> kinds = new TreeMap<>(ORDER);
    private final Map<Detector, Set<String>> forced = new EnumMap<>(Detector.class);

    /** @param measures hidden further where it holds the same counts */
    DetectionRelease(
            SmallTable candidates,
            String rho,
            RhoBlock block,
            ProtectedBlock measures,
            DisclosureRules rules,
            TableContract contract) {
        this.units = new UnitTable(candidates, rho, block, "lines", rules.thresholds());
        this.block = block;
        this.measures = measures;
        this.rules = rules;
        this.contract = contract;
    }

    private Kind kind(List<String> row) {
        return new Kind(
                Detector.valueOf(units.cell(row, "detector")),
                units.cell(row, "programme"),
                units.cell(row, "certainty"));
    }

    /** Decides; again where a measure hides more since. */
    DetectionRelease decide() {
        kinds.clear();
        units.rows().stream().map(this::kind).distinct().sorted(ORDER).forEach(kind -> kinds.put(kind, decide(kind)));
        for (Detector detector : Detector.values()) {
            leadSums(detector);
        }
        return this;
    }

    private Decided decide(Kind kind) {
        Map<Place, Tally> year = units.tallies(r -> kind(r).equals(kind), "");
        TwoWay total = table(kind, year);
        total.rows().forEach(r -> total.keepTotal(r.id()));
        UnitTable.follow(total, measures, YEAR);
        forced.getOrDefault(kind.detector(), Set.of()).forEach(row -> total.hide(new Place(row, YEAR)));
        Set<Place> hiddenYears = hidden(total);
        UnitTable.lead(total, measures, hiddenYears);
        return new Decided(total, year, hiddenYears);
    }

    private TwoWay table(Kind kind, Map<Place, Tally> tallies) {
        Map<String, Long> sizes = new HashMap<>();
        block.blockRows().forEach(r -> sizes.put(r.id(), r.size()));
        return units.twoWay(kind.id(), List.of(YEAR), tallies, place -> {
            boolean total = place.row().equals(RhoBlock.TOTAL);
            boolean unnamed = place.row().equals(RhoBlock.OTHERS) && !block.othersAreEnough();
            long persons = tallies.getOrDefault(place, Tally.NOTHING).persons();
            long all = total ? Long.MAX_VALUE : sizes.getOrDefault(place.row(), 0L);
            return unnamed || new PrimaryRules(rules.thresholds()).isSmallOf(persons, all);
        });
    }

    private Set<Place> hidden(TwoWay table) {
        return table.hiddenPlaces(rules.thresholds().width(), rules.thresholds().amountPercent());
    }

    /** A measure that adds up kinds of a detector would give back the one that is hidden. */
    private void leadSums(Detector detector) {
        Set<String> hidden = new HashSet<>();
        kinds.forEach((kind, decided) -> {
            if (kind.detector() == detector) {
                decided.hidden().forEach(p -> hidden.add(p.row()));
            }
        });
        for (boolean certain : List.of(true, false)) {
            for (Function<Tally, Long> what : List.<Function<Tally, Long>>of(Tally::lines, Tally::cents)) {
                Map<String, BigDecimal> sums = sums(detector, certain, what);
                hidden.forEach(row -> measures.hide(sums, row));
                forced.computeIfAbsent(detector, d -> new HashSet<>())
                        .addAll(UnitTable.hiddenBy(measures, sums, units.units()));
            }
        }
    }

    /** Lines or cents of a detector by row, all of them or the certain ones. */
    private Map<String, BigDecimal> sums(Detector detector, boolean onlyCertain, Function<Tally, Long> what) {
        Map<String, BigDecimal> sums = new HashMap<>();
        kinds.forEach((kind, decided) -> {
            if (kind.detector() == detector && (!onlyCertain || kind.certainty().equals("zeker"))) {
                decided.tallies()
                        .forEach((place, tally) ->
                                sums.merge(place.row(), BigDecimal.valueOf(what.apply(tally)), BigDecimal::add));
            }
        });
        return sums;
    }

    /** Number of rows hidden because a measure hides a sum of them: it grows as measures hide more. */
    long forced() {
        return forced.values().stream().mapToLong(Set::size).sum();
    }

    /** What was decided, for the log. */
    void log(DecisionLog.Page log) {
        kinds.forEach((kind, decided) -> log.lines(kind.id(), decided.table(), decided.hidden()));
    }

    /** The rows that leave. */
    ReleasedTable table() {
        ReleasedCells cells = new ReleasedCells(contract, rules.thresholds());
        List<ReleasedRow> released = new ArrayList<>();
        for (Detector detector : Detector.values()) {
            for (BlockRow row : block.blockRows()) {
                kinds.forEach((kind, decided) -> {
                    if (kind.detector() == detector) {
                        Place place = new Place(row.id(), YEAR);
                        released.add(cells.row(
                                units.like(units.rows().get(0), figures(kind, decided, place)),
                                Shown.plain(!decided.hidden().contains(place))));
                    }
                });
            }
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    private Map<String, String> figures(Kind kind, Decided decided, Place place) {
        boolean own = place.row().equals(RhoBlock.TOTAL);
        Tally tally = decided.tallies().getOrDefault(place, Tally.NOTHING);
        Map<String, String> figures = new HashMap<>();
        figures.put("detector", kind.detector().name());
        figures.put("level", own ? "rho" : "practice");
        figures.put("practice_agb", place.row());
        figures.put("practice_name", own ? "" : units.name(place.row()));
        figures.put("programme", kind.programme());
        figures.put("quarter", place.slice());
        figures.put("certainty", kind.certainty());
        figures.put("lines", Long.toString(tally.lines()));
        figures.put("amount_eur", CanonicalText.euro(tally.cents()));
        figures.put("status", "OK");
        return figures;
    }
}
