package nl.mdzfactsheet.report.chart;

import java.util.List;

/** The key below a chart: every shape and line with its words. */
final class Legend {

    private static final double LETTER = 5.9;
    private static final double MARK = 17;
    private static final double LINE = 30;
    private static final double GAP = 16;
    private static final double ROW = 17;

    /**
     * An entry: a mark, or a line with its dashes, or a filled box.
     *
     * @param words what it means
     * @param mark drawn when there is one
     * @param dash dashes of a line, {@code box} with the colour for a filled box
     * @param colour of the line or box
     */
    record Entry(String words, java.util.Optional<Mark> mark, String dash, String colour) {

        static Entry of(Mark mark, String words) {
            return new Entry(words, java.util.Optional.of(mark), "", "");
        }

        static Entry line(String words, String dash, String colour) {
            return new Entry(words, java.util.Optional.empty(), dash, colour);
        }

        static Entry box(String words, String colour) {
            return new Entry(words, java.util.Optional.empty(), "box", colour);
        }

        private double width() {
            return head() + words.length() * LETTER + GAP;
        }

        /** Room for the shape; dashes need more of it. */
        private double head() {
            return mark().isPresent() || dash().equals("box") ? MARK : LINE;
        }
    }

    private Legend() {}

    /** Number of rows it takes. */
    static double height(List<Entry> entries, double width) {
        double x = 0;
        int rows = 1;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                x = 0;
                rows++;
            }
            x += entry.width();
        }
        return rows * ROW;
    }

    static void draw(Svg svg, List<Entry> entries, double left, double top, double width) {
        double x = 0;
        double y = top;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                x = 0;
                y += ROW;
            }
            draw(svg, entry, left + x, y);
            svg.text(left + x + entry.head(), y + 4, "start", Palette.QUIET, entry.words());
            x += entry.width();
        }
    }

    private static void draw(Svg svg, Entry entry, double x, double y) {
        if (entry.mark().isPresent()) {
            entry.mark().get().draw(svg, x + 6, y);
        } else if (entry.dash().equals("box")) {
            svg.rect(x, y - 5, 12, 10, entry.colour());
        } else {
            svg.line(x, y, x + 24, y, entry.colour(), 1.4, entry.dash());
        }
    }
}
