package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Other;
import nl.mdzfactsheet.disclosure.written.ToldBefore.Told;
import org.apache.commons.csv.CSVRecord;

/** A written table of lines ({@code waterfall}, {@code detection_counts}) of one RHO, for the attack: lines and amounts per kind and slice, their sums over slices, and over kinds of one family. */
final class LineFile {

    private static final String FAMILY = "families of kinds";
    private static final String AMOUNT = "amount_eur";
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int CENTS = 2;
    private static final String SUPPRESSED = "SUPPRESSED";
    private static final String EARLIER = "EARLIER";

    /**
     * How a table of lines is read.
     *
     * @param name for the names of counts
     * @param lines column of the lines
     * @param persons column of the persons behind them, empty when the file of the insurer has none
     * @param kind what is counted apart, as the columns say
     * @param slice class or quarter; empty for the whole year
     * @param family kinds that a measure may add up
     */
    record Form(
            String name,
            String lines,
            String persons,
            Function<CSVRecord, String> kind,
            Function<CSVRecord, String> slice,
            Function<CSVRecord, String> family) {}

    private final Form form;
    private final Thresholds thresholds;
    private final Told told;
    private final SortedMap<String, Map<String, BigDecimal>> truth = new TreeMap<>();
    private final SortedMap<String, Map<String, BigDecimal>> amounts = new TreeMap<>();
    private final SortedMap<String, Map<String, BigDecimal>> persons = new TreeMap<>();
    private final Map<String, Set<String>> printed = new HashMap<>();
    private final List<String> doubts = new ArrayList<>();
    private final Map<String, Set<String>> sensitive = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> slices = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> families = new TreeMap<>();

    LineFile(Form form, Thresholds thresholds, Told told) {
        this.form = form;
        this.thresholds = thresholds;
        this.told = told;
    }

    /**
     * Reads both sides.
     *
     * @param written the rows of the RHO as written
     * @param insurer the rows of the insurer about this RHO
     * @param unitOf unit of a row of the insurer
     */
    void read(WrittenTable written, WrittenTable insurer, Function<CSVRecord, String> unitOf) {
        Map<String, Set<String>> sliceNames = new HashMap<>();
        for (CSVRecord row : written.rows()) {
            String kind = form.kind().apply(row);
            String slice = form.slice().apply(row);
            String unit = row.get("level").equals("rho") ? MeasureFile.TOTAL : row.get("practice_agb");
            sliceNames.computeIfAbsent(kind, k -> new HashSet<>()).add(slice);
            slices.computeIfAbsent(kind, k -> new TreeSet<>()).add(name(kind, slice));
            families.computeIfAbsent(form.family().apply(row), f -> new TreeSet<>())
                    .add(kind);
            if (row.get("status").equals(EARLIER)) {
                mustBeHeld(written, row, name(kind, slice), unit);
            } else if (!row.get("status").equals(SUPPRESSED)) {
                printed.computeIfAbsent(name(kind, slice), n -> new HashSet<>()).add(unit);
            }
        }
        for (CSVRecord row : insurer.rows()) {
            String unit = unitOf.apply(row);
            String kind = form.kind().apply(row);
            String slice = form.slice().apply(row);
            boolean whole = sliceNames.getOrDefault(kind, Set.of()).equals(Set.of(""));
            String name = name(kind, whole ? "" : slice);
            add(truth, name, unit, insurer.printed(row, form.lines()));
            add(amounts, name, unit, insurer.printed(row, AMOUNT));
            if (!form.persons().isEmpty()) {
                add(persons, name, unit, insurer.printed(row, form.persons()));
            }
        }
        truth.forEach((name, units) -> units.forEach((unit, lines) -> {
            if (isFew(lines) || isFew(at(persons, name, unit)) || movedLittle(name, unit, lines)) {
                sensitive.computeIfAbsent(name, n -> new HashSet<>()).add(unit);
            }
        }));
    }

    private static void add(Map<String, Map<String, BigDecimal>> counts, String name, String unit, BigDecimal count) {
        counts.computeIfAbsent(name, n -> new HashMap<>()).merge(unit, count, BigDecimal::add);
    }

    private static BigDecimal at(Map<String, Map<String, BigDecimal>> counts, String name, String unit) {
        return counts.getOrDefault(name, Map.of()).getOrDefault(unit, BigDecimal.ZERO);
    }

    /** Figures of an earlier version must be figures that the recipient holds. */
    private void mustBeHeld(WrittenTable written, CSVRecord row, String name, String unit) {
        BigDecimal lines = written.number(row, form.lines());
        BigDecimal amount = written.number(row, AMOUNT);
        boolean held = told.of(name.trim(), unit).stream()
                .anyMatch(t -> t.decision() == Decision.SHOWN
                        && WrittenTable.same(lines, t.numerator())
                        && WrittenTable.same(amount, t.denominator().movePointLeft(CENTS)));
        if (!held) {
            doubts.add("unknown figure: " + name.trim() + " " + unit);
        }
    }

    /** Rows with figures that are neither of this version nor of one that the recipient holds. */
    List<String> doubts() {
        return doubts;
    }

    private boolean isFew(BigDecimal lines) {
        return lines.signum() > 0 && lines.compareTo(BigDecimal.valueOf(thresholds.minimumCount())) < 0;
    }

    /** Since it was told: fewer lines than the minimum, or only their amount; or it was too few to be told and is nearly the same still. */
    private boolean movedLittle(String name, String unit, BigDecimal lines) {
        BigDecimal cents = at(amounts, name, unit).movePointRight(CENTS);
        BigDecimal least = BigDecimal.valueOf(thresholds.minimumCount());
        return told.of(name.trim(), unit).stream().anyMatch(t -> {
            BigDecimal moved = lines.subtract(t.numerator()).abs();
            boolean same = moved.signum() == 0 && cents.compareTo(t.denominator()) == 0;
            boolean near = moved.compareTo(least) < 0;
            return near && (t.decision() == Decision.PRIMARY || (t.decision() == Decision.SHOWN && !same));
        });
    }

    /** A unit of which nothing may be learned. */
    void guard(String unit) {
        slices.values().forEach(names -> guard(names, unit));
    }

    /** Lines of nobody we know: nothing may be learned of them in kinds that have some. Where there are none there is nobody to protect. */
    void guardWhereCounted(String unit) {
        slices.values().stream()
                .filter(names -> names.stream()
                        .anyMatch(n -> at(truth, n, unit).signum() != 0
                                || at(amounts, n, unit).signum() != 0))
                .forEach(names -> guard(names, unit));
    }

    private void guard(Set<String> names, String unit) {
        names.forEach(n -> sensitive.computeIfAbsent(n, s -> new HashSet<>()).add(unit));
    }

    private String name(String kind, String slice) {
        return form.name() + " " + kind + " " + slice;
    }

    /** Adds lines and amounts, and what is known of their sums. */
    void addTo(MeasureFile file) {
        BigDecimal width = BigDecimal.valueOf(thresholds.width());
        add(file, "", truth, lines -> width);
        // An amount stands in the same row as its lines: where these may not be learned, so much of it must stay open.
        BigDecimal share = BigDecimal.valueOf(thresholds.amountPercent(), 2);
        add(file, " amount", amounts, amount -> amount.abs().multiply(share).max(CENT));
    }

    private void add(
            MeasureFile file,
            String suffix,
            Map<String, Map<String, BigDecimal>> values,
            UnaryOperator<BigDecimal> width) {
        slices.forEach((kind, names) -> {
            names.forEach(n -> {
                Map<String, BigDecimal> own = values.getOrDefault(n, Map.of());
                Map<String, BigDecimal> widths = new HashMap<>();
                sensitive
                        .getOrDefault(n, Set.of())
                        .forEach(unit -> widths.put(unit, width.apply(own.getOrDefault(unit, BigDecimal.ZERO))));
                file.count(
                        new Other(n + suffix, Set.of(kind + suffix), own, printed.getOrDefault(n, Set.of()), widths));
            });
            file.sum(
                    form.name() + " " + kind + " all" + suffix,
                    names.stream().map(n -> n + suffix).toList(),
                    Set.of(kind + suffix, FAMILY));
        });
        families.forEach((family, kinds) -> {
            List<String> parts = kinds.stream()
                    .map(k -> form.name() + " " + k + " all" + suffix)
                    .toList();
            Set<String> all = new TreeSet<>();
            kinds.forEach(k -> all.add(k + suffix));
            all.add(FAMILY);
            file.sum(form.name() + " of " + family + suffix, parts, all);
        });
    }
}
