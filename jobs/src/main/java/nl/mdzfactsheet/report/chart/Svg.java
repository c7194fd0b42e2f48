package nl.mdzfactsheet.report.chart;

import java.util.Locale;

/** Writes one SVG drawing: elements in order, attributes as given, coordinates with one decimal, all text escaped. */
final class Svg {

    private static final int FONT = 11;

    private final StringBuilder out = new StringBuilder();

    /**
     * @param id identifier within the page
     * @param title short name of the drawing
     * @param description what a reader sees in it
     */
    Svg(String id, double width, double height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append(
                        "\" font-family=\"'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif\" font-size=\"")
                .append(FONT)
                .append("\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(escaped(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escaped(description))
                .append("</desc>");
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        out.append("<rect");
        place("x", x).place("y", y).place("width", Math.max(0, width)).place("height", height);
        return attribute("fill", fill).close();
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
        return line(x1, y1, x2, y2, stroke, width, "");
    }

    /** @param dash pattern of dashes, empty for a whole line */
    Svg line(double x1, double y1, double x2, double y2, String stroke, double width, String dash) {
        out.append("<line");
        place("x1", x1).place("y1", y1).place("x2", x2).place("y2", y2);
        attribute("stroke", stroke).place("stroke-width", width);
        return dashed(dash).close();
    }

    /** A line through points: x, y, x, y … */
    Svg path(double[] points, String stroke, double width, String dash) {
        out.append("<path d=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? 'M' : 'L').append(number(points[i])).append(' ').append(number(points[i + 1]));
        }
        out.append('"');
        attribute("fill", "none").attribute("stroke", stroke).place("stroke-width", width);
        return dashed(dash).close();
    }

    /** A filled outline through points. */
    Svg polygon(double[] points, String fill, String stroke) {
        out.append("<path d=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? 'M' : 'L').append(number(points[i])).append(' ').append(number(points[i + 1]));
        }
        out.append("Z\"");
        return attribute("fill", fill).attribute("stroke", stroke).close();
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        out.append("<circle");
        place("cx", x).place("cy", y).place("r", radius);
        return attribute("fill", fill).attribute("stroke", stroke).close();
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, String fill, String words) {
        return text(x, y, anchor, fill, words, "normal");
    }

    Svg text(double x, double y, String anchor, String fill, String words, String weight) {
        out.append("<text");
        place("x", x).place("y", y);
        attribute("text-anchor", anchor).attribute("fill", fill);
        if (!weight.equals("normal")) {
            attribute("font-weight", weight);
        }
        out.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    String finish() {
        return out.append("</svg>").toString();
    }

    private Svg place(String name, double value) {
        return attribute(name, number(value));
    }

    private Svg attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    private Svg dashed(String dash) {
        return dash.isEmpty() ? this : attribute("stroke-dasharray", dash);
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    /** One decimal, without one where it is 0, so that the same drawing has the same bytes everywhere. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String shown = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return shown.equals("-0") ? "0" : shown;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
