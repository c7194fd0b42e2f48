package nl.mdzfactsheet.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery folder and what its {@code datapackage.json} says.
 *
 * @param folder folder of the delivery
 * @param id delivery id
 * @param created moment of creation
 * @param from first day of the period
 * @param to last day of the period
 * @param full coverage {@code full}
 * @param replaces ids it supersedes
 * @param resources its files
 */
record Delivery(
        Path folder,
        String id,
        Instant created,
        LocalDate from,
        LocalDate to,
        boolean full,
        List<String> replaces,
        List<Resource> resources) {

    /**
     * One file of a delivery; the control totals are null where the descriptor has none.
     *
     * @param table name of the table
     * @param path path inside the folder
     * @param bytes stored size
     * @param hash {@code sha256:} and the hexadecimal digest, null when not given
     * @param delimiter field delimiter
     * @param decimalChar decimal sign
     * @param encoding character set
     * @param rowCount declared number of rows
     * @param debitTotalCents declared debit total
     * @param creditTotalCents declared credit total
     */
    record Resource(
            String table,
            String path,
            @Nullable Long bytes,
            @Nullable String hash,
            String delimiter,
            String decimalChar,
            String encoding,
            @Nullable Long rowCount,
            @Nullable Long debitTotalCents,
            @Nullable Long creditTotalCents) {}

    /** The deliveries of an inbox by created, then id; the same id again is left out, folders without descriptor too. */
    static List<Delivery> of(Path inbox) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> folders = Files.list(inbox)) {
            for (Path folder : folders.sorted().toList()) {
                Path descriptor = folder.resolve("datapackage.json");
                if (Files.isRegularFile(descriptor)) {
                    Delivery delivery = parse(folder, new ObjectMapper().readTree(descriptor.toFile()));
                    if (seen.add(delivery.id())) {
                        deliveries.add(delivery);
                    }
                }
            }
        }
        deliveries.sort(Comparator.comparing(Delivery::created)
                .thenComparing(d -> d.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return deliveries;
    }

    private static Delivery parse(Path folder, JsonNode json) {
        String period = json.path("period").asText();
        List<String> replaces = new ArrayList<>();
        json.path("replaces").forEach(id -> replaces.add(id.asText()));
        List<Resource> resources = new ArrayList<>();
        json.path("resources").forEach(resource -> resources.add(resource(resource)));
        return new Delivery(
                folder,
                json.path("id").asText(),
                moment(json.path("created").asText()),
                from(period),
                to(period),
                !json.path("coverage").asText("full").equals("partial"),
                replaces,
                resources);
    }

    private static Resource resource(JsonNode json) {
        JsonNode dialect = json.path("dialect");
        String decimalChar = json.path("decimalChar").asText(".");
        return new Resource(
                json.path("name").asText(),
                json.path("path").asText(),
                number(json, "bytes"),
                json.hasNonNull("hash") ? json.path("hash").asText() : null,
                dialect.path("delimiter").asText(";"),
                dialect.path("decimalChar").asText(decimalChar),
                json.path("encoding").asText("utf-8"),
                number(json, "rowCount"),
                number(json, "debitTotalCents"),
                number(json, "creditTotalCents"));
    }

    private static @Nullable Long number(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asLong() : null;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }

    private static LocalDate from(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        return LocalDate.of(year, firstMonth(period), 1);
    }

    private static LocalDate to(String period) {
        int months = period.length() == 4 ? 12 : period.charAt(5) == 'Q' ? 3 : 1;
        return YearMonth.from(from(period)).plusMonths(months - 1L).atEndOfMonth();
    }

    private static int firstMonth(String period) {
        if (period.length() == 4) {
            return 1;
        }
        return period.charAt(5) == 'Q' ? (period.charAt(6) - '1') * 3 + 1 : Integer.parseInt(period.substring(5));
    }
}
