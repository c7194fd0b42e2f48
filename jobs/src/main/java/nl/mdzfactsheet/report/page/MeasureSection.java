package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.mdzfactsheet.report.chart.ChartWords;
import nl.mdzfactsheet.report.chart.FunnelChart;
import nl.mdzfactsheet.report.chart.FunnelShape;
import nl.mdzfactsheet.report.chart.Mark;
import nl.mdzfactsheet.report.chart.PracticeChart;
import nl.mdzfactsheet.report.page.PageModel.Block;
import nl.mdzfactsheet.report.page.PageModel.Chart;
import nl.mdzfactsheet.report.page.PageModel.Featured;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.Comparison;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.Practice;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.MeasureWords;
import nl.mdzfactsheet.report.text.PageTexts;
import nl.mdzfactsheet.statistics.OverDispersion;

/** One measure per practice: funnel, dots with intervals, and the table behind both. Only shown rows are drawn. */
final class MeasureSection {

    /** Above this number only both ends are drawn; the table has all. */
    private static final int MOST_DOTS = 30;

    private static final int DOTS_PER_END = 12;

    private final PageSource source;
    private final PageTexts texts;
    private final MeasureCells cells;
    private final MeasureWords measure;
    private final String id;
    private final Map<Practice, ResultRow> shown;
    private final ResultRow first;

    /** @param id a measure with at least one shown practice */
    MeasureSection(PageSource source, String id) {
        this.source = source;
        this.texts = source.texts();
        this.cells = new MeasureCells(source);
        this.measure = source.measure(id);
        this.id = id;
        this.shown = source.results().shown(id);
        this.first = shown.values().iterator().next();
    }

    Featured featured() {
        List<Chart> charts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(measure.unit() + ".");
        if (first.is("basis", "claims_proxy")) {
            notes.add(texts.say("proxy.sentence"));
        }
        Optional<BigDecimal> target = target();
        if (!Comparison.hasFunnel(first)) {
            notes.add(texts.say("funnel.none"));
        } else if (target.isPresent()) {
            funnel(target.get().doubleValue()).ifPresent(charts::add);
        }
        dots(target).ifPresent(charts::add);
        return new Featured(measure.title(), new Block(notes, charts, List.of(table())));
    }

    private Optional<BigDecimal> target() {
        Collection<ResultRow> rows = new ArrayList<>(shown.values());
        ResultRow rho = source.results().rho(id);
        if (rho.valued()) {
            rows.add(rho);
        }
        return Comparison.target(rows);
    }

    private boolean caseMix() {
        return Comparison.caseMix(first);
    }

    private String axis() {
        return caseMix() ? texts.say("axis.ratio") : measure.unit();
    }

    private ChartWords words(String chart, String description) {
        String title = texts.say(chart + ".title");
        return new ChartWords(
                chart + "-" + id,
                title + ", " + measure.title(),
                description,
                axis(),
                f -> measure.compared(BigDecimal.valueOf(f), caseMix()));
    }

    private Optional<Chart> funnel(double target) {
        List<FunnelChart.Point> points = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        shown.forEach((practice, row) -> Comparison.figure(row)
                .flatMap(f -> Comparison.size(row).map(size -> {
                    Mark mark = Mark.of(row.text("funnel_signal"));
                    if (mark.stands()) {
                        standing.add(
                                practice.name() + " (" + texts.word("funnel_signal", row.text("funnel_signal")) + ")");
                    }
                    return new FunnelChart.Point(practice.name(), size.doubleValue(), f.doubleValue(), mark);
                }))
                .ifPresent(points::add));
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double per = first.number("per", BigDecimal.ONE).doubleValue();
        Optional<OverDispersion> real = source.results().overDispersion(id);
        FunnelShape shape = caseMix()
                ? FunnelShape.ofRatio(real)
                : first.is("kind", "proportion")
                        ? FunnelShape.ofProportion(target, per, real)
                        : FunnelShape.ofRate(target, per, real);
        String described = texts.say(
                "funnel.description",
                "count",
                Integer.toString(points.size()),
                "target",
                measure.compared(BigDecimal.valueOf(target), caseMix()),
                "standing",
                standing.isEmpty() ? texts.say("funnel.nobody") : texts.list(standing));
        FunnelChart.Words words = new FunnelChart.Words(
                words("funnel", described),
                texts.say(caseMix() ? "axis.expected" : "axis.size"),
                f -> source.numbers().count(BigDecimal.valueOf(f)),
                k -> texts.say("key." + k));
        String note = texts.say(
                real.isEmpty()
                        ? "funnel.note"
                        : real.get().structural() ? "funnel.note.structural" : "funnel.note.adjusted");
        return Optional.of(new Chart(texts.say("funnel.title"), note, FunnelChart.draw(shape, points, words)));
    }

    private Optional<Chart> dots(Optional<BigDecimal> target) {
        List<PracticeChart.Dot> all = new ArrayList<>();
        shown.forEach((practice, row) -> Comparison.figure(row).ifPresent(f -> all.add(dot(practice, row, f))));
        all.sort(Comparator.comparingDouble((PracticeChart.Dot d) -> -d.figure())
                .thenComparing(PracticeChart.Dot::name));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean many = all.size() > MOST_DOTS;
        List<PracticeChart.Dot> drawn = new ArrayList<>(all);
        if (many) {
            drawn.subList(DOTS_PER_END, all.size() - DOTS_PER_END).clear();
        }
        String count = Integer.toString(all.size());
        String described = texts.say(
                "dots.description",
                "count",
                count,
                "highest",
                all.get(0).name() + " " + all.get(0).words(),
                "lowest",
                all.get(all.size() - 1).name() + " " + all.get(all.size() - 1).words());
        PracticeChart.Reference reference = new PracticeChart.Reference(
                target.map(t -> OptionalDouble.of(t.doubleValue())).orElseGet(OptionalDouble::empty),
                FamilySection.number(first, "benchmark_p25"),
                FamilySection.number(first, "benchmark_p75"));
        String note = many
                ? texts.say("dots.note.many", "ends", Integer.toString(DOTS_PER_END), "count", count)
                : texts.say("dots.note");
        String svg = PracticeChart.draw(drawn, reference, words("dots", described), k -> texts.say("key." + k));
        return Optional.of(new Chart(texts.say("dots.title"), note, svg));
    }

    private PracticeChart.Dot dot(Practice practice, ResultRow row, BigDecimal figure) {
        return new PracticeChart.Dot(
                practice.name(),
                figure.doubleValue(),
                limit(row, "lower95"),
                limit(row, "upper95"),
                measure.compared(figure, caseMix()),
                Mark.of(row.text("funnel_signal")));
    }

    private static OptionalDouble limit(ResultRow row, String limit) {
        return Comparison.limit(row, limit)
                .map(l -> OptionalDouble.of(l.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    private PageTable table() {
        PageTable.Builder table = new PageTable.Builder(
                        "practice", texts.say("practices.table", "measure", measure.title()))
                .text(texts.say("column.practice"))
                .number(texts.say("column.numerator"))
                .number(texts.say("column.denominator"))
                .number(texts.say("column.value"))
                .number(texts.say(caseMix() ? "column.interval.ratio" : "column.interval"))
                .number(texts.say("column.before"))
                .text(texts.say("column.verdict"));
        for (Practice practice : source.results().practices()) {
            ResultRow row = source.results().practice(id, practice.agb());
            table.row(List.of(
                    practice.together() ? Cell.of(texts.say("practices.others")) : Cell.name(practice.name()),
                    cells.numerator(row),
                    cells.denominator(row),
                    cells.value(row),
                    cells.interval(row),
                    cells.before(row),
                    cells.verdict(row)));
        }
        return table.build();
    }
}
