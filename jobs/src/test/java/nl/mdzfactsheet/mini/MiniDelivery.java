package nl.mdzfactsheet.mini;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;

/** One delivery as rows of text, and its files with a descriptor that is right. */
final class MiniDelivery {

    static final Set<String> CLAIMS = Set.of("huisartsenzorg", "mdz", "farmacie", "eld", "msz", "paramedisch");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    private final String id;
    private final String created;
    private final String period;
    private final boolean full;
    private final List<String> replaces = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    MiniDelivery(String id, String created, String period, boolean full) {
        this.id = id;
        this.created = created;
        this.period = period;
        this.full = full;
    }

    MiniDelivery replacing(String other) {
        replaces.add(other);
        return this;
    }

    /** Holds the table, with or without rows. */
    MiniDelivery holds(String table) {
        tables.computeIfAbsent(table, t -> new ArrayList<>());
        return this;
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    void add(String table, Map<String, String> row) {
        holds(table);
        tables.getOrDefault(table, new ArrayList<>()).add(row);
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Writes the folder of the delivery into an inbox. A claim table without rows is left out: such a file would be refused. */
    void offer(Path inbox) throws IOException {
        tables.entrySet()
                .removeIf(t -> CLAIMS.contains(t.getKey()) && t.getValue().isEmpty());
        if (tables.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(inbox.resolve(id));
        ObjectNode root = JSON.createObjectNode()
                .put("id", id)
                .put("created", created)
                .put("coverage", full ? "full" : "partial")
                .put("period", period)
                .put("pseudonymKeyId", MiniInsurer.KEY);
        ArrayNode older = root.putArray("replaces");
        replaces.forEach(older::add);
        ArrayNode resources = root.putArray("resources");
        for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
            String name = table.getKey();
            byte[] content = text(name, table.getValue()).getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(name + ".csv"), content);
            ObjectNode resource = resources
                    .addObject()
                    .put("name", name)
                    .put("path", name + ".csv")
                    .put("bytes", content.length)
                    .put("hash", "sha256:" + sha256(content))
                    .put("rowCount", table.getValue().size());
            if (CLAIMS.contains(name)) {
                resource.put("debitTotalCents", cents(table.getValue(), "D"));
                resource.put("creditTotalCents", cents(table.getValue(), "C"));
            }
        }
        Files.writeString(folder.resolve("datapackage.json"), root.toPrettyString());
    }

    private static String text(String table, List<Map<String, String>> rows) {
        List<String> columns = CONTRACTS.table(Layer.EXTRACT, table).columnNames();
        List<String> lines = new ArrayList<>(List.of(String.join(";", columns)));
        for (Map<String, String> row : rows) {
            if (!columns.containsAll(row.keySet())) {
                throw new IllegalArgumentException(table + " has no such columns: " + row.keySet());
            }
            lines.add(String.join(
                    ";", columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static long cents(List<Map<String, String>> rows, String sign) {
        return rows.stream()
                .filter(row -> sign.equals(row.get("debet_credit")))
                .mapToLong(row -> new BigDecimal(row.getOrDefault("bedrag", "0"))
                        .movePointRight(2)
                        .longValueExact())
                .sum();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
