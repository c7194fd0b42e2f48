package nl.mdzfactsheet.disclosure.written;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.audit.AuditResult;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Truth;
import org.apache.commons.csv.CSVRecord;

/** Audits the folders of a written report, one recipient after the other, against the figures of the insurer in the same report. */
public final class WrittenFilesAudit {

    private static final String FILE = "factsheet_data.csv";
    private static final String OTHERS = "overige praktijken";

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

    private WrittenFilesAudit(Path report, Thresholds thresholds) {
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

    /** Findings of every folder of an RHO, by name, and of the one for everybody. */
    public static List<Finding> of(Path report, Thresholds thresholds, Map<String, String> rhoOfFolder) {
        WrittenFilesAudit audit = new WrittenFilesAudit(report, thresholds);
        List<Finding> findings = new ArrayList<>();
        new java.util.TreeMap<>(rhoOfFolder).forEach((folder, rho) -> findings.add(audit.rho("rho/" + folder, rho)));
        if (Files.isRegularFile(report.resolve("public").resolve(FILE))) {
            findings.add(audit.everybody("public"));
        }
        return findings;
    }

    private Truth truth(String measure, String unit) {
        return truth.getOrDefault(measure, Map.of()).getOrDefault(unit, Truth.NOTHING);
    }

    private Finding rho(String folder, String rho) {
        WrittenTable table = WrittenTable.read(report.resolve(folder).resolve(FILE));
        SortedSet<String> listed = new TreeSet<>();
        table.rows().stream()
                .filter(r -> r.get("level").equals("practice") && !r.get("practice_agb").equals(OTHERS))
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
        Set<String> insiders = new TreeSet<>(listed);
        if (real == 1) {
            insiders.add(OTHERS);
        }
        return finding(folder, file, insiders);
    }

    private Finding everybody(String folder) {
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

    private static Finding finding(String folder, MeasureFile file, Set<String> insiders) {
        AttackTable attack = file.attack();
        List<AuditResult> results = attack.judge(insiders);
        return new Finding(
                folder,
                attack.cells(),
                attack.hidden(),
                attack.protectedCells(),
                results.size(),
                AttackTable.doubts(results));
    }

    /** For a certificate. */
    public static Map<String, Object> printed(Finding finding) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("cells", finding.cells());
        printed.put("hidden", finding.hidden());
        printed.put("protected", finding.guarded());
        printed.put("readers", finding.readers());
        printed.put("passed", finding.safe());
        return printed;
    }
}
