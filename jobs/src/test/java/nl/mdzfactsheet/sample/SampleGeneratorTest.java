package nl.mdzfactsheet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[0-9]{9}(?![0-9A-Za-z])");

    /** Judged in the run, not at intake: other limits hold, or none. */
    private static final List<String> IN_CURATE = List.of("unknown_code", "conflicting_line", "credit_exceeds_debit");

    private static Path folder = Path.of(".");
    private static WrittenSample sample = new WrittenSample(Path.of("."));
    private static SampleSummary summary = new SampleSummary(0, 0, 0, 0, 0, 0);

    @BeforeAll
    static void generate(@TempDir Path temporary) {
        folder = temporary;
        Path out = folder.resolve("one");
        summary = SampleGenerator.generate(new SampleRequest(2_000, 7, YEARS, out, 1));
        sample = new WrittenSample(out);
    }

    @Test
    void theThreadsDoNotChangeAByte() {
        Path out = folder.resolve("four");
        SampleGenerator.generate(new SampleRequest(2_000, 7, YEARS, out, 4));
        Map<String, byte[]> other = new WrittenSample(out).files();
        Map<String, byte[]> files = sample.files();
        assertThat(other.keySet()).isEqualTo(files.keySet());
        files.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void noValueIsAValidBsn() {
        List<String> found = new ArrayList<>();
        sample.files().forEach((name, stored) -> {
            String text = new String(WrittenSample.unpacked(name, stored), StandardCharsets.UTF_8);
            Matcher matcher = NINE_DIGITS.matcher(text);
            while (matcher.find()) {
                if (passesElevenCheck(matcher.group())) {
                    found.add(name);
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void everyDescriptorFitsItsFiles() throws Exception {
        for (String delivery : sample.deliveries()) {
            JsonNode descriptor = sample.descriptor(delivery);
            assertThat(descriptor.get("pseudonymKeyId").asText()).isEqualTo("sample-key-1");
            for (JsonNode resource : descriptor.get("resources")) {
                byte[] stored = sample.bytes(
                        "inbox/" + delivery + "/" + resource.get("path").asText());
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(stored);
                assertThat(resource.get("bytes").asLong()).isEqualTo(stored.length);
                assertThat(resource.get("hash").asText())
                        .isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
                List<String> lines = sample.lines(delivery, resource);
                assertThat(resource.get("rowCount").asInt()).isEqualTo(lines.size() - 1);
                if (resource.has("debitTotalCents")) {
                    assertTotals(resource, lines);
                }
            }
        }
    }

    /** An amount that cannot be read adds nothing. */
    private static void assertTotals(JsonNode resource, List<String> lines) {
        String decimal = resource.get("dialect").get("decimalChar").asText();
        Pattern amount = Pattern.compile("([0-9]+)" + Pattern.quote(decimal) + "([0-9]{2})");
        Map<String, Long> totals = new HashMap<>(Map.of("D", 0L, "C", 0L));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            Matcher matcher = amount.matcher(cells.length > 9 ? cells[9] : "");
            if (matcher.matches()) {
                totals.merge(cells[2], Long.parseLong(matcher.group(1) + matcher.group(2)), Long::sum);
            }
        }
        assertThat(resource.get("debitTotalCents").asLong()).isEqualTo(totals.get("D"));
        assertThat(resource.get("creditTotalCents").asLong()).isEqualTo(totals.get("C"));
    }

    @Test
    void everyDetectorIsPlantedInEveryYear() {
        TreeSet<String> found = sample.expected("detections.csv").stream()
                .map(row -> row.get("detector") + " " + row.get("jaar"))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> wanted = IntStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(d -> YEARS.stream().map(year -> "D" + d + " " + year))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(wanted);
        assertThat(summary.detections())
                .isEqualTo(sample.expected("detections.csv").size());
    }

    @Test
    void everyReasonOfALineIsPlanted() {
        assertThat(sample.expected("quarantine.csv").stream().map(row -> row.get("reason")))
                .contains(
                        "row_length",
                        "value_missing",
                        "date_invalid",
                        "date_out_of_range",
                        "outside_period",
                        "amount_invalid",
                        "decimal_notation",
                        "quantity_invalid",
                        "agb_invalid",
                        "uzovi_invalid",
                        "code_invalid",
                        "enum_invalid",
                        "pseudonym_invalid",
                        "unknown_code",
                        "conflicting_line",
                        "credit_exceeds_debit");
    }

    @Test
    void noDeliveryComesNearTheLimitOfFaults() {
        Map<String, Long> faults = sample.expected("quarantine.csv").stream()
                .filter(row -> !IN_CURATE.contains(String.valueOf(row.get("reason"))))
                .collect(Collectors.groupingBy(row -> String.valueOf(row.get("delivery")), Collectors.counting()));
        Map<String, Long> rows = sample.expected("totals.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("delivery")),
                        Collectors.summingLong(row -> Long.parseLong(String.valueOf(row.get("rows"))))));
        faults.forEach((delivery, count) -> {
            if (!delivery.endsWith("correctie")) {
                assertThat(1_000 * count).as(delivery).isLessThan(rows.getOrDefault(delivery, 0L));
            }
        });
    }

    @Test
    void aFolderWithContentIsRefused() {
        assertThatThrownBy(() -> SampleGenerator.generate(new SampleRequest(2_000, 7, YEARS, folder.resolve("one"), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void requestsThatCannotBeMetAreRefused() {
        assertThatThrownBy(() -> new SampleRequest(100, 1, YEARS, folder, 1))
                .hasMessageContaining("the minimum is 2000");
        assertThatThrownBy(() -> new SampleRequest(2_000, 1, List.of(2023, 2025), folder, 1))
                .hasMessageContaining("must adjoin");
        assertThatThrownBy(() -> new SampleRequest(2_000, 1, YEARS, folder, 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new SampleRequest(2_000, 1, YEARS, folder, 1, 39, PracticeVariation.NONE))
                .hasMessageContaining("the minimum is 40");
        assertThatThrownBy(() -> PracticeVariation.of("some")).hasMessageContaining("natural, none or outliers");
    }

    private static boolean passesElevenCheck(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
