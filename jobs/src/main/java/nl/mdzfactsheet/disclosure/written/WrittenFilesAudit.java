package nl.mdzfactsheet.disclosure.written;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nl.mdzfactsheet.disclosure.audit.AuditResult;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Truth;
import org.apache.commons.csv.CSVRecord;

/** Audits the folders of a written report, one recipient after the other, against the figures of the insurer in the same report. */
public final class WrittenFilesAudit {

    private static final String FILE = "factsheet_data.csv";
    private static final String OTHERS = "overige praktijken";

    private static final Map<LineFile.Form, List<String>> FORMS = Map.of(
            new LineFile.Form("waterfall", "quarters", r -> r.get("programme"), r -> r.get("class"), r -> "programmes"),
            List.of("waterfall_excel-nl.csv", "waterfall_data.csv"),
            new LineFile.Form(
                    "detections",
                    "lines",
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

    private final Path report;
    private final Thresholds thresholds;
    private final Map<String, Map<String, Truth>> truth = new HashMap<>();
    private final Map<String, SortedSet<String>> practices = new HashMap<>();

    /** @param report folder in which the figures of the insurer are written already */
    public WrittenFilesAudit(Path report, Thresholds thresholds) {
        this.report = report;
        this.thresholds = thresholds;
        WrittenTable insurer = WrittenTable.read(report.resolve("insurer").resolve(FILE));
        for (CSVRecord row : insurer.rows()) {
            String unit = row.get("level") + "|" + row.get("rho_id") + "|" + row.get("practice_agb");
            truth.computeIfAbsent(row.get("measure_id"), m -> new HashMap<>())
                    .put(unit, new Truth(insurer.printed(row, "numerator"), insurer.printed(row, "denominator")));
            if (row.get("level").equals("practice")) {
                practices
                        .computeIfAbsent(row.get("rho_id"), r -> new TreeSet<>())
                        .add(row.get("practice_agb"));
            }
        }
    }

    private Truth truth(String measure, String unit) {
        return truth.getOrDefault(measure, Map.of()).getOrDefault(unit, Truth.NOTHING);
    }

    /** The folder of an RHO, with its tables written. */
    public Finding rho(String folder, String rho) {
        WrittenTable table = WrittenTable.read(report.resolve(folder).resolve(FILE));
        SortedSet<String> listed = new TreeSet<>();
        table.rows().stream()
                .filter(r -> r.get("level").equals("practice")
                        && !r.get("practice_agb").equals(OTHERS))
                .forEach(r -> listed.add(r.get("practice_agb")));
        SortedSet<String> others = new TreeSet<>(practices.getOrDefault(rho, new TreeSet<>()));
        others.removeAll(listed);
        long real = others.stream().filter(p -> !p.startsWith("onbekend")).count();
        Set<String> unnamed = real < thresholds.minimumUnits() ? Set.of(OTHERS) : Set.of();
        MeasureFile file = new MeasureFile(folder, thresholds, unnamed);
        for (CSVRecord row : table.rows()) {
            String measure = row.get("measure_id");
            String practice = row.get("practice_agb");
            if (!row.get("rho_id").equals(rho)) {
                throw new IllegalStateException("Cannot publish: a row of another RHO stands in " + folder);
            }
            if (row.get("level").equals("rho")) {
                file.row(row, MeasureFile.TOTAL, truth(measure, "rho|" + rho + "|"));
            } else if (practice.equals(OTHERS)) {
                Truth sum = others.stream()
                        .map(o -> truth(measure, "practice|" + rho + "|" + o))
                        .reduce(Truth.NOTHING, Truth::plus);
                file.row(row, OTHERS, sum);
            } else {
                file.row(row, practice, truth(measure, "practice|" + rho + "|" + practice));
            }
        }
        addLines(file, folder, rho, listed);
        Set<String> insiders = new TreeSet<>(listed);
        if (real == 1) {
            insiders.add(OTHERS);
        }
        return finding(folder, file, insiders);
    }

    private void addLines(MeasureFile file, String folder, String rho, Set<String> listed) {
        Function<CSVRecord, String> unitOf = row -> {
            if (!row.get("rho_id").equals(rho)) {
                return LineFile.other();
            }
            String practice = row.get("practice_agb");
            return practice.isEmpty() || listed.contains(practice) ? practice : OTHERS;
        };
        for (Map.Entry<LineFile.Form, List<String>> lines : FORMS.entrySet()) {
            Path written = report.resolve(folder).resolve(lines.getValue().get(0));
            Path insurer = report.resolve("insurer").resolve(lines.getValue().get(1));
            LineFile form = new LineFile(lines.getKey(), thresholds);
            form.read(WrittenTable.read(written), WrittenTable.read(insurer), unitOf);
            if (file.isUnnamed(OTHERS)) {
                form.guard(OTHERS);
            }
            form.addTo(file);
        }
    }

    /** The folder for everybody. */
    public Finding everybody(String folder) {
        WrittenTable table = WrittenTable.read(report.resolve(folder).resolve(FILE));
        MeasureFile file = new MeasureFile(folder, thresholds, Set.of());
        Set<String> insiders = new TreeSet<>();
        for (CSVRecord row : table.rows()) {
            String rho = row.get("rho_id");
            boolean total = row.get("level").equals("insurer");
            file.row(
                    row,
                    total ? MeasureFile.TOTAL : rho,
                    truth(row.get("measure_id"), total ? "insurer||" : "rho|" + rho + "|"));
            if (!total && !rho.startsWith("zonder")) {
                insiders.add(rho);
            }
        }
        return finding(folder, file, insiders);
    }

    private Finding finding(String folder, MeasureFile file, Set<String> insiders) {
        AttackTable attack = file.attack();
        List<AuditResult> results = attack.judge(insiders);
        List<String> doubts = new ArrayList<>(HiddenRows.faults(report.resolve(folder)));
        doubts.addAll(attack.doubts(results));
        return new Finding(folder, attack.cells(), attack.hidden(), attack.protectedCells(), results.size(), doubts);
    }
}
