package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.disclosure.block.BlockRow;
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

    private final Map<String, SmallTable> candidates;
    private final DisclosureRules rules;
    private final Contracts contracts;
    private final MeasureRows rows;
    private final EarlierRows earlier;
    private final SortedMap<String, Map<String, ReleasedTable>> rhos = new TreeMap<>(Utf8Order::compare);
    private final Map<String, ReleasedTable> everybody = new LinkedHashMap<>();
    private final List<List<String>> log = new ArrayList<>();

    private Judgement(
            Map<String, SmallTable> candidates, DisclosureRules rules, Contracts contracts, EarlierRows earlier) {
        this.candidates = candidates;
        this.rules = rules;
        this.contracts = contracts;
        this.rows = new MeasureRows(table(MEASURES));
        this.earlier = earlier;
    }

    /**
     * @param candidates the tables with rows per unit, by name
     * @param earlier what was published before
     */
    static Judgement of(
            Map<String, SmallTable> candidates, DisclosureRules rules, Contracts contracts, EarlierRows earlier) {
        Judgement judgement = new Judgement(candidates, rules, contracts, earlier);
        Map<String, ProtectedBlock> now = new TreeMap<>(Utf8Order::compare);
        Map<String, ProtectedBlock> before = new TreeMap<>(Utf8Order::compare);
        for (String rho : judgement.rows.rhos()) {
            if (!rho.equals(Unit.WITHOUT_RHO)) {
                judgement.judge(rho, now, before);
            }
        }
        judgement.judgeEverybody(now, before);
        return judgement;
    }

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
        return new SmallTable(contract("disclosure_log"), log);
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

    private void judge(String rho, Map<String, ProtectedBlock> allNow, Map<String, ProtectedBlock> allBefore) {
        RhoBlock block = new RhoBlock(rows, rules, earlier, rho);
        ProtectedBlock now = block.decide(Year.NOW);
        ProtectedBlock last = block.decide(Year.BEFORE);
        WaterfallRelease waterfall =
                new WaterfallRelease(table(WATERFALL), rho, block, now, rules, contract(WATERFALL));
        DetectionRelease detections =
                new DetectionRelease(table(DETECTIONS), rho, block, now, rules, contract(DETECTIONS));
        // What one table hides another must hide where both hold the same counts: on until nothing is added.
        long before = -1;
        long after = 0;
        while (before < after) {
            before = after;
            waterfall.decide();
            detections.decide();
            after = now.hiddenRows() + waterfall.forced() + detections.forced();
        }
        PdcaRelease pdca = new PdcaRelease(table(PDCA), rows.reportingYear(), now, last);
        Map<String, ReleasedTable> own = new LinkedHashMap<>();
        own.put(
                MEASURES,
                new MeasureRelease(rows, contract(MEASURES), rules.thresholds(), now, last)
                        .forRho(rho, block, pdca.openTargets(rho, rows.measures())));
        own.put(WATERFALL, waterfall.table());
        own.put(DETECTIONS, detections.table());
        own.put(PDCA, pdca.forRho(rho, contract(PDCA), rules.thresholds()));
        own.put(
                Release.CHANGES,
                ChangeList.of(
                        java.util.Objects.requireNonNull(own.get(MEASURES)),
                        earlier.latest(rows.reportingYear(), "rho/" + FolderName.of(rho), rows.runId()),
                        contract(Release.CHANGES)));
        rhos.put(rho, own);
        allNow.put(rho, now);
        allBefore.put(rho, last);
        note("rho " + rho, now);
        note("rho " + rho + " year before", last);
    }

    private void judgeEverybody(Map<String, ProtectedBlock> rhoNow, Map<String, ProtectedBlock> rhoBefore) {
        ProtectedBlock now = new PublicBlock(rows, rules, earlier, rhoNow).decide(Year.NOW);
        ProtectedBlock before = new PublicBlock(rows, rules, earlier, rhoBefore).decide(Year.BEFORE);
        everybody.put(MEASURES, new MeasureRelease(rows, contract(MEASURES), rules.thresholds(), now, before).forAll());
        note("public", now);
        note("public year before", before);
    }

    private void note(String recipient, ProtectedBlock decided) {
        decided.statuses().forEach((measure, statuses) -> {
            for (BlockRow row : decided.block().rows()) {
                log.add(List.of(
                        recipient,
                        measure,
                        row.id(),
                        row.kind().name().toLowerCase(java.util.Locale.ROOT),
                        decided.status(measure, row.id()).name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
    }
}
