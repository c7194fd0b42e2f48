package nl.mdzfactsheet.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.mdzfactsheet.report.text.DisplayName;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.Limits;

/** A funnel plot: the figures of practices by their size, with the limits that chance draws around the figure of all together. */
public final class FunnelChart {

    private static final double WIDTH = 660;
    private static final double LEFT = 56;
    private static final double RIGHT = 22;
    private static final double TOP = 10;
    private static final double PLOT = 236;
    private static final int LABELS = 6;
    private static final int LABEL_LENGTH = 30;
    private static final double LABEL_GAP = 13;
    private static final double LETTER = 6;
    private static final int STEPS = 90;

    /**
     * A practice in the plot.
     *
     * @param name name for people
     * @param size its size
     * @param figure its figure
     * @param mark what the funnel says of it
     */
    public record Point(String name, double size, double figure, Mark mark) {}

    /**
     * Words beside those of every chart.
     *
     * @param size what the sizes along the other axis are
     * @param sizeFigure how a size is written
     * @param keys words of the key: target, plain95, plain998, adjusted95, adjusted998, ordinary, unjudged, attention, high, low
     */
    public record Words(
            ChartWords chart,
            String size,
            java.util.function.DoubleFunction<String> sizeFigure,
            Function<String, String> keys) {}

    private final FunnelShape shape;
    private final List<Point> points;
    private final Words words;
    private final Scale across;
    private final Scale up;

    private FunnelChart(FunnelShape shape, List<Point> points, Words words) {
        this.shape = shape;
        this.points = points;
        this.words = words;
        double largest = points.stream().mapToDouble(Point::size).max().orElse(1);
        this.across = Scale.around(0, largest * 1.04, LEFT, WIDTH - RIGHT);
        this.up = upwards();
    }

    /** @param points at least one */
    public static String draw(FunnelShape shape, List<Point> points, Words words) {
        return new FunnelChart(shape, points, words).draw();
    }

    /** High enough for every point, and for the limits of a unit of ordinary size. */
    private Scale upwards() {
        double[] sizes = points.stream().mapToDouble(Point::size).sorted().toArray();
        double ordinary = sizes[sizes.length / 4];
        List<Limits> limits = new ArrayList<>();
        limits.add(shape.plain(ordinary, Confidence.P998));
        shape.adjusted(ordinary, Confidence.P998).ifPresent(limits::add);
        double most = limits.stream().mapToDouble(Limits::upper).max().orElse(shape.target());
        double least = limits.stream().mapToDouble(Limits::lower).min().orElse(shape.target());
        for (Point point : points) {
            most = Math.max(most, point.figure());
            least = Math.min(least, point.figure());
        }
        return Scale.around(Math.min(least, shape.target()), Math.max(most, shape.target()), TOP + PLOT, TOP);
    }

    private String draw() {
        List<Legend.Entry> key = key();
        double legend = Legend.height(key, WIDTH - LEFT);
        Svg svg = new Svg(
                words.chart().id(),
                WIDTH,
                TOP + PLOT + 50 + legend,
                words.chart().title(),
                words.chart().description());
        axes(svg);
        lines(svg);
        points.stream().filter(p -> !p.mark().stands()).forEach(p -> mark(svg, p));
        labels(svg);
        points.stream().filter(p -> p.mark().stands()).forEach(p -> mark(svg, p));
        Legend.draw(svg, key, LEFT, TOP + PLOT + 56, WIDTH - LEFT);
        return svg.finish();
    }

    private void mark(Svg svg, Point point) {
        point.mark().draw(svg, across.at(point.size()), up.at(point.figure()));
    }

    private void axes(Svg svg) {
        for (double tick : up.ticks()) {
            svg.line(LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick), Palette.GRID, 1);
            svg.text(
                    LEFT - 6,
                    up.at(tick) + 4,
                    "end",
                    Palette.QUIET,
                    words.chart().figure().apply(tick));
        }
        for (double tick : across.ticks()) {
            svg.text(
                    across.at(tick),
                    TOP + PLOT + 16,
                    "middle",
                    Palette.QUIET,
                    words.sizeFigure().apply(tick));
        }
        svg.line(LEFT, TOP + PLOT, WIDTH - RIGHT, TOP + PLOT, Palette.QUIET, 1);
        svg.text(LEFT, TOP + PLOT + 34, "start", Palette.QUIET, words.chart().axis());
        svg.text(WIDTH - RIGHT, TOP + PLOT + 34, "end", Palette.QUIET, words.size());
    }

    private void lines(Svg svg) {
        double y = up.at(shape.target());
        svg.line(LEFT, y, WIDTH - RIGHT, y, Palette.OWN, 1.4);
        limit(svg, size -> shape.plain(size, Confidence.P95), Palette.LIMIT, "5 4");
        limit(svg, size -> shape.plain(size, Confidence.P998), Palette.LIMIT, "");
        if (shape.overDispersion().isPresent()) {
            limit(svg, size -> shape.adjusted(size, Confidence.P95).orElseThrow(), Palette.OWN, "1.5 3");
            limit(svg, size -> shape.adjusted(size, Confidence.P998).orElseThrow(), Palette.OWN, "8 3 1.5 3");
        }
    }

    private void limit(Svg svg, Function<Double, Limits> limits, String colour, String dash) {
        double[] lower = new double[2 * STEPS];
        double[] upper = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 1.0) / STEPS;
            double size = Math.max(1, Math.round(across.high() * share * share));
            Limits at = limits.apply(size);
            lower[2 * i] = across.within(size);
            lower[2 * i + 1] = up.within(at.lower());
            upper[2 * i] = across.within(size);
            upper[2 * i + 1] = up.within(at.upper());
        }
        svg.path(lower, colour, 1.2, dash);
        svg.path(upper, colour, 1.2, dash);
    }

    /** Names beside the marks that stand out, the furthest first, moved apart where they would touch and kept inside the plot. */
    private void labels(Svg svg) {
        List<Point> named = points.stream()
                .filter(p -> p.mark().stands())
                .sorted(Comparator.comparingDouble((Point p) -> -Math.abs(p.figure() - shape.target())))
                .limit(LABELS)
                .sorted(Comparator.comparingDouble(p -> up.at(p.figure())))
                .toList();
        double[] places = apart(named);
        for (int i = 0; i < places.length; i++) {
            Point point = named.get(i);
            String name = DisplayName.cut(point.name(), LABEL_LENGTH);
            boolean left = across.at(point.size()) > WIDTH * 0.62;
            double x = across.at(point.size()) + (left ? -10 : 10);
            double width = name.length() * LETTER;
            svg.rect(left ? x - width : x - 1, places[i] - 9.5, width + 1, 12, Palette.WHITE);
            svg.text(x, places[i], left ? "end" : "start", point.mark().colour(), name);
        }
    }

    /** Where the names stand, from above to below: beside their mark, at least a line apart, none below the plot. */
    private double[] apart(List<Point> named) {
        double[] places = new double[named.size()];
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(up.at(named.get(i).figure()) + 4, before + LABEL_GAP);
            before = places[i];
        }
        double below = TOP + PLOT - 5;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], below);
            below = places[i] - LABEL_GAP;
        }
        return places;
    }

    private List<Legend.Entry> key() {
        Function<String, String> say = words.keys();
        List<Legend.Entry> key = new ArrayList<>();
        key.add(Legend.Entry.line(say.apply("target"), "", Palette.OWN));
        key.add(Legend.Entry.line(say.apply("plain95"), "5 4", Palette.LIMIT));
        key.add(Legend.Entry.line(say.apply("plain998"), "", Palette.LIMIT));
        if (shape.overDispersion().isPresent()) {
            key.add(Legend.Entry.line(say.apply("adjusted95"), "1.5 3", Palette.OWN));
            key.add(Legend.Entry.line(say.apply("adjusted998"), "8 3 1.5 3", Palette.OWN));
        }
        for (Mark mark : Mark.values()) {
            if (points.stream().anyMatch(p -> p.mark() == mark)) {
                key.add(Legend.Entry.of(mark, say.apply(mark.word())));
            }
        }
        return key;
    }
}
