package nl.mdzfactsheet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks into the files whether near misses are what they are called, without the generator's own code. */
class NearMissSpotCheckTest {
    private static Path folder = Path.of(".");
    private static WrittenSample sample = new WrittenSample(Path.of("."));

    @BeforeAll
    static void generate(@TempDir Path temporary) {
        folder = temporary;
        SampleGenerator.generate(new SampleRequest(2_000, 11, List.of(2024, 2025), folder.resolve("sample"), 2));
        sample = new WrittenSample(folder.resolve("sample"));
    }

    /** The only content that a near miss has: they stand in one delivery. */
    private static List<Map<String, String>> nearMisses(String detector, String description) {
        List<Map<String, String>> chosen = sample.expected("near_misses.csv").stream()
                .filter(row -> detector.equals(row.get("detector")) && description.equals(row.get("description")))
                .toList();
        assertThat(chosen).isNotEmpty();
        Map<String, Map<String, String>> lines = new HashMap<>();
        String table = value(chosen.get(0), "tabel");
        sample.rows(table).forEach(row -> lines.put(key(row), row));
        return chosen.stream().map(row -> row(lines, key(row))).toList();
    }

    private static Map<String, String> row(Map<String, Map<String, String>> lines, String key) {
        Map<String, String> line = lines.get(key);
        assertThat(line).as(key).isNotNull();
        return line == null ? Map.of() : line;
    }

    private static String key(Map<String, String> row) {
        return value(row, "verzekerde_id") + " " + value(row, "declaratie_id");
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replace(".", "").replace(",", ""));
    }

    @Test
    void aNearMissIsNeverADetectionOfTheSameDetector() {
        List<String> detections = sample.expected("detections.csv").stream()
                .map(row -> value(row, "detector") + " " + key(row))
                .toList();
        assertThat(sample.expected("near_misses.csv").stream().map(row -> value(row, "detector") + " " + key(row)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(detections);
    }

    @Test
    void oneCentAboveTheTariffOfTheYear() {
        Map<String, Long> tariffs = new HashMap<>();
        sample.rows("tarieven")
                .forEach(row -> tariffs.put(
                        value(row, "prestatiecode")
                                + value(row, "agb_uitvoerder")
                                + value(row, "van").substring(0, 4),
                        cents(value(row, "max_tarief"))));
        for (Map<String, String> line : nearMisses("D6", "exactly the limit plus one cent")) {
            String year = value(line, "datum_prestatie").substring(0, 4);
            assertThat(cents(value(line, "bedrag"))).isEqualTo(tariffs.getOrDefault("12011" + year, -1L) + 1);
        }
    }

    @Test
    void quarterBoundariesLieOneDayApart() {
        for (Map<String, String> line : nearMisses("D2", "last day of the quarter")) {
            LocalDate date = LocalDate.parse(value(line, "datum_prestatie"));
            assertThat(date.plusDays(1).getDayOfMonth()).isEqualTo(1);
            assertThat(date.getMonthValue() % 3).isZero();
        }
        for (Map<String, String> line : nearMisses("D2", "first day of the next quarter")) {
            LocalDate date = LocalDate.parse(value(line, "datum_prestatie"));
            assertThat(date.getDayOfMonth()).isEqualTo(1);
            assertThat(date.getMonthValue() % 3).isEqualTo(1);
        }
    }

    @Test
    void specialistEpisodesEndTheDayBeforeTheQuarter() {
        List<Map<String, String>> stays = sample.rows("msz");
        for (Map<String, String> line : nearMisses("D9", "ends the day before")) {
            LocalDate date = LocalDate.parse(value(line, "datum_prestatie"));
            LocalDate first = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            assertThat(stays.stream()
                            .filter(stay -> value(stay, "verzekerde_id").equals(value(line, "verzekerde_id")))
                            .filter(stay -> value(stay, "diagnosecode").equals("222"))
                            .map(stay -> value(stay, "datum_einde")))
                    .contains(first.minusDays(1).toString());
        }
    }

    @Test
    void everyoneDiedOrLeftAfterTheFirstDay() {
        Map<String, Map<String, String>> insured = new HashMap<>();
        sample.rows("verzekerden").forEach(row -> insured.put(value(row, "verzekerde_id"), row));
        for (Map<String, String> line : nearMisses("D8", "insured on the first day of the quarter")) {
            LocalDate date = LocalDate.parse(value(line, "datum_prestatie"));
            LocalDate first = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            Map<String, String> person = row(insured, value(line, "verzekerde_id"));
            String death = value(person, "overlijdensdatum");
            String end = value(person, "verzekerd_tot");
            assertThat(LocalDate.parse(value(person, "verzekerd_van"))).isBeforeOrEqualTo(first);
            assertThat(death.isEmpty() || !LocalDate.parse(death).isBefore(first))
                    .isTrue();
            assertThat(end.isEmpty() || !LocalDate.parse(end).isBefore(first)).isTrue();
        }
    }
}
