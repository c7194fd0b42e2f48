package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.DeliveredFile.Message;
import nl.mdzfactsheet.table.DeliveryStore;
import org.jspecify.annotations.Nullable;

/** Reads and checks {@code datapackage.json} (Frictionless Data Package v2 with our own properties). */
final class DescriptorReader {

    /** Name of the descriptor in a delivery folder. */
    static final String FILE = "datapackage.json";

    private static final String PSEUDONYM = "pseudonym";
    static final String BSN = "bsn";
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/+-]{0,199}");
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Contracts contracts;

    DescriptorReader(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The descriptor of a delivery folder. */
    Descriptor read(Path folder) throws Refusal {
        JsonNode root = tree(folder.resolve(FILE));
        String id = text(root, "id");
        require(ID.matcher(id).matches(), "id", "letters, digits, blanks and ._:/+-, at most 200");
        List<DeliveredFile> files = files(root.path("resources"));
        List<String> replaces = replaces(root.path("replaces"));
        require(!replaces.contains(id), "replaces", "a delivery cannot replace itself");
        String period = text(root, "period");
        return new Descriptor(
                id,
                created(root),
                period,
                Period.parse(period).orElseThrow(() -> invalid("period", "2025, 2025-Q3 or 2025-07")),
                coverage(root),
                replaces,
                keyId(root, files),
                files);
    }

    private static JsonNode tree(Path file) throws Refusal {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Reason.DESCRIPTOR_MISSING, Location.of(FILE), Phrase.NONE);
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            require(bytes.length <= MOST_BYTES, "", "at most " + MOST_BYTES + " bytes");
            JsonNode root = JSON.readTree(bytes);
            require(root != null && root.isObject(), "", "a JSON object");
            return root;
        } catch (JsonProcessingException e) {
            Location place = new Location(
                    FILE, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), null);
            Phrase detail = new Phrase(
                    "geen geldige JSON, of een sleutel staat er dubbel in", "not valid JSON, or a key stands twice");
            throw new Refusal(Reason.DESCRIPTOR_INVALID, place, detail, e);
        } catch (CharConversionException e) {
            Phrase detail = new Phrase("geen UTF-8", "not UTF-8");
            throw new Refusal(Reason.DESCRIPTOR_INVALID, Location.of(FILE), detail, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DeliveredFile> files(JsonNode resources) throws Refusal {
        require(resources.isArray() && !resources.isEmpty(), "resources", "a list with at least one file");
        List<DeliveredFile> files = new ArrayList<>();
        Set<String> references = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (JsonNode resource : resources) {
            DeliveredFile file = file(files.size(), resource);
            boolean once = paths.add(file.path())
                    && (contracts.table(Layer.EXTRACT, file.table()).role() != Role.REFERENCE
                            || references.add(file.table()));
            require(once, place(file.number(), "name"), "a reference table or file occurs once");
            files.add(file);
        }
        return files;
    }

    private DeliveredFile file(int number, JsonNode resource) throws Refusal {
        String table = text(resource, place(number, "name"));
        if (!contracts.has(Layer.EXTRACT, table)) {
            throw new Refusal(Reason.UNKNOWN_TABLE, new Location(FILE, 0, place(number, "name")), Phrase.NONE);
        }
        String hash = text(resource, place(number, "hash"));
        require(HASH.matcher(hash).matches(), place(number, "hash"), "sha256: and 64 hexadecimal characters");
        JsonNode dialect = resource.path("dialect");
        Message message = new MessageFormat(contracts, resource).read(table, number);
        return new DeliveredFile(
                number,
                table,
                text(resource, place(number, "path")),
                count(resource, place(number, "bytes")),
                hash.substring("sha256:".length()),
                delimiter(dialect, number),
                decimalChar(dialect, number),
                encoding(resource, number),
                message != null || citizenNumbers(resource, table, number),
                count(resource, place(number, "rowCount")),
                total(resource, table, place(number, "debitTotalCents")),
                total(resource, table, place(number, "creditTotalCents")),
                message);
    }

    /** Only {@code "personIdentifier": "bsn"} says so, and only where the contract of the table allows it. */
    private boolean citizenNumbers(JsonNode resource, String table, int number) throws Refusal {
        String place = place(number, "personIdentifier");
        String kind = resource.path("personIdentifier").asText(PSEUDONYM);
        require(kind.equals(PSEUDONYM) || kind.equals(BSN), place, PSEUDONYM + " or " + BSN);
        if (kind.equals(BSN) && !contracts.table(Layer.EXTRACT, table).citizenNumbersAllowed()) {
            throw new Refusal(Reason.BSN_NOT_ALLOWED, new Location(FILE, 0, place), new Phrase(table, table));
        }
        return kind.equals(BSN);
    }

    private @Nullable Long total(JsonNode resource, String table, String key) throws Refusal {
        boolean claims = contracts.table(Layer.EXTRACT, table).role() == Role.CLAIMS;
        return claims ? Long.valueOf(count(resource, key)) : null;
    }

    private @Nullable String keyId(JsonNode root, List<DeliveredFile> files) throws Refusal {
        boolean pseudonyms = files.stream()
                .filter(f -> !f.citizenNumbers())
                .map(f -> contracts.table(Layer.EXTRACT, f.table()))
                .anyMatch(DescriptorReader::hasPersons);
        return pseudonyms || root.has("pseudonymKeyId") ? text(root, "pseudonymKeyId") : null;
    }

    private static boolean hasPersons(TableContract table) {
        return table.role() != Role.REFERENCE;
    }

    private static char delimiter(JsonNode dialect, int number) throws Refusal {
        String text = dialect.path("delimiter").asText(";");
        boolean usable = text.length() == 1
                && text.charAt(0) < 127
                && text.charAt(0) != '"'
                && !Character.isLetterOrDigit(text.charAt(0))
                && (text.charAt(0) == '\t' || text.charAt(0) >= ' ');
        require(usable, place(number, "dialect.delimiter"), "one character such as ; or ,");
        return text.charAt(0);
    }

    private static char decimalChar(JsonNode dialect, int number) throws Refusal {
        String text = dialect.path("decimalChar").asText(".");
        require(text.equals(".") || text.equals(","), place(number, "dialect.decimalChar"), "a point or a comma");
        return text.charAt(0);
    }

    private static Charset encoding(JsonNode resource, int number) throws Refusal {
        String name = resource.path("encoding").asText("utf-8").toLowerCase(Locale.ROOT);
        require(
                name.equals("utf-8") || name.equals("windows-1252"),
                place(number, "encoding"),
                "utf-8 or windows-1252");
        return name.equals("utf-8") ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static String created(JsonNode root) throws Refusal {
        String created = text(root, "created");
        try {
            DeliveryStore.instant(created);
            return created;
        } catch (DateTimeException e) {
            throw invalid("created", "2026-01-31T02:00:00Z (RFC 3339) or 2026-01-31");
        }
    }

    private static boolean coverage(JsonNode root) throws Refusal {
        String coverage = root.path("coverage").asText("full");
        require(coverage.equals("full") || coverage.equals("partial"), "coverage", "full or partial");
        return coverage.equals("full");
    }

    private static List<String> replaces(JsonNode node) throws Refusal {
        List<String> ids = new ArrayList<>();
        boolean list = node.isMissingNode() || node.isArray();
        for (JsonNode id : node) {
            list = list && id.isTextual();
            ids.add(id.asText());
        }
        require(list, "replaces", "a list of delivery ids");
        return ids;
    }

    /** The key is named by the part after the last slash; the part before says where it stands. */
    private static String text(JsonNode node, String place) throws Refusal {
        JsonNode value = node.path(place.substring(place.lastIndexOf('/') + 1));
        require(value.isTextual() && !value.asText().isBlank(), place, "a text");
        return value.asText();
    }

    private static long count(JsonNode node, String place) throws Refusal {
        JsonNode value = node.path(place.substring(place.lastIndexOf('/') + 1));
        boolean usable = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
        require(usable, place, "a whole number");
        return value.longValue();
    }

    static String place(int number, String key) {
        return "resources/" + number + "/" + key;
    }

    static void require(boolean holds, String key, String expected) throws Refusal {
        if (!holds) {
            throw invalid(key, expected);
        }
    }

    private static Refusal invalid(String key, String expected) {
        Phrase detail = new Phrase("verwacht: " + expected, "expected: " + expected);
        return new Refusal(Reason.DESCRIPTOR_INVALID, new Location(FILE, 0, key.isEmpty() ? null : key), detail);
    }
}
