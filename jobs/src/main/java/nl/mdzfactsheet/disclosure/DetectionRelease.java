package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ReleasedCells.Shown;
import nl.mdzfactsheet.disclosure.UnitTable.Tally;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.LineSum;
import nl.mdzfactsheet.disclosure.block.Lines;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.block.TwoWay;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.PrimaryRules;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.Candidates;
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

    /** What was counted of a kind. */
    private record Counted(TwoWay table, Map<Place, Tally> tallies) {}

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::detector)
            .thenComparing(Kind::programme)
            .thenComparing(Kind::certainty, Comparator.reverseOrder());

    /** Quarters are added up, so the persons are those of the year. */
    private static final UnitTable.Counted COUNTED = new UnitTable.Counted("lines", Candidates.PERSONS_OF_YEAR);

    private final UnitTable units;
    private final RhoBlock block;
    private final DisclosureRules rules;
    private final TableContract contract;
    private final SortedMap<Kind, Counted> kinds = new TreeMap<>(ORDER);

    DetectionRelease(SmallTable candidates, String rho, RhoBlock block, DisclosureRules rules, TableContract contract) {
        this.units = new UnitTable(candidates, rho, block, COUNTED, rules.thresholds());
        this.block = block;
        this.rules = rules;
        this.contract = contract;
        units.rows().stream().map(this::kind).distinct().forEach(kind -> kinds.put(kind, count(kind)));
    }

    private Kind kind(List<String> row) {
        return new Kind(
                Detector.valueOf(units.cell(row, "detector")),
                units.cell(row, "programme"),
                units.cell(row, "certainty"));
    }

    /** A table of each kind, and what a reader may add up: the kinds of a detector, the certain ones, and those of a programme. */
    Lines lines() {
        List<LineSum> sums = new ArrayList<>();
        for (Detector detector : Detector.values()) {
            sum(detector.name(), "", k -> k.detector() == detector, sums);
            sum(
                    detector + " zeker",
                    "",
                    k -> k.detector() == detector && k.certainty().equals("zeker"),
                    sums);
            Set<String> programmes = new TreeSet<>(Utf8Order::compare);
            kinds.keySet().stream().filter(k -> k.detector() == detector).forEach(k -> programmes.add(k.programme()));
            for (String programme : programmes) {
                String id = detector + " of " + programme;
                sum(
                        id,
                        programme,
                        k -> k.detector() == detector && k.programme().equals(programme),
                        sums);
            }
        }
        kinds.keySet().forEach(kind -> sum(kind.id(), kind.programme(), kind::equals, sums));
        List<TwoWay> tables = kinds.values().stream().map(Counted::table).toList();
        return new Lines(tables, sums);
    }

    private void sum(String id, String programme, Predicate<Kind> fits, List<LineSum> sums) {
        List<LineSum.Part> parts = kinds.entrySet().stream()
                .filter(e -> fits.test(e.getKey()))
                .map(e -> new LineSum.Part(e.getValue().table(), YEAR))
                .toList();
        if (!parts.isEmpty()) {
            sums.add(new LineSum("detections " + id, programme, parts));
        }
    }

    private Counted count(Kind kind) {
        Map<Place, Tally> year = units.tallies(r -> kind(r).equals(kind), "");
        TwoWay table = table(kind, year);
        table.rows().forEach(r -> table.keepTotal(r.id()));
        return new Counted(table, year);
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

    /** What was decided, for the log. */
    void log(DecisionLog.Page log, ProtectedBlock decided) {
        kinds.values()
                .forEach(counted -> log.lines(counted.table().id(), counted.table(), decided.hidden(counted.table())));
    }

    /** The rows that leave. */
    ReleasedTable table(ProtectedBlock decided) {
        ReleasedCells cells = new ReleasedCells(contract, rules.thresholds());
        List<ReleasedRow> released = new ArrayList<>();
        for (Detector detector : Detector.values()) {
            for (BlockRow row : block.blockRows()) {
                kinds.forEach((kind, counted) -> {
                    if (kind.detector() == detector) {
                        Place place = new Place(row.id(), YEAR);
                        boolean shown = !decided.hidden(counted.table()).contains(place);
                        released.add(cells.row(
                                units.like(units.rows().get(0), figures(kind, counted, place)), Shown.plain(shown)));
                    }
                });
            }
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    private Map<String, String> figures(Kind kind, Counted counted, Place place) {
        boolean own = place.row().equals(RhoBlock.TOTAL);
        Tally tally = counted.tallies().getOrDefault(place, Tally.NOTHING);
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
