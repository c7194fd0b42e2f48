package nl.mdzfactsheet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.mdzfactsheet.report.text.DisplayName;

/** A dot per practice with its 95 % interval, from high to low, beside the figure of all practices together and the middle half of them. */
public final class PracticeChart {

    private static final double WIDTH = 660;
    private static final double LEFT = 214;
    private static final double RIGHT = 76;
    private static final double ROW = 17;
    private static final double TOP = 22;
    private static final int NAME_LENGTH = 31;

    /**
     * A practice.
     *
     * @param name name for people
     * @param figure its figure
     * @param lower lower 95 % limit, empty for a figure without one
     * @param upper upper 95 % limit
     * @param words the figure in words
     * @param mark what the funnel says of it
     */
    public record Dot(
            String name, double figure, OptionalDouble lower, OptionalDouble upper, String words, Mark mark) {}

    /**
     * What the practices are compared with; each may be missing.
     *
     * @param target figure of all units together
     * @param p25 a quarter of the practices of all RHOs is below
     * @param p75 a quarter is above
     */
    public record Reference(OptionalDouble target, OptionalDouble p25, OptionalDouble p75) {}

    private PracticeChart() {}

    /**
     * @param dots at least one, in the order drawn
     * @param keys words of the key: target, inner, interval, and those of the marks
     */
    public static String draw(List<Dot> dots, Reference reference, ChartWords words, Function<String, String> keys) {
        List<Legend.Entry> key = key(dots, reference, keys);
        double plot = TOP + dots.size() * ROW;
        double height = plot + 38 + Legend.height(key, WIDTH);
        Svg svg = new Svg(words.id(), WIDTH, height, words.title(), words.description());
        Scale scale = scale(dots, reference);
        back(svg, scale, reference, plot);
        for (double tick : scale.ticks()) {
            svg.line(scale.at(tick), TOP, scale.at(tick), plot, Palette.GRID, 0.8);
            svg.text(
                    scale.at(tick),
                    plot + 14,
                    "middle",
                    Palette.QUIET,
                    words.figure().apply(tick));
        }
        reference.target().ifPresent(t -> svg.line(scale.at(t), TOP - 4, scale.at(t), plot, Palette.OWN, 1.4));
        for (int i = 0; i < dots.size(); i++) {
            dot(svg, dots.get(i), scale, TOP + i * ROW + ROW / 2);
        }
        svg.text(LEFT, 11, "start", Palette.QUIET, words.axis());
        Legend.draw(svg, key, 0, plot + 36, WIDTH);
        return svg.finish();
    }

    private static void back(Svg svg, Scale scale, Reference reference, double plot) {
        if (reference.p25().isPresent() && reference.p75().isPresent()) {
            double start = scale.at(reference.p25().getAsDouble());
            double width = scale.at(reference.p75().getAsDouble()) - start;
            svg.rect(start, TOP - 4, Math.max(1, width), plot - TOP + 4, Palette.BAND);
        }
    }

    private static void dot(Svg svg, Dot dot, Scale scale, double y) {
        boolean stands = dot.mark().stands();
        svg.text(
                LEFT - 8,
                y + 4,
                "end",
                Palette.INK,
                DisplayName.cut(dot.name(), NAME_LENGTH),
                stands ? "bold" : "normal");
        if (dot.lower().isPresent() && dot.upper().isPresent()) {
            svg.line(
                    scale.within(dot.lower().getAsDouble()),
                    y,
                    scale.within(dot.upper().getAsDouble()),
                    y,
                    dot.mark().colour(),
                    1.3);
        }
        dot.mark().draw(svg, scale.at(dot.figure()), y);
        svg.text(WIDTH, y + 4, "end", Palette.INK, dot.words(), stands ? "bold" : "normal");
    }

    private static Scale scale(List<Dot> dots, Reference reference) {
        List<Double> figures = new ArrayList<>();
        for (Dot dot : dots) {
            figures.add(dot.figure());
            dot.lower().ifPresent(figures::add);
            dot.upper().ifPresent(figures::add);
        }
        reference.target().ifPresent(figures::add);
        reference.p25().ifPresent(figures::add);
        reference.p75().ifPresent(figures::add);
        double least = figures.stream().mapToDouble(f -> f).min().orElse(0);
        double most = figures.stream().mapToDouble(f -> f).max().orElse(1);
        return Scale.around(least, most, LEFT, WIDTH - RIGHT);
    }

    private static List<Legend.Entry> key(List<Dot> dots, Reference reference, Function<String, String> say) {
        List<Legend.Entry> key = new ArrayList<>();
        if (reference.target().isPresent()) {
            key.add(Legend.Entry.line(say.apply("target"), "", Palette.OWN));
        }
        if (reference.p25().isPresent() && reference.p75().isPresent()) {
            key.add(Legend.Entry.box(say.apply("inner"), Palette.BAND));
        }
        if (dots.stream().anyMatch(d -> d.lower().isPresent())) {
            key.add(Legend.Entry.line(say.apply("interval"), "", Palette.ORDINARY));
        }
        for (Mark mark : Mark.values()) {
            if (dots.stream().anyMatch(d -> d.mark() == mark)) {
                key.add(Legend.Entry.of(mark, say.apply(mark.word())));
            }
        }
        return key;
    }
}
