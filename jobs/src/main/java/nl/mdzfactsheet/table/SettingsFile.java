package nl.mdzfactsheet.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Settings.Access;
import nl.mdzfactsheet.table.Settings.Bounds;
import nl.mdzfactsheet.table.Settings.Limits;
import org.jspecify.annotations.Nullable;

/** The settings file: YAML with a closed list of keys. */
final class SettingsFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> KEYS = keys(
            "allowedUzovi",
            "pseudonymKeyId",
            "pseudonymKeyFile",
            "language",
            "limits",
            "bounds",
            "buckets",
            "groups",
            "metrics");
    private static final Set<String> METRICS = keys("pushGateway", "staleAfterDays");
    private static final Set<String> GROUPS = keys("protected", "insurer", "rho");
    private static final Set<String> LIMITS =
            keys("structureShare", "valueShare", "unknownCodeShare", "otherDecimalNotationShare");
    private static final Set<String> BOUNDS =
            keys("maxRecordCharacters", "maxColumns", "maxExpandedBytes", "maxExpansionRatio");
    private static final long MOST_BUCKETS = 256;

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    Settings read() {
        if (!Files.isRegularFile(file)) {
            throw invalid(null, "the settings file does not exist", "write it; the README shows an example", null);
        }
        JsonNode root = tree();
        refuseUnknown(root, KEYS, "");
        refuseUnknown(root.path("limits"), LIMITS, "limits.");
        refuseUnknown(root.path("bounds"), BOUNDS, "bounds.");
        refuseUnknown(root.path("groups"), GROUPS, "groups.");
        refuseUnknown(root.path("metrics"), METRICS, "metrics.");
        return new Settings(
                labels(root.path("allowedUzovi")),
                text(root, "pseudonymKeyId"),
                language(root),
                limits(root.path("limits")),
                bounds(root.path("bounds")),
                buckets(root),
                access(root),
                metrics(root.path("metrics")));
    }

    static String text(Settings settings) {
        String labels = new TreeSet<>(settings.allowedUzovi())
                .stream().map(u -> String.format(Locale.ROOT, "\"%04d\"", u)).collect(Collectors.joining(", "));
        return "allowedUzovi: [" + labels + "]\n" + "pseudonymKeyId: \"" + settings.pseudonymKeyId() + "\"\n"
                + "language: " + settings.language() + "\n" + "buckets: " + settings.buckets() + "\n";
    }

    private JsonNode tree() {
        try {
            JsonNode root = YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (root == null || !root.isObject()) {
                throw invalid(null, "the settings file holds no keys", "write it; the README shows an example", null);
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    new Location(file.toString(), e.getLocation().getLineNr(), null),
                    "not valid YAML, or a key stands twice",
                    "mend the settings file",
                    e);
        } catch (IOException e) {
            throw invalid(null, "the settings file cannot be read", "check its owner and permissions", e);
        }
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String prefix) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw invalid(
                        prefix + name,
                        "unknown key",
                        "did you mean " + prefix + nearest(name, known) + "? Mend or remove the key",
                        null);
            }
        }
    }

    private Set<Integer> labels(JsonNode node) {
        Set<Integer> labels = new LinkedHashSet<>();
        for (JsonNode label : node) {
            if (!label.isTextual() || !label.asText().matches("[0-9]{4}")) {
                throw invalid(
                        "allowedUzovi", "a label is four digits between quotes", "write for example \"3311\"", null);
            }
            labels.add(Integer.valueOf(label.asText()));
        }
        if (labels.isEmpty()) {
            throw invalid("allowedUzovi", "lists no label", "name the UZOVI labels of this insurer", null);
        }
        return labels;
    }

    private String text(JsonNode root, String key) {
        String value = root.path(key).asText().strip();
        if (value.isEmpty()) {
            throw invalid(key, "is empty", "fill it in", null);
        }
        return value;
    }

    private String language(JsonNode root) {
        String language = root.path("language").asText("nl");
        if (!Set.of("nl", "en").contains(language)) {
            throw invalid("language", "is nl or en", "choose one of them", null);
        }
        return language;
    }

    /** A relative key file lies beside the settings file. */
    private Access access(JsonNode root) {
        JsonNode groups = root.path("groups");
        Path keyFile = root.has("pseudonymKeyFile") ? file.resolveSibling(text(root, "pseudonymKeyFile")) : null;
        return new Access(
                keyFile,
                groups.path("protected").asText(""),
                groups.path("insurer").asText(""),
                groups.path("rho").asText(""));
    }

    private Settings.Metrics metrics(JsonNode node) {
        int stale = (int) number(node, "staleAfterDays", Settings.Metrics.STALE_AFTER_DAYS, 3_650);
        String gateway = node.path("pushGateway").asText("").strip();
        if (!node.has("pushGateway")) {
            return new Settings.Metrics(null, stale);
        }
        if (!gateway.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/\\-]*)?")) {
            throw invalid(
                    "metrics.pushGateway",
                    "is an http or https address without user, password or query",
                    "write for example https://gateway.example:9091, or remove the key",
                    null);
        }
        return new Settings.Metrics(URI.create(gateway), stale);
    }

    private Limits limits(JsonNode node) {
        Limits standard = Limits.standard();
        return new Limits(
                share(node, "structureShare", standard.structureShare()),
                share(node, "valueShare", standard.valueShare()),
                share(node, "unknownCodeShare", standard.unknownCodeShare()),
                share(node, "otherDecimalNotationShare", standard.otherDecimalNotationShare()));
    }

    private Bounds bounds(JsonNode node) {
        Bounds standard = Bounds.standard();
        return new Bounds(
                (int) number(node, "maxRecordCharacters", standard.maxRecordCharacters(), 1 << 24),
                (int) number(node, "maxColumns", standard.maxColumns(), 10_000),
                number(node, "maxExpandedBytes", standard.maxExpandedBytes(), Long.MAX_VALUE),
                (int) number(node, "maxExpansionRatio", standard.maxExpansionRatio(), 10_000));
    }

    private int buckets(JsonNode root) {
        long buckets = number(root, "buckets", Settings.DEFAULT_BUCKETS, MOST_BUCKETS);
        if (Long.bitCount(buckets) != 1) {
            throw invalid("buckets", "is a power of two, at most " + MOST_BUCKETS, "choose for example 16", null);
        }
        return (int) buckets;
    }

    private BigDecimal share(JsonNode node, String key, BigDecimal standard) {
        JsonNode value = node.path(key);
        if (value instanceof MissingNode) {
            return standard;
        }
        if (!value.isNumber()
                || value.decimalValue().signum() < 0
                || value.decimalValue().compareTo(BigDecimal.ONE) > 0) {
            throw invalid("limits." + key, "is a share from 0 to 1", "write for example " + standard, null);
        }
        return value.decimalValue().stripTrailingZeros();
    }

    private long number(JsonNode node, String key, long standard, long highest) {
        JsonNode value = node.path(key);
        if (value instanceof MissingNode) {
            return standard;
        }
        if (!value.isIntegralNumber() || value.longValue() < 1 || value.longValue() > highest) {
            throw invalid(key, "is a whole number from 1 to " + highest, "write for example " + standard, null);
        }
        return value.longValue();
    }

    private MdzException invalid(@Nullable String key, String rule, String next, @Nullable Exception cause) {
        Location location = new Location(file.toString(), 0, key);
        return new MdzException(ExitCode.USAGE, Reason.CONFIGURATION_INVALID, location, rule, next, cause);
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /** The known key with the fewest edits. */
    private static String nearest(String name, Set<String> known) {
        return known.stream().min(Comparator.comparingInt(k -> edits(name, k))).orElse(name);
    }

    /** Levenshtein distance, ignoring case. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
