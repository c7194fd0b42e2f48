package nl.mdzfactsheet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.OverDispersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FunnelChartTest {

    private static final ChartWords WORDS = new ChartWords("f", "Titel", "Wat er te zien is", "as", Double::toString);

    private static Document drawn(FunnelShape shape, List<FunnelChart.Point> points) {
        FunnelChart.Words words = new FunnelChart.Words(WORDS, "noemer", Double::toString, k -> k);
        return Jsoup.parse(FunnelChart.draw(shape, points, words));
    }

    /** With E = 100 chance alone keeps O/E between about 1 ∓ 1.96/10; by hand from the normal approximation of a Poisson count. */
    @Test
    void theLimitsNarrowWithSize() {
        FunnelShape shape = FunnelShape.ofRatio(Optional.empty());
        assertThat(shape.plain(100, Confidence.P95).upper()).isCloseTo(1.2, within(0.02));
        assertThat(shape.plain(100, Confidence.P95).lower()).isCloseTo(0.81, within(0.02));
        assertThat(shape.plain(10_000, Confidence.P95).upper()).isCloseTo(1.0196, within(0.001));
        assertThat(shape.adjusted(100, Confidence.P95)).isEmpty();
    }

    /** A rate of 50 per 1000 over 2000 is 100 expected: limits of the ratio times 50. */
    @Test
    void aRateHasTheLimitsOfItsExpectedNumber() {
        FunnelShape shape = FunnelShape.ofRate(50, 1000, Optional.empty());
        assertThat(shape.plain(2000, Confidence.P95).upper())
                .isEqualTo(50
                        * FunnelShape.ofRatio(Optional.empty())
                                .plain(100, Confidence.P95)
                                .upper());
    }

    /** √(1/400 + τ²) with τ² = 3/400 is 0.1: √1.96·… upper = (1 + 1.96·0.1)² = 1.4304. */
    @Test
    void realDifferencesWidenTheFunnel() {
        FunnelShape shape = FunnelShape.ofRatio(Optional.of(new OverDispersion(4, 3 / 400.0)));
        assertThat(shape.adjusted(100, Confidence.P95).orElseThrow().upper()).isCloseTo(1.4304, within(0.0002));
    }

    @Test
    void shapesSayWhatColoursSay() {
        List<FunnelChart.Point> points = List.of(
                new FunnelChart.Point("Binnen", 100, 1, Mark.ORDINARY),
                new FunnelChart.Point("Hoog", 120, 2, Mark.SIGNAL_HIGH),
                new FunnelChart.Point("Laag", 80, 0.6, Mark.ATTENTION));
        Document svg = drawn(FunnelShape.ofRatio(Optional.empty()), points);
        assertThat(svg.select("text").eachText()).contains("Hoog", "Laag").doesNotContain("Binnen");
        // each mark once in the plot and once in the key
        assertThat(svg.select("circle")).hasSize(2);
        assertThat(svg.select("path[d~=^M[^L]*L[^L]*L[^L]*Z$]")).hasSize(2);
        assertThat(svg.select("path[d~=^M[^L]*L[^L]*L[^L]*L[^L]*Z$]")).hasSize(2);
    }

    @Test
    void everythingStaysInsideTheDrawing() {
        List<FunnelChart.Point> points = List.of(
                new FunnelChart.Point("Klein", 1, 0, Mark.SIGNAL_LOW),
                new FunnelChart.Point("Ook klein", 1, 0, Mark.SIGNAL_LOW),
                new FunnelChart.Point("Groot", 5000, 1.9, Mark.SIGNAL_HIGH));
        Document svg = drawn(FunnelShape.ofRatio(Optional.empty()), points);
        double height = Double.parseDouble(svg.select("svg").attr("height"));
        assertThat(svg.select("text").eachAttr("y"))
                .allSatisfy(y -> assertThat(Double.parseDouble(y)).isBetween(0.0, height));
        assertThat(svg.select("path").eachAttr("d"))
                .allSatisfy(d -> assertThat(d).doesNotContain("NaN", "Infinity"));
    }

    @Test
    void namesAreEscaped() {
        Document svg = drawn(
                FunnelShape.ofRatio(Optional.empty()),
                List.of(new FunnelChart.Point("<script>x</script>", 10, 3, Mark.SIGNAL_HIGH)));
        assertThat(svg.select("script")).isEmpty();
        assertThat(svg.select("text").eachText()).contains("<script>x</script>");
    }
}
