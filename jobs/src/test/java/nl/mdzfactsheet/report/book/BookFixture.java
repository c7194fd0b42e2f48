package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.disclosure.RhoRelease;

/** Released rows and facts for workbooks of tests. */
public final class BookFixture {

    /** A share, an amount, and a rate. */
    public static final BookFacts FACTS = new BookFacts(
            2025,
            "0123456789ab",
            "2026-03-07",
            "2026-03-07 (laatste toekenningsdatum)",
            families(),
            BookFacts.byId(List.of(
                    new BookFacts.Measure("no_show", "Niet verschenen", "aandeel van de kwartalen", "Waarom niet"),
                    new BookFacts.Measure("cost", "Kosten per ingeschrevene", "eurocent per ingeschrevene", "Daarom"),
                    new BookFacts.Measure("rate", "Per duizend", "per 1000 ingeschrevenen", "Zomaar"))));

    private BookFixture() {}

    private static Map<String, String> families() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("claim_quality", "Kwaliteit van declaraties");
        titles.put("prescribing", "Voorschrijven");
        return titles;
    }

    /** A row with figures: 3 of 8 as a share, or what is put over it. */
    public static Map<String, String> row(String measure, String level, String agb, String... over) {
        Map<String, String> row = new HashMap<>(Map.of(
                "reporting_year", "2025",
                "measure_id", measure,
                "family", "prescribing",
                "level", level,
                "rho_id", "RHO-01",
                "rho_name", "Huisartsen Één",
                "practice_agb", agb,
                "status", "OK",
                "case_mix", "no",
                "better", "lower"));
        row.putAll(Map.of(
                "unit",
                        FACTS.title(measure).equals(measure)
                                ? "regels"
                                : Objects.requireNonNull(FACTS.measures().get(measure))
                                        .unit(),
                "numerator", "38",
                "denominator", "412",
                "value", "0.375",
                "funnel_signal", "none",
                "verdict", "as_expected",
                "change_verdict", "no_demonstrable_change",
                "stand_per", "2026-03-07"));
        for (int i = 0; i < over.length; i += 2) {
            row.put(over[i], over[i + 1]);
        }
        return row;
    }

    /** A hidden row, as disclosure control leaves it. */
    public static Map<String, String> hidden(String measure, String level, String agb) {
        return row(
                measure,
                level,
                agb,
                "numerator",
                "",
                "denominator",
                "",
                "value",
                "",
                "funnel_signal",
                "",
                "verdict",
                "not_assessed",
                "change_verdict",
                "not_applicable",
                "status",
                "SUPPRESSED",
                "status_reason",
                "disclosure_control");
    }

    /** An RHO with the three measures and one practice. */
    public static RhoRelease rho() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String measure : FACTS.measures().keySet()) {
            rows.add(row(measure, "rho", ""));
            rows.add(row(measure, "practice", "01000114", "practice_name", "De Brug"));
        }
        return ReleaseFixture.rho("RHO-01", "Huisartsen Één", Map.of("measure_results", rows));
    }
}
