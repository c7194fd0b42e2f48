package nl.mdzfactsheet.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.MeasureDefinition;

/** A release of many RHOs of the same size with every shipped measure, nothing of it hidden: the most that a report has to write. */
public final class ManyRhos {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final String MEASURES = "measure_results";

    private final List<MeasureDefinition> measures;
    private final int rhos;
    private final int practices;

    /**
     * @param rhos number of RHOs
     * @param practices number of practices of each
     */
    public ManyRhos(List<MeasureDefinition> measures, int rhos, int practices) {
        this.measures = List.copyOf(measures);
        this.rhos = rhos;
        this.practices = practices;
    }

    /** @param detections Parquet file with detections, of any year */
    public Release release(Path detections) {
        List<List<String>> all = new ArrayList<>();
        List<RhoRelease> released = new ArrayList<>();
        for (int rho = 1; rho <= rhos; rho++) {
            List<List<String>> rows = rows(rho);
            all.addAll(rows);
            Map<String, ReleasedTable> own = new LinkedHashMap<>();
            Release.RHO_TABLES.forEach(t -> own.put(t, table(Tier.RHO, t, t.equals(MEASURES) ? rows : List.of())));
            released.add(new RhoRelease(id(rho), "Huisartsen " + rho, own));
        }
        Map<String, ReleasedTable> insurer = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(Release.UNIT_TABLES);
        names.addAll(Release.INSURER_TABLES);
        names.forEach(t -> insurer.put(t, table(Tier.INSURER, t, t.equals(MEASURES) ? all : List.of())));
        ProtectedFiles files = new ProtectedFiles(CONTRACTS.table(Layer.RESULT, "detections"), List.of(detections));
        return new Release(
                insurer,
                released,
                Map.of(MEASURES, table(Tier.PUBLIC, MEASURES, List.of())),
                new Release.Restricted(files, table(Tier.INSURER, "disclosure_log", List.of())));
    }

    private static String id(int rho) {
        return String.format(Locale.ROOT, "RHO-%02d", rho);
    }

    private static ReleasedTable table(Tier tier, String name, List<List<String>> rows) {
        TableContract contract = CONTRACTS.table(Layer.RESULT, name);
        return new ReleasedTable(
                tier, contract, rows.stream().map(ReleasedRow::new).toList());
    }

    /** The practices of each measure, below the RHO that they add up to. */
    private List<List<String>> rows(int rho) {
        List<List<String>> rows = new ArrayList<>();
        for (MeasureDefinition measure : measures) {
            long events = 0;
            long patients = 0;
            List<List<String>> below = new ArrayList<>();
            for (int practice = 1; practice <= practices; practice++) {
                long n = 400L + practice;
                long x = 100 + (practice * 37L + rho * 11L) % 90;
                events += x;
                patients += n;
                Map<String, String> row = figures(measure, rho, x, n);
                row.put("level", "practice");
                row.put("practice_agb", String.format(Locale.ROOT, "%02d%06d", rho, practice));
                row.put("practice_name", "Praktijk " + practice + " te Noord");
                row.put(
                        "funnel_signal",
                        practice % 17 == 5 ? "signal_high" : practice % 7 == 3 ? "attention_low" : "none");
                below.add(cells(row));
            }
            Map<String, String> total = figures(measure, rho, events, patients);
            total.put("level", "rho");
            rows.add(cells(total));
            rows.addAll(below);
        }
        return rows;
    }

    private static List<String> cells(Map<String, String> row) {
        return CONTRACTS.table(Layer.RESULT, MEASURES).columnNames().stream()
                .map(c -> row.getOrDefault(c, ""))
                .toList();
    }

    private static Map<String, String> figures(MeasureDefinition measure, int rho, long x, long n) {
        double value = (double) x / n;
        Map<String, String> row = new HashMap<>(Map.of(
                "reporting_year",
                "2025",
                "measure_id",
                measure.id(),
                "family",
                measure.family(),
                "rho_id",
                id(rho),
                "rho_name",
                "Huisartsen " + rho,
                "kind",
                measure.kind().name().toLowerCase(Locale.ROOT),
                "per",
                "1",
                "unit",
                measure.unit().nl(),
                "status",
                "OK",
                "stand_per",
                "2026-03-01"));
        row.putAll(Map.of(
                "numerator", Long.toString(x),
                "denominator", Long.toString(n),
                "value", Double.toString(value),
                "lower95", Double.toString(value * 0.8),
                "upper95", Double.toString(value * 1.2),
                "expected", Long.toString(x + 1),
                "case_mix", "no",
                "better", "lower",
                "verdict", "as_expected",
                "change_verdict", "not_applicable"));
        row.put("funnel_adjusted", "no");
        row.put("funnel_signal", "none");
        row.put("basis", "claims");
        row.put("measure_version", "1.0.0");
        row.put("run_id", "0123456789ab");
        return row;
    }
}
