package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.mdzfactsheet.app.explain.ExplainedLine;
import nl.mdzfactsheet.app.explain.Question;
import nl.mdzfactsheet.app.explain.Subject;
import nl.mdzfactsheet.app.explain.UnitChosen;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Unit;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The lines that explain lists make the published figure again, for every measure and practice, with arithmetic that is not the program's. */
class RecountedSampleTest {

    private static final int QUANTITY_SCALE = 2;
    private static final int EURO_TO_CENTS = 2;

    private final ExplainedSample sample = new ExplainedSample();
    private final Map<String, List<CSVRecord>> tariffs = new HashMap<>();

    RecountedSampleTest() throws IOException, InterruptedException {
        for (CSVRecord row : sample.reference("tarieven")) {
            tariffs.computeIfAbsent(
                            row.get("prestatiecodelijst") + " " + row.get("prestatiecode"), code -> new ArrayList<>())
                    .add(row);
        }
    }

    @Test
    void numeratorsAtEveryPractice() throws IOException {
        assertThat(recounted(false)).isEqualTo(published("numerator")).hasSizeGreaterThan(500);
    }

    @Test
    void denominatorsAtEveryPractice() throws IOException {
        assertThat(recounted(true)).isEqualTo(published("denominator")).hasSizeGreaterThan(500);
    }

    /** measure, RHO and practice → figure counted from lines; the insurer is the sum of the practices. */
    private Map<String, BigDecimal> recounted(boolean denominator) {
        List<Question> questions = sample.definitions().measures().stream()
                .map(measure -> new Question(new Subject.OfMeasure(measure, denominator), UnitChosen.insurer()))
                .toList();
        Map<String, Map<Unit, List<ExplainedLine>>> listed = new TreeMap<>();
        sample.explain(questions, (question, row) -> listed.computeIfAbsent(measure(question), m -> new HashMap<>())
                .computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                .add(row));
        RecountedMeasures measures = new RecountedMeasures(this::limit);
        Map<String, BigDecimal> figures = new TreeMap<>();
        listed.forEach((measure, units) -> units.forEach((unit, rows) -> {
            BigDecimal figure = measures.of(measure, denominator).of(counted(measure, denominator, rows));
            figures.merge(measure + " " + unit.rhoId() + " " + unit.practiceAgb(), figure, BigDecimal::add);
            figures.merge(measure + " insurer", figure, BigDecimal::add);
        }));
        return plain(figures);
    }

    private static String measure(Question question) {
        return ((Subject.OfMeasure) question.subject()).measure().id();
    }

    /** A measure that asks for two columns lists lines of both; the ones that are counted are those of the first. */
    private static List<ExplainedLine> counted(String measure, boolean denominator, List<ExplainedLine> rows) {
        String column =
                switch (measure) {
                    case "frequent_user_contacts" -> "contacts";
                    case "statin_start_80plus", "statin_continued" -> denominator ? "" : "statin_lines";
                    default -> "";
                };
        return column.isEmpty()
                ? rows
                : rows.stream().filter(row -> row.column().equals(column)).toList();
    }

    /** Limit of a line by the table of tariffs, in cents: the executing AGB before everyone. */
    private BigDecimal limit(NetLine line) {
        LocalDate day = LocalDate.ofEpochDay(line.claim().serviceDay());
        String executing = Unit.agbText(line.claim().executingAgb());
        BigDecimal own = null;
        BigDecimal everyones = null;
        for (CSVRecord row : Objects.requireNonNull(tariffs.get(
                line.claim().service().list() + " " + line.claim().service().code()))) {
            boolean valid = !day.isBefore(LocalDate.parse(row.get("van")))
                    && (row.get("tot").isEmpty() || !day.isAfter(LocalDate.parse(row.get("tot"))));
            if (valid && row.get("agb_uitvoerder").equals(executing)) {
                own = new BigDecimal(row.get("max_tarief"));
            } else if (valid && row.get("agb_uitvoerder").isEmpty()) {
                everyones = new BigDecimal(row.get("max_tarief"));
            }
        }
        return Objects.requireNonNull(own == null ? everyones : own)
                .multiply(BigDecimal.valueOf(line.claim().quantityHundredths(), QUANTITY_SCALE))
                .movePointRight(EURO_TO_CENTS)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private Map<String, BigDecimal> published(String side) throws IOException {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (CSVRecord row : sample.insurer("factsheet_data.csv")) {
            String unit =
                    switch (row.get("level")) {
                        case "insurer" -> " insurer";
                        case "practice" -> " " + row.get("rho_id") + " " + row.get("practice_agb");
                        default -> "";
                    };
            if (!unit.isEmpty()) {
                figures.put(row.get("measure_id") + unit, new BigDecimal(row.get(side)));
            }
        }
        return plain(figures);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        figures.forEach((key, figure) -> {
            if (figure.signum() != 0) {
                plain.put(key, new BigDecimal(figure.stripTrailingZeros().toPlainString()));
            }
        });
        return plain;
    }
}
