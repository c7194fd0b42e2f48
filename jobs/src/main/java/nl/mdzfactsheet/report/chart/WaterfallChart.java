package nl.mdzfactsheet.report.chart;

import java.util.List;

/** Where the bundle money went: the amount paid, what falls away from it class by class, and what is left. */
public final class WaterfallChart {

    private static final double WIDTH = 660;
    private static final double LEFT = 250;
    private static final double RIGHT = 136;
    private static final double ROW = 27;
    private static final double TOP = 4;
    private static final double BAR = 15;

    /** What a step does. */
    public enum Kind {
        /** The whole amount. */
        TOTAL,
        /** Falls away: a finding. */
        LOSS,
        /** Falls away: could not be judged. */
        UNKNOWN,
        /** What is left. */
        REST
    }

    /**
     * A step.
     *
     * @param name name for people
     * @param amount euros
     * @param words the amount in words
     * @param kind what the step does
     */
    public record Step(String name, double amount, String words, Kind kind) {}

    private WaterfallChart() {}

    /** @param steps the total first, then what falls away, then what is left */
    public static String draw(List<Step> steps, ChartWords words) {
        double height = TOP + steps.size() * ROW + 4;
        Svg svg = new Svg(words.id(), WIDTH, height, words.title(), words.description());
        double most = steps.stream().mapToDouble(Step::amount).max().orElse(1);
        Scale scale = new Scale(0, Math.max(most, 1), LEFT, WIDTH - RIGHT);
        svg.line(LEFT, TOP, LEFT, height - 4, Palette.QUIET, 1);
        double edge = most;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double y = TOP + i * ROW + (ROW - BAR) / 2;
            boolean falls = step.kind() == Kind.LOSS || step.kind() == Kind.UNKNOWN;
            double start = falls ? edge - step.amount() : 0;
            boolean strong = step.kind() == Kind.TOTAL;
            svg.text(0, y + 12, "start", Palette.INK, step.name(), strong ? "bold" : "normal");
            bar(svg, scale.at(start), y, scale.at(start + step.amount()) - scale.at(start), step.kind());
            svg.text(WIDTH, y + 12, "end", Palette.INK, step.words(), strong ? "bold" : "normal");
            edge = falls ? start : edge;
            if (i + 1 < steps.size()) {
                double x = scale.at(edge);
                svg.line(x, y + BAR, x, y + ROW, Palette.TRACE, 0.8, "2 2");
            }
        }
        return svg.finish();
    }

    /** A loss has a solid bar with a dark edge, what is not judged an open one: told apart without colour. */
    private static void bar(Svg svg, double x, double y, double width, Kind kind) {
        double shown = Math.max(1.5, width);
        switch (kind) {
            case TOTAL -> svg.rect(x, y, shown, BAR, Palette.INK);
            case LOSS -> svg.rect(x, y, shown, BAR, Palette.SIGNAL);
            case UNKNOWN ->
                svg.polygon(
                        new double[] {x, y, x + shown, y, x + shown, y + BAR, x, y + BAR},
                        Palette.WHITE,
                        Palette.QUIET);
            case REST -> svg.rect(x, y, shown, BAR, Palette.OWN);
        }
    }
}
