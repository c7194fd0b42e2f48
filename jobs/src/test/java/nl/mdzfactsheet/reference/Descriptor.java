package nl.mdzfactsheet.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What {@code datapackage.json} says about a delivery. Without a period nothing is outside it and nothing covered. */
record Descriptor(
        Path folder,
        String id,
        Instant created,
        boolean hasPeriod,
        LocalDate from,
        LocalDate to,
        boolean full,
        List<String> replaces,
        List<Resource> resources) {

    /** One file of the delivery. */
    record Resource(String table, String path, char delimiter, char decimalChar, Charset encoding, String hash) {}

    /** Later deliveries win: by {@code created}, then id. */
    static final Comparator<Descriptor> BY_CREATED =
            Comparator.comparing(Descriptor::created).thenComparing(Descriptor::id, Utf8Order.INSTANCE);

    private static final ObjectMapper JSON = new ObjectMapper();

    static Descriptor read(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            String period = json.path("period").asText("");
            List<Resource> resources = new ArrayList<>();
            json.path("resources").forEach(r -> resources.add(resource(r)));
            List<String> replaces = new ArrayList<>();
            json.path("replaces").forEach(r -> replaces.add(r.asText()));
            return new Descriptor(
                    file.toAbsolutePath().resolveSibling(""),
                    json.path("id").asText(),
                    instant(json.path("created").asText()),
                    !period.isEmpty(),
                    firstDay(period),
                    lastDay(period),
                    !json.path("coverage").asText("full").equals("partial"),
                    List.copyOf(replaces),
                    List.copyOf(resources));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Resource resource(JsonNode r) {
        JsonNode dialect = r.path("dialect");
        String decimalChar =
                dialect.path("decimalChar").asText(r.path("decimalChar").asText("."));
        Charset encoding = r.path("encoding").asText("utf-8").equalsIgnoreCase("windows-1252")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
        return new Resource(
                r.path("name").asText(),
                r.path("path").asText(),
                dialect.path("delimiter").asText(";").charAt(0),
                decimalChar.charAt(0),
                encoding,
                r.path("hash").asText(""));
    }

    private static Instant instant(String created) {
        if (!created.contains("T")) {
            return LocalDate.parse(created).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean zoned =
                created.endsWith("Z") || created.substring(created.indexOf('T')).matches(".*[+-].*");
        return zoned
                ? OffsetDateTime.parse(created).toInstant()
                : LocalDateTime.parse(created).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate firstDay(String period) {
        if (period.isEmpty()) {
            return LocalDate.of(1, 1, 1);
        }
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.contains("Q")) {
            return new Quarter(year, period.charAt(6) - '0').firstDay();
        }
        return period.length() == 4
                ? LocalDate.of(year, 1, 1)
                : LocalDate.of(year, Integer.parseInt(period.substring(5)), 1);
    }

    private static LocalDate lastDay(String period) {
        if (period.isEmpty()) {
            return CheckedRow.OPEN;
        }
        int months = period.contains("Q") ? 3 : period.length() == 4 ? 12 : 1;
        return firstDay(period).plusMonths(months).minusDays(1);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
