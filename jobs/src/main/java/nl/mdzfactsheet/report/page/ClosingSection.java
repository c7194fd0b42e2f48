package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.mdzfactsheet.report.finding.Finding;
import nl.mdzfactsheet.report.page.PageModel.Block;
import nl.mdzfactsheet.report.page.PageModel.Closing;
import nl.mdzfactsheet.report.page.PageModel.Definition;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.Practice;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.result.RhoResults;
import nl.mdzfactsheet.report.text.DisplayName;
import nl.mdzfactsheet.report.text.MeasureWords;
import nl.mdzfactsheet.report.text.PageFacts.MeasureText;
import nl.mdzfactsheet.report.text.PageTexts;

/** What follows the families: year on year, all practices, agreements, how to read, limits and definitions. */
final class ClosingSection {

    private static final int READING = 10;
    private static final int LIMITS = 6;

    private final PageSource source;
    private final PageTexts texts;
    private final RhoResults results;
    private final MeasureCells cells;

    ClosingSection(PageSource source) {
        this.source = source;
        this.texts = source.texts();
        this.results = source.results();
        this.cells = new MeasureCells(source);
    }

    Closing closing(List<Finding> findings) {
        return new Closing(
                years(),
                practices(),
                agreements(findings),
                numbered("reading.", READING),
                numbered("limits.", LIMITS),
                definitions());
    }

    private List<String> numbered(String key, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> texts.say(key + i)).toList();
    }

    private Block years() {
        PageTable.Builder table = new PageTable.Builder("years", texts.say("years.table"))
                .text(texts.say("column.measure"))
                .number(texts.say("column.before"))
                .number(texts.say("column.value"))
                .number(texts.say("column.change"))
                .text(texts.say("column.change_verdict"));
        results.measures().stream()
                .map(results::rho)
                .filter(r -> r.valued() && r.has("previous_value"))
                .sorted(Comparator.comparing(ClosingSection::rank))
                .forEach(r -> table.row(List.of(
                        Cell.of(source.measure(r.text("measure_id")).title()),
                        cells.before(r),
                        cells.figure(r, "value"),
                        change(r),
                        Cell.of(texts.word("change_verdict", r.text("change_verdict"))))));
        return table.isEmpty()
                ? new Block(List.of(texts.say("years.none")), List.of(), List.of())
                : new Block(List.of(texts.say("years.note")), List.of(), List.of(table.build()));
    }

    /** What demonstrably changed comes first, what could not be tested last. */
    private static int rank(ResultRow row) {
        if (row.is("change_verdict", "increase") || row.is("change_verdict", "decrease")) {
            return 0;
        }
        return row.is("change_verdict", "no_demonstrable_change") ? 1 : 2;
    }

    /** A difference for a proportion, a ratio otherwise. */
    private Cell change(ResultRow row) {
        BigDecimal change = row.number("change");
        if (change == null) {
            return Cell.of("–");
        }
        BigDecimal lower = row.number("change_lower95");
        BigDecimal upper = row.number("change_upper95");
        String interval = lower == null || upper == null
                ? ""
                : texts.say("years.interval", "lower", shown(row, lower), "upper", shown(row, upper));
        return Cell.with(shown(row, change), interval);
    }

    private String shown(ResultRow row, BigDecimal change) {
        if (row.is("kind", "proportion")) {
            MeasureWords measure = source.measure(row.text("measure_id"));
            return (change.signum() > 0 ? "+" : "") + measure.value(change);
        }
        return "× " + source.numbers().decimal(change, 2);
    }

    private Block practices() {
        PageTable.Builder table = new PageTable.Builder("practices", texts.say("practices.all"))
                .text(texts.say("column.practice"))
                .text(texts.say("column.agb"))
                .number(texts.say("column.shown"))
                .text(texts.say("column.signals"))
                .text(texts.say("column.attention"));
        for (Practice practice : results.practices()) {
            if (!practice.together()) {
                table.row(practice(practice));
            }
        }
        return table.isEmpty()
                ? new Block(List.of(texts.say("practices.none")), List.of(), List.of())
                : new Block(List.of(texts.say("practices.note")), List.of(), List.of(table.build()));
    }

    private List<Cell> practice(Practice practice) {
        List<String> signals = new ArrayList<>();
        List<String> attention = new ArrayList<>();
        int shown = 0;
        for (String id : results.measures()) {
            ResultRow row = results.practice(id, practice.agb());
            if (row != null && row.valued()) {
                shown++;
                String words = source.measure(id).title() + " (" + texts.say(Flags.high(row) ? "high" : "low") + ")";
                if (Flags.signal(row)) {
                    signals.add(words);
                } else if (Flags.attention(row)) {
                    attention.add(words);
                }
            }
        }
        return List.of(
                Cell.name(practice.name()),
                Cell.of(practice.agb()),
                Cell.of(Integer.toString(shown)),
                new Cell(joined(signals), "", signals.isEmpty() ? "plain" : "signal"),
                new Cell(joined(attention), "", attention.isEmpty() ? "plain" : "attention"));
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "–" : String.join("; ", words);
    }

    /** The agreements; without any, room for those to be made about what stands out. */
    private Block agreements(List<Finding> findings) {
        PageTable.Builder table = new PageTable.Builder("pdca", texts.say("pdca.table"))
                .text(texts.say("pdca.agreed"))
                .number(texts.say("pdca.baseline"))
                .number(texts.say("pdca.target"))
                .number(texts.say("pdca.result"))
                .text(texts.say("pdca.verdict"))
                .text(texts.say("pdca.next"))
                .text(texts.say("pdca.who"));
        List<ResultRow> rows = results.rows("pdca");
        rows.forEach(r -> table.row(agreement(r)));
        for (Finding finding : findings) {
            if (rows.isEmpty()) {
                table.row(List.of(
                        Cell.of(finding.headline()),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank(),
                        Cell.blank()));
            }
        }
        String note = texts.say(rows.isEmpty() ? "pdca.none" : "pdca.note");
        return new Block(List.of(note), List.of(), table.isEmpty() ? List.of() : List.of(table.build()));
    }

    private List<Cell> agreement(ResultRow row) {
        String id = row.text("measure_id");
        MeasureWords measure = source.measure(id);
        String agreed = DisplayName.of(row.text("agreed"), measure.title());
        String practices = DisplayName.of(row.text("practices_contributing_most"), "");
        String where = practices.isEmpty() ? "" : texts.say("pdca.practices", "practices", practices);
        return List.of(
                Cell.with(agreed, agreed.equals(measure.title()) ? where : measure.title() + ". " + where),
                baseline(row, measure),
                row.hidden()
                        ? Cell.hidden()
                        : Cell.with(figure(row, "target", measure), texts.word("direction", row.text("direction"))),
                row.hidden() ? Cell.hidden() : Cell.of(figure(row, "result", measure)),
                row.hidden() ? Cell.hidden() : Cell.of(texts.word("target_verdict", row.text("verdict"))),
                Cell.blank(),
                Cell.blank());
    }

    private Cell baseline(ResultRow row, MeasureWords measure) {
        if (row.hidden()) {
            return Cell.hidden();
        }
        String year = row.text("baseline_year");
        BigDecimal shrunken = row.number("shrunken_baseline");
        String note = shrunken == null ? "" : texts.say("pdca.shrunken", "value", measure.value(shrunken));
        return Cell.with(figure(row, "baseline", measure) + (year.isEmpty() ? "" : " (" + year + ")"), note);
    }

    private static String figure(ResultRow row, String column, MeasureWords measure) {
        BigDecimal figure = row.number(column);
        return figure == null ? "–" : measure.value(figure);
    }

    /** Measures that differ in their programme only have the same words; those stand there once, below all their names. */
    private List<Definition> definitions() {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        for (String id : results.measures()) {
            MeasureText text = source.facts().measure(id);
            String why = source.facts().in(text.why());
            if (!why.isEmpty()) {
                String words =
                        texts.say("definition", "unit", source.measure(id).unit(), "why", why, "source", text.source());
                titles.computeIfAbsent(words, w -> new ArrayList<>())
                        .add(source.measure(id).title());
            }
        }
        return titles.entrySet().stream()
                .map(e -> new Definition(e.getValue(), e.getKey()))
                .toList();
    }
}
