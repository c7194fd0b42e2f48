package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.report.finding.Finding;
import nl.mdzfactsheet.report.page.PageModel.FindingView;
import nl.mdzfactsheet.report.page.PageModel.Summary;
import nl.mdzfactsheet.report.page.PageModel.Tile;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.Practice;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.result.RhoResults;
import nl.mdzfactsheet.report.text.PageTexts;

/** The first page: key figures, what stands out, and what can be said of the rest. */
final class SummarySection {

    private final PageSource source;
    private final PageTexts texts;
    private final RhoResults results;
    private final WaterfallSection waterfall;
    private final List<Finding> findings;

    SummarySection(PageSource source, WaterfallSection waterfall, List<Finding> findings) {
        this.source = source;
        this.texts = source.texts();
        this.results = source.results();
        this.waterfall = waterfall;
        this.findings = findings;
    }

    Summary summary() {
        List<FindingView> views = findings.stream()
                .map(f -> new FindingView(texts.say("finding.kind." + f.kind().word()), f))
                .toList();
        return new Summary(List.of(money(), signals(), practices(), agreements()), views, notes());
    }

    private Tile money() {
        String label = texts.say(waterfall.partial() ? "tile.money.shown" : "tile.money");
        return waterfall.hasAmounts()
                ? new Tile(label, source.numbers().wholeEuro(waterfall.total()), texts.say("tile.money.note"))
                : new Tile(label, "x", texts.say("tile.hidden"));
    }

    private Tile signals() {
        long signals = results.measures().stream()
                .map(results::rho)
                .filter(r -> r.valued() && Flags.signal(r))
                .count();
        long judged = results.measures().stream()
                .map(results::rho)
                .filter(r -> r.valued() && r.has("funnel_signal"))
                .count();
        return new Tile(
                texts.say("tile.signals"),
                Long.toString(signals),
                texts.say("tile.signals.note", "count", Long.toString(judged)));
    }

    private Tile practices() {
        List<Practice> named =
                results.practices().stream().filter(p -> !p.together()).toList();
        long flagged = named.stream().filter(this::hasSignal).count();
        return new Tile(
                texts.say("tile.practices"),
                Long.toString(flagged),
                texts.say("tile.practices.note", "count", Integer.toString(named.size())));
    }

    private boolean hasSignal(Practice practice) {
        return results.measures().stream().anyMatch(m -> {
            ResultRow row = results.practice(m, practice.agb());
            return row != null && row.valued() && Flags.signal(row);
        });
    }

    private Tile agreements() {
        List<ResultRow> agreements = results.rows("pdca");
        List<ResultRow> judged =
                agreements.stream().filter(r -> !r.hidden() && r.has("verdict")).toList();
        long met = judged.stream().filter(r -> r.is("verdict", "MET")).count();
        return agreements.isEmpty()
                ? new Tile(texts.say("tile.agreements"), "–", texts.say("tile.agreements.none"))
                : new Tile(
                        texts.say("tile.agreements"),
                        Long.toString(met),
                        texts.say("tile.agreements.note", "count", Integer.toString(judged.size())));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long measures = results.measures().size();
        long shown = results.measures().stream()
                .map(results::rho)
                .filter(ResultRow::valued)
                .count();
        if (measures == 0) {
            notes.add(texts.say("summary.nothing"));
            return notes;
        }
        if (shown == 0) {
            notes.add(texts.say("summary.all_hidden"));
        } else if (findings.isEmpty()) {
            notes.add(texts.say("summary.no_findings"));
        }
        notes.add(texts.say("summary.shown", "shown", Long.toString(shown), "count", Long.toString(measures)));
        provisional(notes);
        return notes;
    }

    private void provisional(List<String> notes) {
        BigDecimal least = results.measures().stream()
                .map(m -> results.rho(m).number("completeness", BigDecimal.ONE))
                .reduce(BigDecimal.ONE, BigDecimal::min);
        if (least.compareTo(new BigDecimal("0.95")) < 0) {
            notes.add(
                    texts.say("summary.provisional", "percent", source.numbers().percent(least)));
        }
    }
}
