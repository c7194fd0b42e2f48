package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.patient.WaterfallClass;
import nl.mdzfactsheet.report.chart.ChartWords;
import nl.mdzfactsheet.report.chart.WaterfallChart;
import nl.mdzfactsheet.report.chart.WaterfallChart.Kind;
import nl.mdzfactsheet.report.chart.WaterfallChart.Step;
import nl.mdzfactsheet.report.page.PageModel.Block;
import nl.mdzfactsheet.report.page.PageModel.Chart;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.PageTexts;

/** Where the bundle money of the RHO went: shown rows added up over the programmes, and the table per programme. What is hidden is not drawn and not added. */
final class WaterfallSection {

    private final PageSource source;
    private final PageTexts texts;
    private final Map<String, Map<String, ResultRow>> rows = new LinkedHashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();

    WaterfallSection(PageSource source) {
        this.source = source;
        this.texts = source.texts();
        for (ResultRow row : source.results().rows("waterfall")) {
            if (row.is("level", "rho")) {
                programmes.add(row.text("programme"));
                rows.computeIfAbsent(row.text("class"), c -> new LinkedHashMap<>())
                        .put(row.text("programme"), row);
            }
        }
    }

    /** Sum of the shown amounts, euros. */
    BigDecimal total() {
        return rows.keySet().stream().map(this::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when an amount is hidden, so that the total is only that of what is shown. */
    boolean partial() {
        return rows.values().stream().flatMap(r -> r.values().stream()).anyMatch(ResultRow::hidden);
    }

    /** True when there is an amount to show. */
    boolean hasAmounts() {
        return rows.values().stream()
                .flatMap(r -> r.values().stream())
                .anyMatch(r ->
                        !r.hidden() && r.number("amount_eur", BigDecimal.ZERO).signum() > 0);
    }

    Block block() {
        if (rows.isEmpty()) {
            return new Block(List.of(texts.say("waterfall.nothing")), List.of(), List.of());
        }
        List<String> notes = new ArrayList<>();
        notes.add(texts.say("waterfall.note"));
        if (partial()) {
            notes.add(texts.say("waterfall.partial"));
        }
        List<Chart> charts = hasAmounts() ? List.of(chart()) : List.of();
        List<PageTable> tables = new ArrayList<>();
        tables.add(table());
        PageTable lines = new DetectionTable(source).build();
        if (!lines.rows().isEmpty()) {
            tables.add(lines);
        }
        return new Block(notes, charts, tables);
    }

    private BigDecimal sum(String lineClass) {
        return rows.getOrDefault(lineClass, Map.of()).values().stream()
                .filter(r -> !r.hidden())
                .map(r -> r.number("amount_eur", BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Chart chart() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(texts.say(partial() ? "waterfall.total.shown" : "waterfall.total"), total(), Kind.TOTAL));
        for (WaterfallClass c : WaterfallClass.values()) {
            BigDecimal sum = sum(c.word());
            if (sum.signum() > 0) {
                Kind kind =
                        switch (c) {
                            case EFFICIENT -> Kind.REST;
                            case NOT_ASSESSED -> Kind.UNKNOWN;
                            default -> Kind.LOSS;
                        };
                steps.add(step(texts.word("class", c.word()), sum, kind));
            }
        }
        String described = texts.say(
                "waterfall.description",
                "steps",
                String.join(
                        "; ",
                        steps.stream().map(s -> s.name() + ": " + s.words()).toList()));
        String title = texts.say("waterfall.title");
        ChartWords words = new ChartWords("waterfall", title, described, "", f -> "");
        return new Chart(title, texts.say("waterfall.chart.note"), WaterfallChart.draw(steps, words));
    }

    private Step step(String name, BigDecimal euros, Kind kind) {
        BigDecimal total = total();
        String share = total.signum() > 0
                ? source.numbers().percent(euros.divide(total, java.math.MathContext.DECIMAL64))
                : "";
        String words = source.numbers().wholeEuro(euros) + (kind == Kind.TOTAL ? "" : " · " + share);
        return new Step(name, euros.doubleValue(), words, kind);
    }

    private PageTable table() {
        PageTable.Builder table =
                new PageTable.Builder("money", texts.say("waterfall.table")).text(texts.say("column.class"));
        List<String> order = source.facts().programmes().stream()
                .map(p -> p.id())
                .filter(programmes::contains)
                .toList();
        List<String> shown = order.size() == programmes.size() ? order : new ArrayList<>(programmes);
        shown.forEach(p -> table.number(p));
        table.number(texts.say("waterfall.sum"));
        for (WaterfallClass c : WaterfallClass.values()) {
            Map<String, ResultRow> own = rows.getOrDefault(c.word(), Map.of());
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(texts.word("class", c.word())));
            shown.forEach(p -> cells.add(amount(own.get(p))));
            boolean nothing = own.values().stream().allMatch(ResultRow::hidden);
            cells.add(nothing ? Cell.hidden() : Cell.of(source.numbers().wholeEuro(sum(c.word()))));
            table.row(cells);
        }
        return table.build();
    }

    private Cell amount(@org.jspecify.annotations.Nullable ResultRow row) {
        if (row == null || row.hidden()) {
            return Cell.hidden();
        }
        return Cell.with(
                source.numbers().wholeEuro(row.number("amount_eur", BigDecimal.ZERO)),
                texts.say(
                        "waterfall.quarters",
                        "count",
                        source.numbers().count(row.number("quarters", BigDecimal.ZERO))));
    }
}
