package nl.mdzfactsheet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Per measure the band in which practices lie (P10 to P90, P25 to P75, median) and the RHO on it: last year's place as an open dot, a line, this year's as a mark. Every row has its own scale. */
public final class BandChart {

    private static final double WIDTH = 660;
    private static final double LEFT = 262;
    private static final double RIGHT = 112;
    private static final double LINE = 13;
    private static final double AIR = 16;
    private static final double TOP = 6;
    private static final double HALF = 8;
    private static final double MARGIN = 0.07;
    private static final int LINE_LENGTH = 46;

    /**
     * A measure.
     *
     * @param name name for people
     * @param band P10, P25, median, P75, P90; those not shown are empty
     * @param before place a year before
     * @param now place this year
     * @param figures the figures in words
     * @param mark what the funnel says of the RHO
     */
    public record Row(
            String name, List<OptionalDouble> band, OptionalDouble before, double now, String figures, Mark mark) {

        public Row {
            band = List.copyOf(band);
        }
    }

    private BandChart() {}

    /**
     * @param rows at least one
     * @param keys words of the key: outer, inner, median, before, now, and those of the marks
     */
    public static String draw(List<Row> rows, ChartWords words, Function<String, String> keys) {
        List<Legend.Entry> key = key(rows, keys);
        double plot = TOP + rows.stream().mapToDouble(BandChart::height).sum();
        Svg svg = new Svg(words.id(), WIDTH, plot + 14 + Legend.height(key, WIDTH), words.title(), words.description());
        double y = TOP;
        for (Row row : rows) {
            if (y > TOP) {
                svg.line(0, y, WIDTH, y, Palette.GRID, 0.7);
            }
            row(svg, row, y + height(row) / 2);
            y += height(row);
        }
        Legend.draw(svg, key, 0, plot + 16, WIDTH);
        return svg.finish();
    }

    private static double height(Row row) {
        return AIR + Math.max(1, wrapped(row.name()).size()) * LINE;
    }

    private static void row(Svg svg, Row row, double y) {
        List<String> lines = wrapped(row.name());
        double first = y + 4 - (lines.size() - 1) * LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, first + i * LINE, "start", Palette.INK, lines.get(i));
        }
        Scale scale = scale(row);
        band(svg, row, scale, 0, 4, y, Palette.BAND);
        band(svg, row, scale, 1, 3, y, Palette.INNER_BAND);
        row.band()
                .get(2)
                .ifPresent(m -> svg.line(scale.at(m), y - HALF - 2, scale.at(m), y + HALF + 2, Palette.INK, 1.6));
        row.before().ifPresent(before -> {
            svg.line(scale.at(before), y, scale.at(row.now()), y, Palette.OWN, 1.4);
            svg.circle(scale.at(before), y, 3.6, Palette.WHITE, Palette.OWN);
        });
        row.mark().draw(svg, scale.at(row.now()), y);
        svg.text(WIDTH, y + 4, "end", Palette.INK, row.figures());
    }

    private static void band(Svg svg, Row row, Scale scale, int from, int to, double y, String fill) {
        OptionalDouble low = row.band().get(from);
        OptionalDouble high = row.band().get(to);
        if (low.isPresent() && high.isPresent()) {
            double start = scale.at(low.getAsDouble());
            double width = scale.at(high.getAsDouble()) - start;
            svg.rect(start, y - HALF, Math.max(1, width), 2 * HALF, fill);
        }
    }

    private static Scale scale(Row row) {
        double least = row.now();
        double most = row.now();
        List<OptionalDouble> all = new ArrayList<>(row.band());
        all.add(row.before());
        for (OptionalDouble figure : all) {
            least = Math.min(least, figure.orElse(least));
            most = Math.max(most, figure.orElse(most));
        }
        double margin = most > least ? (most - least) * MARGIN : Math.max(Math.abs(most), 1) * MARGIN;
        return new Scale(least - margin, most + margin, LEFT, WIDTH - RIGHT);
    }

    /** On as many lines as it takes. */
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > LINE_LENGTH) {
            int space = rest.lastIndexOf(' ', LINE_LENGTH);
            int cut = space > 0 ? space : LINE_LENGTH;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static List<Legend.Entry> key(List<Row> rows, Function<String, String> say) {
        List<Legend.Entry> key = new ArrayList<>();
        if (rows.stream().anyMatch(r -> r.band().get(0).isPresent())) {
            key.add(Legend.Entry.box(say.apply("outer"), Palette.BAND));
        }
        if (rows.stream().anyMatch(r -> r.band().get(1).isPresent())) {
            key.add(Legend.Entry.box(say.apply("inner"), Palette.INNER_BAND));
        }
        key.add(Legend.Entry.line(say.apply("median"), "", Palette.INK));
        if (rows.stream().anyMatch(r -> r.before().isPresent())) {
            key.add(Legend.Entry.of(Mark.UNJUDGED, say.apply("before")));
        }
        for (Mark mark : Mark.values()) {
            if (rows.stream().anyMatch(r -> r.mark() == mark)) {
                key.add(Legend.Entry.of(mark, say.apply(mark.word())));
            }
        }
        return key;
    }
}
