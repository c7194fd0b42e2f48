package nl.mdzfactsheet.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.DecisionLog.Named;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.disclosure.block.Lines;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.SmallTable;

/** What every recipient gets of the candidates. */
final class Judgement {

    private static final String MEASURES = "measure_results";
    private static final String WATERFALL = "waterfall";
    private static final String DETECTIONS = "detection_counts";
    private static final String PDCA = "pdca";
    private static final String VARIATION = "variation";

    /** Status of a row of lines or of an agreement that shows the figures of an earlier version. */
    private static final String EARLIER = "EARLIER";

    private final Map<String, SmallTable> candidates;
    private final DisclosureRules rules;
    private final Contracts contracts;
    private final MeasureRows rows;
    private final Memory memory;
    private final SortedMap<String, Map<String, ReleasedTable>> rhos = new TreeMap<>(Utf8Order::compare);
    private final Map<String, ReleasedTable> everybody = new LinkedHashMap<>();
    private final DecisionLog log = new DecisionLog();

    private Judgement(Map<String, SmallTable> candidates, DisclosureRules rules, Contracts contracts, Memory memory) {
        this.candidates = candidates;
        this.rules = rules;
        this.contracts = contracts;
        this.rows = new MeasureRows(table(MEASURES));
        this.memory = memory;
    }

    /**
     * @param candidates the tables with rows per unit, by name, and {@code variation}
     * @param memory what was published before
     */
    static Judgement of(Map<String, SmallTable> candidates, DisclosureRules rules, Contracts contracts, Memory memory) {
        Judgement judgement = new Judgement(candidates, rules, contracts, memory);
        Map<String, ProtectedBlock> now = new TreeMap<>(Utf8Order::compare);
        Map<String, ProtectedBlock> before = new TreeMap<>(Utf8Order::compare);
        // What an RHO gets rests on its own rows alone: they can be judged at the same time, and are taken over in
        // order.
        List<ForRho> each = judgement.rows.rhos().parallelStream()
                .filter(rho -> !rho.equals(Unit.WITHOUT_RHO))
                .map(judgement::judge)
                .toList();
        for (ForRho judged : each) {
            now.put(judged.rho(), judged.now());
            before.put(judged.rho(), judged.last());
            judgement.rhos.put(judged.rho(), judged.tables());
            judgement.log(judged);
        }
        judgement.judgeEverybody(now, before);
        return judgement;
    }

    /** What was decided for one RHO. */
    private record ForRho(
            String rho,
            RhoBlock block,
            ProtectedBlock now,
            ProtectedBlock last,
            WaterfallRelease waterfall,
            DetectionRelease detections,
            Map<String, ReleasedTable> tables) {}

    /** The tables of each RHO. */
    SortedMap<String, Map<String, ReleasedTable>> rhos() {
        return rhos;
    }

    /** The tables for everybody. */
    Map<String, ReleasedTable> everybody() {
        return everybody;
    }

    /** Rows of {@code disclosure_log}: for the control unit only. */
    SmallTable log() {
        return log.table(contract("disclosure_log"));
    }

    private SmallTable table(String name) {
        SmallTable table = candidates.get(name);
        if (table == null) {
            throw new IllegalStateException("Cannot judge what may leave: no candidates of " + name);
        }
        return table;
    }

    private TableContract contract(String name) {
        return contracts.table(Layer.RESULT, name);
    }

    private ForRho judge(String rho) {
        RhoBlock block = new RhoBlock(rows, rules, memory, rho);
        DetectionRelease detections = new DetectionRelease(table(DETECTIONS), rho, block, rules, contract(DETECTIONS));
        ProtectedBlock now = block.decide(Year.NOW, detections.lines());
        ProtectedBlock last = block.decide(Year.BEFORE, Lines.NONE);
        WaterfallRelease waterfall =
                new WaterfallRelease(table(WATERFALL), rho, block, now, rules, contract(WATERFALL));
        // What one table hides another must hide where both hold the same counts: on until nothing is added.
        long before = -1;
        long after = 0;
        while (before < after) {
            before = after;
            waterfall.decide();
            now.settle();
            after = now.hiddenRows() + waterfall.forced();
        }
        PdcaRelease pdca = new PdcaRelease(table(PDCA), rows.reportingYear(), now, last);
        Map<String, ReleasedTable> own = new LinkedHashMap<>();
        own.put(
                MEASURES,
                new MeasureRelease(rows, contract(MEASURES), rules.thresholds(), now, last)
                        .forRho(rho, block, pdca.openTargets(rho, rows.measures())));
        own.put(WATERFALL, waterfall.table());
        own.put(DETECTIONS, detections.table(now));
        own.put(PDCA, pdca.forRho(rho, contract(PDCA), rules.thresholds()));
        own.put(VARIATION, VariationRelease.forRho(table(VARIATION), contract(VARIATION), rules.thresholds()));
        own.replaceAll((name, table) -> kept(table, folder(rho)));
        own.put(
                Release.CHANGES,
                ChangeList.of(
                        Objects.requireNonNull(own.get(MEASURES)),
                        new SmallTable(contract(MEASURES), memory.printed(folder(rho), contract(MEASURES))),
                        contract(Release.CHANGES)));
        return new ForRho(rho, block, now, last, waterfall, detections, own);
    }

    private void log(ForRho judged) {
        String recipient = judged.block().recipient();
        DecisionLog.Page page = log.page(
                recipient, rows.reportingYear(), earlierFigures(judged.tables().values()));
        page.measures(judged.now());
        judged.waterfall().log(page);
        judged.detections().log(page, judged.now());
        log.page(recipient, rows.reportingYear() - 1, Set.of()).measures(judged.last());
    }

    private void judgeEverybody(Map<String, ProtectedBlock> rhoNow, Map<String, ProtectedBlock> rhoBefore) {
        ProtectedBlock now = new PublicBlock(rows, rules, memory, rhoNow).decide(Year.NOW);
        ProtectedBlock before = new PublicBlock(rows, rules, memory, rhoBefore).decide(Year.BEFORE);
        ReleasedTable all = new MeasureRelease(rows, contract(MEASURES), rules.thresholds(), now, before).forAll();
        everybody.put(MEASURES, kept(all, ReleaseGate.PUBLIC));
        log.page(ReleaseGate.PUBLIC, rows.reportingYear(), earlierFigures(everybody.values()))
                .measures(now);
        log.page(ReleaseGate.PUBLIC, rows.reportingYear() - 1, Set.of()).measures(before);
    }

    private static String folder(String rho) {
        return "rho/" + FolderName.of(rho);
    }

    /** Earlier figures in the place of hidden ones; rows of measures say by their own stand_per which version they are of, others by their status. */
    private ReleasedTable kept(ReleasedTable table, String folder) {
        return memory.keep(table, folder, table.contract().name().equals(MEASURES) ? "" : EARLIER);
    }

    /** The rows in these tables that are of an earlier version. */
    private Set<Named> earlierFigures(Collection<ReleasedTable> tables) {
        Set<Named> named = new HashSet<>();
        for (ReleasedTable table : tables) {
            List<String> columns = table.contract().columnNames();
            for (ReleasedRow row : table.rows()) {
                UnaryOperator<String> cell = column -> row.cells().get(columns.indexOf(column));
                switch (table.contract().name()) {
                    case MEASURES -> {
                        if (!cell.apply("run_id").equals(rows.runId())) {
                            named.add(new Named(cell.apply("measure_id"), unit(table, cell)));
                        }
                    }
                    case WATERFALL, DETECTIONS -> {
                        if (cell.apply("status").equals(EARLIER)) {
                            named.add(new Named(lines(table.contract().name(), cell), unit(table, cell)));
                        }
                    }
                    default -> {}
                }
            }
        }
        return named;
    }

    private static String unit(ReleasedTable table, UnaryOperator<String> cell) {
        return switch (cell.apply("level")) {
            case "practice" -> cell.apply("practice_agb");
            case "rho" -> table.tier() == Tier.PUBLIC ? cell.apply("rho_id") : "";
            default -> "";
        };
    }

    private static String lines(String table, UnaryOperator<String> cell) {
        return table.equals(WATERFALL)
                ? DecisionLog.name(WATERFALL + " " + cell.apply("programme"), cell.apply("class"))
                : String.join(
                        " ", DETECTIONS, cell.apply("detector"), cell.apply("programme"), cell.apply("certainty"));
    }
}
