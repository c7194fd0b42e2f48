package nl.mdzfactsheet.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.report.book.BookFacts;
import nl.mdzfactsheet.report.text.PageFacts;

/**
 * What a report says beside its tables; no clock.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param completeness share of the claims of the year that is in, {@code ""} when it cannot be told
 * @param releaseHash hash of what disclosure released
 * @param thresholds thresholds of disclosure control, by which the written files are audited
 * @param families Dutch titles of the families of measures by id, in the order of the factsheet
 * @param measures the measures, for the dictionary
 * @param page language and names of the page
 */
public record ReportFacts(
        int year,
        String runId,
        String standPer,
        String completeness,
        String releaseHash,
        Thresholds thresholds,
        Map<String, String> families,
        List<MeasureEntry> measures,
        PageFacts page) {

    private static final BigDecimal PROVISIONAL_BELOW = new BigDecimal("0.95");

    /**
     * A measure in the dictionary.
     *
     * @param id stable identifier
     * @param title Dutch title
     * @param unit unit of the value, Dutch
     * @param why why it is measured, with its source, Dutch
     */
    public record MeasureEntry(String id, String title, String unit, String why) {}

    public ReportFacts {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        measures = List.copyOf(measures);
    }

    /** True when so much is still to come that the figures are provisional. */
    boolean provisional() {
        return !completeness.isEmpty() && new BigDecimal(completeness).compareTo(PROVISIONAL_BELOW) < 0;
    }

    /** How final the figures are, for people. */
    String standing() {
        String latest = standPer + " (laatste toekenningsdatum van de gebruikte declaraties)";
        if (completeness.isEmpty()) {
            return latest;
        }
        String percent =
                new BigDecimal(completeness).movePointRight(2).toBigInteger().toString();
        return provisional()
                ? latest + ". VOORLOPIG: naar schatting is " + percent + "% van de declaraties binnen"
                : latest + ", naar schatting voor " + percent + "% volledig";
    }

    /** What the manifests say of the run. */
    Map<String, Object> described() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("year", year);
        facts.put("standPer", standPer);
        facts.put("completeness", completeness.isEmpty() ? null : new BigDecimal(completeness));
        facts.put("provisional", provisional());
        facts.put("runId", runId);
        facts.put("disclosure", thresholds.printed());
        return facts;
    }

    /** What the workbooks say beside their tables. */
    BookFacts book() {
        return new BookFacts(
                year,
                runId,
                standPer,
                standing(),
                families,
                BookFacts.byId(measures.stream()
                        .map(m -> new BookFacts.Measure(m.id(), m.title(), m.unit(), m.why()))
                        .toList()));
    }
}
