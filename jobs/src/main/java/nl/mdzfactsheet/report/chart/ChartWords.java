package nl.mdzfactsheet.report.chart;

import java.util.function.DoubleFunction;

/**
 * The words of a chart.
 *
 * @param id identifier within the page
 * @param title short name
 * @param description what a reader sees in it
 * @param axis what the figures along the axis are
 * @param figure how such a figure is written
 */
public record ChartWords(String id, String title, String description, String axis, DoubleFunction<String> figure) {

    public ChartWords {
        id = id.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
