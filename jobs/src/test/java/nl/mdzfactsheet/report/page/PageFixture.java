package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.definition.LocalText;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.report.text.PageFacts;
import nl.mdzfactsheet.report.text.PageFacts.MeasureText;
import nl.mdzfactsheet.report.text.PageFacts.Named;
import nl.mdzfactsheet.report.text.PageLanguage;

/** Released rows of one RHO, made by hand: three measures, one of each kind, and whatever a test adds. */
public final class PageFixture {

    public static final String NO_SHOW = "no_show_rate_DM2";
    public static final String CHRONIC = "ppi_chronic";
    public static final String COST = "no_show_amount";

    private static final FactsheetPage.Edition EDITION = new FactsheetPage.Edition(2025, "2026-06-30", "run-1");

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private String name = "RHO Oost";

    /** The names that the definitions give, in a language. */
    public static PageFacts facts(PageLanguage language) {
        LocalText why = new LocalText("Daarom", "Because");
        return new PageFacts(
                language,
                List.of(
                        new MeasureText(
                                NO_SHOW,
                                new LocalText("Kwartalen zonder spoor van zorg", "Quarters without a trace of care"),
                                new LocalText("aandeel van de betaalde kwartalen", "share of the paid quarters"),
                                why,
                                "bron"),
                        new MeasureText(
                                CHRONIC,
                                new LocalText("Langdurig een maagzuurremmer", "Long-term PPI"),
                                new LocalText("per 1000 ingeschrevenen", "per 1000 enrolled"),
                                why,
                                "bron"),
                        new MeasureText(
                                COST,
                                new LocalText("Bedrag zonder spoor van zorg", "Amount without a trace of care"),
                                new LocalText("eurocent per deelnemer", "euro cents per participant"),
                                why,
                                "bron")),
                List.of(
                        new Named("bundle_efficiency", new LocalText("Doelmatigheid", "Efficiency")),
                        new Named("prescribing", new LocalText("Voorschrijven", "Prescribing"))),
                List.of(new Named("DM2", new LocalText("Diabetes", "Diabetes"))));
    }

    /** Under another name of the RHO. */
    public PageFixture called(String rhoName) {
        return named(rhoName);
    }

    PageFixture named(String rhoName) {
        name = rhoName;
        return this;
    }

    /** A row of a table, cells by column. */
    public PageFixture row(String table, Map<String, String> cells) {
        tables.computeIfAbsent(table, t -> new ArrayList<>()).add(cells);
        return this;
    }

    /** A result of the RHO itself. */
    public PageFixture rho(String measure, String numerator, String denominator, String... more) {
        return row("measure_results", result(measure, numerator, denominator, more));
    }

    /** A result of a practice. */
    public PageFixture practice(
            String measure, String agb, String practiceName, String numerator, String denominator, String... more) {
        Map<String, String> cells = result(measure, numerator, denominator, more);
        cells.put("level", "practice");
        cells.put("practice_agb", agb);
        cells.put("practice_name", practiceName);
        return row("measure_results", cells);
    }

    /** A practice whose row is hidden: no figure leaves. */
    PageFixture hiddenPractice(String measure, String agb, String practiceName) {
        Map<String, String> cells = hidden(measure);
        cells.put("level", "practice");
        cells.put("practice_agb", agb);
        cells.put("practice_name", practiceName);
        return row("measure_results", cells);
    }

    /** A class of the waterfall of the RHO; no amount is hidden. */
    PageFixture spent(String programme, String lineClass, String quarters, String euros) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("level", "rho");
        cells.put("rho_id", "R1");
        cells.put("programme", programme);
        cells.put("class", lineClass);
        cells.put("quarters", quarters);
        cells.put("amount_eur", euros);
        cells.put("status", euros.isEmpty() ? "SUPPRESSED" : "OK");
        return row("waterfall", cells);
    }

    private static Map<String, String> hidden(String measure) {
        Map<String, String> cells = result(measure, "", "");
        cells.put("status", "SUPPRESSED");
        cells.put("status_reason", "disclosure_control");
        return cells;
    }

    private static Map<String, String> result(String measure, String numerator, String denominator, String... more) {
        Map<String, String> cells = new LinkedHashMap<>();
        boolean chronic = measure.equals(CHRONIC);
        cells.put("reporting_year", "2025");
        cells.put("measure_id", measure);
        cells.put("family", chronic ? "prescribing" : "bundle_efficiency");
        cells.put("level", "rho");
        cells.put("rho_id", "R1");
        cells.put("kind", measure.equals(COST) ? "ratio_of_sums" : "proportion");
        cells.put("per", chronic ? "1000" : "1");
        cells.put("case_mix", chronic ? "yes" : "no");
        cells.put("basis", chronic ? "claims" : "claims_proxy");
        cells.put("better", chronic ? "none" : "lower");
        cells.put("status", "OK");
        cells.put("verdict", "as_expected");
        cells.put("change_verdict", "not_applicable");
        cells.put("funnel_adjusted", "no");
        cells.put("funnel_signal", measure.equals(COST) ? "" : "none");
        cells.put("stand_per", "2026-06-30");
        if (!numerator.isEmpty()) {
            cells.put("numerator", numerator);
            cells.put("denominator", denominator);
            BigDecimal value = new BigDecimal(numerator)
                    .multiply(new BigDecimal(chronic ? 1000 : 1))
                    .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64);
            cells.put("value", value.toPlainString());
        }
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }

    /** The release of these rows. */
    public RhoRelease release() {
        return ReleaseFixture.rho("R1", name, tables);
    }

    /** Writes the page of these rows, in Dutch. */
    void write(Path folder) {
        write(release(), PageLanguage.NL, folder);
    }

    static void write(RhoRelease release, PageLanguage language, Path folder) {
        new FactsheetPage(facts(language), EDITION).write(release, folder);
    }

    /** An ordinary RHO: one practice with a signal, one hidden, two others; a year before; money in two programmes, one class of it hidden. */
    public static PageFixture ordinary() {
        PageFixture rows = new PageFixture();
        rows.rho(NO_SHOW, "64", "1602", "expected", "60.1", "previous_value", "0.035", "change", "0.005");
        benchmarks(rows);
        rows.practice(
                NO_SHOW,
                "01000001",
                "Praktijk De Linde",
                "38",
                "412",
                "lower95",
                "0.0679",
                "upper95",
                "0.1241",
                "funnel_signal",
                "signal_high",
                "verdict",
                "worse",
                "q_value",
                "0.001",
                "expected",
                "15.5");
        rows.practice(NO_SHOW, "01000002", "Praktijk Zuid", "12", "420", "lower95", "0.0164", "upper95", "0.0493");
        rows.practice(NO_SHOW, "01000003", "Praktijk West", "11", "390", "lower95", "0.0158", "upper95", "0.0498");
        rows.hiddenPractice(NO_SHOW, "01000004", "Praktijk Verborgen");
        rows.rho(CHRONIC, "146", "1182", "expected", "130", "oe_ratio", "1.13");
        rows.practice(CHRONIC, "01000001", "Praktijk De Linde", "60", "500", "expected", "55", "oe_ratio", "1.09");
        rows.rho(COST, "58955", "217");
        rows.spent("DM2", "D7", "38", "2451.00").spent("DM2", "efficient", "1500", "96750.00");
        rows.spent("CVRM", "D7", "", "").spent("CVRM", "efficient", "266", "9134.44");
        return rows;
    }

    private static void benchmarks(PageFixture rows) {
        Map<String, String> first =
                rows.tables.getOrDefault("measure_results", List.of()).get(0);
        first.put("benchmark_p10", "0.01");
        first.put("benchmark_p25", "0.02");
        first.put("benchmark_median", "0.03");
        first.put("benchmark_p75", "0.05");
        first.put("benchmark_p90", "0.08");
    }
}
