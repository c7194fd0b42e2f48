package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * The rows of {@code detection_counts} in the folder of an RHO: per detector, certainty and programme a table of units and quarters, or of totals of the year where too many quarters of the
 * practices would be hidden. Whoever has lines of a kind has a row for every unit, so that an absent one tells nothing.
 */
final class DetectionRelease {

    private static final List<String> QUARTERS = List.of("1", "2", "3", "4");
    private static final String YEAR = "";
    private static final int PERCENT = 100;

    /** What is counted apart. */
    private record Kind(Detector detector, String programme, String certainty) {}

    /** What becomes of a kind: counts by place, the places hidden, and the slices that are shown. */
    private record Decided(Map<Place, Tally> tallies, Set<Place> hidden, List<String> slices) {}

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::detector)
            .thenComparing(Kind::programme)
            .thenComparing(Kind::certainty, Comparator.reverseOrder());

    private final UnitTable units;
    private final RhoBlock block;
    private final ProtectedBlock measures;
    private final DisclosureRules rules;
    private final TableContract contract;
    private final SortedMap<Kind, Decided> kinds = new TreeMap<>(ORDER);

    /** @param measures hidden further where it holds the same counts */
    DetectionRelease(
            SmallTable candidates,
            String rho,
            RhoBlock block,
            ProtectedBlock measures,
            DisclosureRules rules,
            TableContract contract) {
        this.units = new UnitTable(candidates, rho, block, "lines");
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

    /** Decides. */
    DetectionRelease decide() {
        units.rows().stream()
                .map(this::kind)
                .distinct()
                .sorted(ORDER)
                .forEach(kind -> kinds.put(kind, decide(kind)));
        for (Detector detector : Detector.values()) {
            leadSums(detector);
        }
        return this;
    }

    private Decided decide(Kind kind) {
        Map<Place, Tally> year = units.tallies(r -> kind(r).equals(kind), "");
        TwoWay total = table(kind, year, List.of(YEAR));
        total.rows().forEach(r -> total.keepTotal(r.id()));
        UnitTable.follow(total, measures, YEAR);
        Set<Place> hiddenYears = hidden(total);
        UnitTable.lead(total, measures, hiddenYears);

        Map<Place, Tally> quarters = units.tallies(r -> kind(r).equals(kind), "quarter");
        TwoWay parts = table(kind, quarters, QUARTERS);
        for (Place place : hiddenYears) {
            parts.keepTotal(place.row());
            QUARTERS.forEach(q -> parts.hide(new Place(place.row(), q)));
        }
        Set<Place> hiddenQuarters = hidden(parts);
        return tooMany(hiddenQuarters)
                ? new Decided(year, hiddenYears, List.of(YEAR))
                : new Decided(quarters, hiddenQuarters, QUARTERS);
    }

    private TwoWay table(Kind kind, Map<Place, Tally> tallies, List<String> slices) {
        Map<String, Long> sizes = new HashMap<>();
        block.blockRows().forEach(r -> sizes.put(r.id(), r.size()));
        return units.twoWay(kind.toString(), slices, tallies, place -> {
            boolean total = place.row().equals(RhoBlock.TOTAL);
            boolean unnamed = place.row().equals(RhoBlock.OTHERS) && !block.othersAreEnough();
            long persons = tallies.getOrDefault(place, Tally.NOTHING).persons();
            long all = total ? Long.MAX_VALUE : sizes.getOrDefault(place.row(), 0L);
            return unnamed || new PrimaryRules(rules.thresholds()).isSmallOf(persons, all);
        });
    }

    private Set<Place> hidden(TwoWay table) {
        return table.hiddenPlaces(
                rules.thresholds().width(), rules.thresholds().amountPercent());
    }

    private boolean tooMany(Set<Place> hidden) {
        long cells = (long) block.listed().size() * QUARTERS.size();
        long lost = hidden.stream().filter(p -> block.listed().contains(p.row())).count();
        return lost * PERCENT > cells * rules.thresholds().quartersHiddenPercent();
    }

    /** A measure that adds up kinds of a detector would give back the one that is hidden. */
    private void leadSums(Detector detector) {
        Map<String, BigDecimal> all = new HashMap<>();
        Map<String, BigDecimal> certain = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        kinds.forEach((kind, decided) -> {
            if (kind.detector() == detector) {
                decided.tallies().forEach((place, tally) -> {
                    BigDecimal lines = BigDecimal.valueOf(tally.lines());
                    all.merge(place.row(), lines, BigDecimal::add);
                    if (kind.certainty().equals("zeker")) {
                        certain.merge(place.row(), lines, BigDecimal::add);
                    }
                });
                decided.hidden().forEach(p -> hidden.add(p.row()));
            }
        });
        for (String row : hidden) {
            measures.hide(all, row);
            measures.hide(certain, row);
        }
    }

    /** The rows that leave. */
    ReleasedTable table() {
        ReleasedCells cells = new ReleasedCells(contract, rules.thresholds());
        List<ReleasedRow> released = new ArrayList<>();
        for (Detector detector : Detector.values()) {
            for (BlockRow row : block.blockRows()) {
                kinds.forEach((kind, decided) -> {
                    if (kind.detector() == detector) {
                        decided.slices().forEach(slice -> released.add(cells.row(
                                units.like(
                                        units.rows().get(0),
                                        figures(kind, decided, new Place(row.id(), slice))),
                                Shown.plain(!decided.hidden().contains(new Place(row.id(), slice))))));
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
