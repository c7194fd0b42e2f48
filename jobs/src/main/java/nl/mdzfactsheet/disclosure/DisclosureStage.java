package nl.mdzfactsheet.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/** Step 50-disclosure: judges every candidate row for every recipient and keeps what was decided as written tables. */
public final class DisclosureStage {

    /** Step folder. */
    public static final String STEP = "50-disclosure";

    private static final String INSURER = "insurer";
    private static final String RHO = "rho";
    private static final String PUBLIC = "public";
    private static final String PROTECTED = "protected";
    private static final String LOG = "disclosure_log";

    private final Home home;
    private final Contracts contracts;
    private final DisclosureRules rules;

    /** @param contracts contracts of the result tables */
    public DisclosureStage(Home home, Contracts contracts, DisclosureRules rules) {
        this.home = home;
        this.contracts = contracts;
        this.rules = rules;
    }

    /** @param benchmark output of 40-benchmark */
    public StepOutput run(StepOutput benchmark) {
        Sha256 hash = Sha256.start().add(STEP).add(benchmark.contentHash());
        rules.identity().forEach(hash::add);
        earlier().identity(year(benchmark)).forEach(hash::add);
        String inputHash = hash.hex();
        StepStore store = new StepStore(home, STEP);
        return store.find(inputHash).orElseGet(() -> store.write(inputHash, folder -> write(judge(benchmark), folder)));
    }

    /**
     * What may leave, read back from the output of this step.
     *
     * @param disclosure output of this step
     * @param fold output of 20-fold, which holds the flagged lines
     */
    public Release open(StepOutput disclosure, StepOutput fold) {
        Map<String, ReleasedTable> insurer = new LinkedHashMap<>();
        for (String table : tables(true)) {
            insurer.put(table, read(disclosure.folder().resolve(INSURER), table, Tier.INSURER));
        }
        List<RhoRelease> rhos = new ArrayList<>();
        recipients(insurer.get("measure_results")).forEach((id, name) -> {
            Map<String, ReleasedTable> own = new LinkedHashMap<>();
            Path folder = disclosure.folder().resolve(RHO).resolve(FolderName.of(id));
            tables(false).forEach(t -> own.put(t, read(folder, t, Tier.RHO)));
            rhos.add(new RhoRelease(id, name, own));
        });
        ProtectedFiles detections =
                new ProtectedFiles(contracts.table(Layer.RESULT, "detections"), fold.files("detection"));
        Path everybody = disclosure.folder().resolve(PUBLIC);
        Map<String, ReleasedTable> shared = new LinkedHashMap<>();
        Release.PUBLIC_TABLES.forEach(t -> shared.put(t, read(everybody, t, Tier.PUBLIC)));
        ReleasedTable log = read(disclosure.folder().resolve(PROTECTED), LOG, Tier.PROTECTED);
        return new Release(insurer, rhos, shared, new Release.Restricted(detections, log));
    }

    private Map<String, Map<String, ReleasedTable>> judge(StepOutput benchmark) {
        Map<String, SmallTable> candidates = new LinkedHashMap<>();
        for (String table : Release.UNIT_TABLES) {
            candidates.put(
                    table, SmallTable.read(benchmark.folder().resolve(table + ".csv"), Candidates.of(result(table))));
        }
        Map<String, Map<String, ReleasedTable>> decided = new LinkedHashMap<>();
        Map<String, ReleasedTable> insurer = new LinkedHashMap<>();
        candidates.forEach((name, rows) -> insurer.put(name, forInsurer(rows, result(name))));
        for (String table : Release.INSURER_TABLES) {
            SmallTable rows = SmallTable.read(benchmark.folder().resolve(table + ".csv"), result(table));
            insurer.put(table, forInsurer(rows, result(table)));
        }
        decided.put(INSURER, insurer);
        Judgement judgement = Judgement.of(candidates, rules, contracts, earlier());
        judgement.rhos().forEach((rho, own) -> decided.put(RHO + "/" + FolderName.of(rho), own));
        decided.put(PUBLIC, judgement.everybody());
        SmallTable log = judgement.log();
        decided.put(
                PROTECTED,
                Map.of(
                        LOG,
                        new ReleasedTable(
                                Tier.PROTECTED,
                                log.contract(),
                                log.rows().stream().map(ReleasedRow::new).toList())));
        return decided;
    }

    /** All rows, as they are; the columns that served the rules stay behind. */
    private static ReleasedTable forInsurer(SmallTable candidates, TableContract result) {
        int width = result.columns().size();
        List<ReleasedRow> rows = new ArrayList<>();
        candidates.rows().forEach(r -> rows.add(new ReleasedRow(r.subList(0, width))));
        return new ReleasedTable(Tier.INSURER, result, rows);
    }

    private EarlierRows earlier() {
        return new EarlierRows(
                home, result("measure_results"), rules.thresholds().minimumCount());
    }

    private int year(StepOutput benchmark) {
        Path file = benchmark.folder().resolve("measure_results.csv");
        return new MeasureRows(SmallTable.read(file, Candidates.of(result("measure_results")))).reportingYear();
    }

    private static void write(Map<String, Map<String, ReleasedTable>> decided, Path folder) {
        decided.forEach((recipient, tables) -> tables.forEach((name, table) -> {
            Path target = folder.resolve(recipient);
            try {
                Files.createDirectories(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<List<String>> rows =
                    table.rows().stream().map(ReleasedRow::cells).toList();
            new SmallTable(table.contract(), rows).write(target.resolve(name + ".csv"));
        }));
    }

    private ReleasedTable read(Path folder, String table, Tier tier) {
        SmallTable rows = SmallTable.read(folder.resolve(table + ".csv"), result(table));
        return new ReleasedTable(
                tier,
                rows.contract(),
                rows.rows().stream().map(ReleasedRow::new).toList());
    }

    private static List<String> tables(boolean insurer) {
        List<String> tables = new ArrayList<>(Release.UNIT_TABLES);
        if (insurer) {
            tables.addAll(Release.INSURER_TABLES);
        } else {
            tables.add(Release.CHANGES);
        }
        return tables;
    }

    /** Every real RHO with a row, id and name. */
    private static Map<String, String> recipients(@org.jspecify.annotations.Nullable ReleasedTable measures) {
        if (measures == null) {
            throw new IllegalStateException("Cannot list recipients: no measure results");
        }
        List<String> columns = measures.contract().columnNames();
        Map<String, String> names = new TreeMap<>();
        for (ReleasedRow row : measures.atLevel("rho").rows()) {
            String id = row.cells().get(columns.indexOf("rho_id"));
            if (!id.equals(Unit.WITHOUT_RHO)) {
                names.put(id, row.cells().get(columns.indexOf("rho_name")));
            }
        }
        return names;
    }

    private TableContract result(String table) {
        return contracts.table(Layer.RESULT, table);
    }
}
