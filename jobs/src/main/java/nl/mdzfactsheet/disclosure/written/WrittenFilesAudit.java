package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.audit.AuditResult;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Truth;
import nl.mdzfactsheet.disclosure.written.ToldBefore.Told;
import org.apache.commons.csv.CSVRecord;

/** Audits the folders of a written report, one recipient after the other, against the figures of the insurer in the same report and what the ledger says was told before. */
public final class WrittenFilesAudit {

    private static final String FILE = "factsheet_data.csv";
    private static final String OTHERS = "overige praktijken";
    private static final String PUBLIC = "public";
    private static final String SUPPRESSED = "SUPPRESSED";

    /** Digits in which a printed value is that of its counts. */
    private static final int SURE_DIGITS = 6;

    private static final Map<LineFile.Form, List<String>> FORMS = Map.of(
            new LineFile.Form(
                    "waterfall",
                    "quarters",
                    "patients",
                    r -> r.get("programme"),
                    r -> r.get("class"),
                    r -> "programmes"),
            List.of("waterfall_excel-nl.csv", "waterfall_data.csv"),
            new LineFile.Form(
                    "detection_counts",
                    "lines",
                    "",
                    r -> r.get("detector") + " " + r.get("programme") + " " + r.get("certainty"),
                    r -> r.get("quarter"),
                    r -> r.get("detector")),
            List.of("detections_excel-nl.csv", "detection_counts_data.csv"));

    /**
     * What was found in one folder; counts only.
     *
     * @param folder folder below the report
     * @param cells counts that stand in it or follow from it, hidden ones among them
     * @param hidden counts that are hidden
     * @param guarded hidden counts that may not be learned
     * @param readers readers it was judged for
     * @param doubts counts that some reader learns too much of, and what the verdict is; for the control unit only
     */
    public record Finding(String folder, int cells, int hidden, int guarded, int readers, List<String> doubts) {

        public Finding {
            doubts = List.copyOf(doubts);
        }

        /** True when no reader learns what may not be learned. */
        public boolean safe() {
            return doubts.isEmpty();
        }
    }

    /** The practices that have a row of their own in a folder, and whether any practice is left for the row of the others. */
    private record Named(Set<String> listed, boolean othersArePractices) {

        String unit(CSVRecord row) {
            String practice = row.get("practice_agb");
            return practice.isEmpty() || listed.contains(practice) ? practice : OTHERS;
        }
    }

    private final Path report;
    private final Thresholds thresholds;
    private final ToldBefore before;
    private final InsurerFigures insurer;
    private final Map<String, Map<String, WrittenTable>> lines = new HashMap<>();

    /**
     * An audit of a report.
     *
     * @param report folder in which the figures of the insurer and the restricted log are written already
     * @param before what recipients hold already
     */
    public WrittenFilesAudit(Path report, Thresholds thresholds, ToldBefore before) {
        this.report = report;
        this.thresholds = thresholds;
        this.before = before;
        this.insurer = InsurerFigures.read(report);
    }

    /** The folder of an RHO, with its tables written. */
    public Finding rho(String folder, String rho) {
        WrittenTable table = WrittenTable.read(report.resolve(folder).resolve(FILE));
        OtherTables beside = new OtherTables(report.resolve(folder), table);
        beside.mustBeOf(rho);
        SortedSet<String> listed = new TreeSet<>();
        table.rows().stream()
                .filter(r -> r.get("level").equals("practice")
                        && !r.get("practice_agb").equals(OTHERS))
                .forEach(r -> listed.add(r.get("practice_agb")));
        SortedSet<String> others = new TreeSet<>(insurer.practices(rho));
        others.removeAll(listed);
        long real = others.stream().filter(p -> !p.startsWith("onbekend")).count();
        Set<String> unnamed = real < thresholds.minimumUnits() ? Set.of(OTHERS) : Set.of();
        String recipient = "rho " + rho;
        Told told = before.to(recipient, insurer.year());
        MeasureFile file = new MeasureFile(folder, thresholds, unnamed, told);
        List<String> doubts = new ArrayList<>(beside.faults(told));
        for (CSVRecord row : table.rows()) {
            String measure = row.get("measure_id");
            String unit = row.get("level").equals("rho") ? MeasureFile.TOTAL : row.get("practice_agb");
            file.row(row, unit, truth(measure, rho, unit, others), isShown(row));
            doubts.addAll(unprinted(table, row, told.of(measure, unit)));
            if (unit.equals(OTHERS)) {
                guard(file, measure, OTHERS, rho, others);
            }
        }
        doubts.addAll(addLines(file, folder, rho, new Named(listed, real > 0)));
        Set<String> insiders = new TreeSet<>(listed);
        if (real == 1) {
            insiders.add(OTHERS);
        }
        MeasureFile last = yearBefore(table, recipient, unnamed, beside);
        return finding(folder, List.of(file, last), insiders, doubts);
    }

    private void guard(MeasureFile file, String measure, String unit, String rho, Set<String> practices) {
        if (insurer.isOfFew(measure, rho, practices, thresholds)) {
            file.guard(measure, unit, true);
        } else if (insurer.isOfOne(measure, rho, practices, thresholds)) {
            file.guard(measure, unit, false);
        }
    }

    private Truth truth(String measure, String rho, String unit, Set<String> others) {
        return switch (unit) {
            case MeasureFile.TOTAL -> insurer.truth(measure, "rho|" + rho + "|");
            case OTHERS ->
                others.stream()
                        .map(o -> insurer.truth(measure, "practice|" + rho + "|" + o))
                        .reduce(Truth.NOTHING, Truth::plus);
            default -> insurer.truth(measure, "practice|" + rho + "|" + unit);
        };
    }

    /** Figures of this version stand in the row; those of an earlier one name its run. */
    private boolean isShown(CSVRecord row) {
        return hasFigures(row) && row.get("run_id").equals(insurer.runId());
    }

    private static boolean hasFigures(CSVRecord row) {
        return !row.get("status").equals(SUPPRESSED)
                || !row.get("numerator").isEmpty()
                || !row.get("denominator").isEmpty()
                || !row.get("value").isEmpty();
    }

    /** A row of an earlier version must be one that the recipient holds. */
    private List<String> unprinted(WrittenTable table, CSVRecord row, List<LedgerCounts> told) {
        if (!hasFigures(row) || isShown(row)) {
            return List.of();
        }
        boolean printed = told.stream().anyMatch(t -> t.decision() == Decision.SHOWN && isRowOf(table, row, t));
        String unit = row.get("practice_agb").isEmpty() ? row.get("rho_id") : row.get("practice_agb");
        return printed ? List.of() : List.of("unknown figure: " + row.get("measure_id") + " " + unit);
    }

    /** Counts and value of a row are those that were told. */
    private static boolean isRowOf(WrittenTable table, CSVRecord row, LedgerCounts told) {
        BigDecimal value = table.number(row, "value");
        return WrittenTable.same(table.number(row, "numerator"), told.numerator())
                && WrittenTable.same(table.number(row, "denominator"), told.denominator())
                && (value == null || isValueOf(value, table.printed(row, "per"), told));
    }

    private static boolean isValueOf(BigDecimal value, BigDecimal per, LedgerCounts told) {
        BigDecimal whole = told.numerator().multiply(per);
        BigDecimal off = value.multiply(told.denominator()).subtract(whole).abs();
        return off.compareTo(whole.abs().movePointLeft(SURE_DIGITS)) <= 0;
    }

    /** The figures of the year before, which previous_value gives back to whoever knows their denominators, and so does the change since. */
    private MeasureFile yearBefore(WrittenTable table, String recipient, Set<String> unnamed, OtherTables beside) {
        int year = insurer.year() - 1;
        MeasureFile file = new MeasureFile(recipient + " " + year, thresholds, unnamed, before.to(recipient, year));
        for (CSVRecord row : table.rows()) {
            String unit =
                    switch (row.get("level")) {
                        case "practice" -> row.get("practice_agb");
                        case "rho" -> recipient.equals(PUBLIC) ? row.get("rho_id") : MeasureFile.TOTAL;
                        default -> MeasureFile.TOTAL;
                    };
            Truth truth = insurer.logged(recipient, year, row.get("measure_id"), unit);
            boolean shown = (tellsOfBefore(table, row) && row.get("run_id").equals(insurer.runId()))
                    || (row.get("level").equals("rho") && beside.printsBaseline(row.get("measure_id"), year));
            file.row(row, unit, truth, shown);
        }
        Set<String> written = new TreeSet<>(file.units());
        for (String measure : file.measures()) {
            for (String unit : insurer.loggedUnits(recipient, year, measure)) {
                if (!unit.isEmpty() && !written.contains(unit)) {
                    file.rowless(measure, unit, insurer.logged(recipient, year, measure, unit));
                }
            }
        }
        return file;
    }

    private static boolean tellsOfBefore(WrittenTable table, CSVRecord row) {
        return table.columns().stream()
                .filter(c -> c.equals("previous_value") || c.startsWith("change"))
                .anyMatch(c -> HiddenRows.isFigure(row.get(c)));
    }

    /** Returns rows of lines that nobody can account for. */
    private List<String> addLines(MeasureFile file, String folder, String rho, Named named) {
        List<String> doubts = new ArrayList<>();
        for (Map.Entry<LineFile.Form, List<String>> table : FORMS.entrySet()) {
            Path written = report.resolve(folder).resolve(table.getValue().get(0));
            WrittenTable own = WrittenTable.read(written);
            WrittenTable whole = linesOfInsurer(table.getValue().get(1)).getOrDefault(rho, own.empty());
            LineFile form = new LineFile(table.getKey(), thresholds, before.to("rho " + rho, insurer.year()));
            form.read(own, whole, named::unit);
            if (file.isUnnamed(OTHERS) && named.othersArePractices()) {
                form.guard(OTHERS);
            } else if (file.isUnnamed(OTHERS)) {
                form.guardWhereCounted(OTHERS);
            }
            form.addTo(file);
            doubts.addAll(form.doubts());
        }
        return doubts;
    }

    /** A table of lines of the insurer by RHO; read once, for every RHO needs its part. */
    private Map<String, WrittenTable> linesOfInsurer(String file) {
        return lines.computeIfAbsent(
                file,
                f -> WrittenTable.read(report.resolve("insurer").resolve(f)).by("rho_id"));
    }

    /** The folder for everybody. */
    public Finding everybody(String folder) {
        WrittenTable table = WrittenTable.read(report.resolve(folder).resolve(FILE));
        OtherTables beside = new OtherTables(report.resolve(folder), table);
        Told told = before.to(PUBLIC, insurer.year());
        MeasureFile file = new MeasureFile(folder, thresholds, Set.of(), told);
        Set<String> insiders = new TreeSet<>();
        List<String> doubts = new ArrayList<>(beside.faults(told));
        for (CSVRecord row : table.rows()) {
            String rho = row.get("rho_id");
            String measure = row.get("measure_id");
            boolean total = row.get("level").equals("insurer");
            if (!total && !row.get("level").equals("rho")) {
                throw new IllegalStateException("Cannot publish: a row of a practice stands in " + folder);
            }
            String unit = total ? MeasureFile.TOTAL : rho;
            file.row(row, unit, insurer.truth(measure, total ? "insurer||" : "rho|" + rho + "|"), isShown(row));
            doubts.addAll(unprinted(table, row, told.of(measure, unit)));
            if (!total) {
                guard(file, measure, rho, rho, insurer.practices(rho));
            }
            if (!total && !rho.startsWith("zonder")) {
                insiders.add(rho);
            }
        }
        return finding(folder, List.of(file, yearBefore(table, PUBLIC, Set.of(), beside)), insiders, doubts);
    }

    private Finding finding(String folder, List<MeasureFile> files, Set<String> insiders, List<String> found) {
        List<String> doubts = new ArrayList<>(HiddenRows.faults(report.resolve(folder)));
        doubts.addAll(found);
        Map<String, Integer> sums = new HashMap<>();
        for (MeasureFile file : files) {
            AttackTable attack = file.attack();
            List<AuditResult> results = attack.judge(insiders);
            doubts.addAll(attack.doubts(results));
            sums.merge("cells", attack.cells(), Integer::sum);
            sums.merge("hidden", attack.hidden(), Integer::sum);
            sums.merge("guarded", attack.protectedCells(), Integer::sum);
            sums.merge("readers", results.size(), Math::max);
        }
        return new Finding(
                folder,
                sums.getOrDefault("cells", 0),
                sums.getOrDefault("hidden", 0),
                sums.getOrDefault("guarded", 0),
                sums.getOrDefault("readers", 0),
                doubts);
    }
}
