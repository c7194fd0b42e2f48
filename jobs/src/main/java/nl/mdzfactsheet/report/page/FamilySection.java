package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.mdzfactsheet.report.chart.BandChart;
import nl.mdzfactsheet.report.chart.ChartWords;
import nl.mdzfactsheet.report.chart.Mark;
import nl.mdzfactsheet.report.page.PageModel.Block;
import nl.mdzfactsheet.report.page.PageModel.Chart;
import nl.mdzfactsheet.report.page.PageModel.FamilyView;
import nl.mdzfactsheet.report.page.PageModel.Featured;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.Comparison;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.MeasureWords;
import nl.mdzfactsheet.report.text.PageTexts;

/** One family: its measures in a table and on the band of all practices, and the measure that says most about practices. */
final class FamilySection {

    private static final List<String> BAND =
            List.of("benchmark_p10", "benchmark_p25", "benchmark_median", "benchmark_p75", "benchmark_p90");

    private final PageSource source;
    private final PageTexts texts;
    private final MeasureCells cells;

    FamilySection(PageSource source) {
        this.source = source;
        this.texts = source.texts();
        this.cells = new MeasureCells(source);
    }

    FamilyView view(String family) {
        List<String> measures = source.results().measures(family);
        Featured featured = featured(measures)
                .map(m -> new MeasureSection(source, m).featured())
                .orElseGet(() ->
                        new Featured("", new Block(List.of(texts.say("family.no_practices")), List.of(), List.of())));
        return new FamilyView(
                "f-" + family.replaceAll("[^A-Za-z0-9_-]", "-"),
                source.facts().family(family),
                overview(family, measures),
                featured);
    }

    private Block overview(String family, List<String> measures) {
        List<Chart> charts = new ArrayList<>();
        List<BandChart.Row> rows = measures.stream()
                .map(source.results()::rho)
                .map(this::bandRow)
                .flatMap(Optional::stream)
                .toList();
        if (!rows.isEmpty()) {
            charts.add(bandChart(family, rows));
        }
        List<String> notes = new ArrayList<>();
        if (measures.stream().map(source.results()::rho).noneMatch(ResultRow::valued)) {
            notes.add(texts.say("family.all_hidden"));
        }
        return new Block(notes, charts, List.of(table(family, measures)));
    }

    private PageTable table(String family, List<String> measures) {
        PageTable.Builder table = new PageTable.Builder(
                        "measures",
                        texts.say("family.table", "family", source.facts().family(family)))
                .text(texts.say("column.measure"))
                .number(texts.say("column.value"))
                .number(texts.say("column.before"))
                .number(texts.say("column.benchmark"))
                .text(texts.say("column.verdict"));
        for (String id : measures) {
            ResultRow row = source.results().rho(id);
            MeasureWords measure = source.measure(id);
            String proxy = row.is("basis", "claims_proxy") ? " · " + texts.say("proxy") : "";
            table.row(List.of(
                    Cell.with(measure.title(), measure.unit() + proxy),
                    cells.value(row),
                    cells.before(row),
                    cells.benchmark(row),
                    cells.verdict(row)));
        }
        return table.build();
    }

    private Chart bandChart(String family, List<BandChart.Row> rows) {
        String title = texts.say("band.title");
        String named = source.facts().family(family);
        String description = texts.say(
                "band.description",
                "family",
                named,
                "rows",
                String.join(
                        "; ",
                        rows.stream().map(r -> r.name() + ": " + r.figures()).toList()));
        ChartWords words = new ChartWords("band-" + family, title + ", " + named, description, "", f -> "");
        return new Chart(title, texts.say("band.note"), BandChart.draw(rows, words, k -> texts.say("key.rho." + k)));
    }

    /** A row on the band; none when the RHO is hidden or too few practices stand behind the benchmark. */
    private Optional<BandChart.Row> bandRow(ResultRow row) {
        Optional<BigDecimal> now = Comparison.figure(row);
        if (now.isEmpty() || !row.has("benchmark_p25") || !row.has("benchmark_p75")) {
            return Optional.empty();
        }
        boolean caseMix = Comparison.caseMix(row);
        List<OptionalDouble> band = BAND.stream().map(c -> number(row, c)).toList();
        OptionalDouble before = caseMix ? OptionalDouble.empty() : number(row, "previous_value");
        MeasureWords measure = source.measure(row.text("measure_id"));
        String figure = (caseMix ? "O/E " : "") + measure.compared(now.get(), caseMix);
        String words = before.isEmpty()
                ? figure
                : texts.say(
                        "band.was",
                        "now",
                        figure,
                        "before",
                        measure.value(row.number("previous_value", BigDecimal.ZERO)));
        Mark signal = Mark.of(row.text("funnel_signal"));
        return Optional.of(new BandChart.Row(
                measure.title(), band, before, now.get().doubleValue(), words, signal.stands() ? signal : Mark.OWN));
    }

    static OptionalDouble number(ResultRow row, String column) {
        BigDecimal number = row.number(column);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    /** The measure with the strongest flags among shown practices, then one with a better side, then the one with most practices, then the first. */
    private Optional<String> featured(List<String> measures) {
        Comparator<String> best = Comparator.comparingInt((String m) -> strength(m))
                .thenComparing(m -> !Flags.neutral(source.results().rho(m)))
                .thenComparingInt(m -> source.results().shown(m).size());
        return measures.stream()
                .filter(m -> !source.results().shown(m).isEmpty())
                .reduce((one, other) -> best.compare(other, one) > 0 ? other : one);
    }

    private int strength(String measure) {
        return source.results().shown(measure).values().stream()
                .mapToInt(r -> Flags.signal(r) ? 3 : Flags.attention(r) ? 2 : Comparison.hasFunnel(r) ? 1 : 0)
                .max()
                .orElse(0);
    }
}
