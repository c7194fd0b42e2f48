package nl.mdzfactsheet.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/** Writes the deliveries: files as chunks arrive, descriptors in the end. Tables without a row get no file. */
final class InboxWriter {
    static final String KEY_ID = "sample-key-1";

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Path inbox;
    private final DeliveryPlan plan;
    private final boolean messages;
    private final TreeMap<FileKey, DeliveryFile> files = new TreeMap<>();
    private final List<String> quarantine = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();
    private long lines;
    private long bytes;

    /** @param messages farmacie is delivered as messages */
    InboxWriter(Path inbox, DeliveryPlan plan, boolean messages) {
        this.inbox = inbox;
        this.plan = plan;
        this.messages = messages;
    }

    /** The encoding of a table: the practices are delivered in windows-1252, because one name has an accent. */
    static Charset charset(String table) {
        return table.equals("praktijken") ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    void append(FileKey key, List<String> columns, Chunk chunk) throws IOException {
        DeliveryFile file = files.get(key);
        Delivery delivery = plan.deliveries().get(key.delivery());
        if (file == null) {
            String name = key.table() + (isMessage(key.table()) ? ".txt" : ".csv") + (delivery.gzip() ? ".gz" : "");
            file = new DeliveryFile(inbox.resolve(delivery.id()).resolve(name), delivery.gzip());
            files.put(key, file);
            if (!isMessage(key.table())) {
                Chunk header = new Chunk();
                header.addBeside(String.join(";", columns));
                file.append(header.deflate());
            }
        }
        for (Chunk.Mark mark : chunk.marks()) {
            long line = file.lines() + mark.line() + 1;
            quarantine.add(String.join(",", delivery.id(), key.table(), String.valueOf(line), mark.reason()));
        }
        file.append(chunk);
    }

    private boolean isMessage(String table) {
        return messages && table.equals(ClaimTable.FARMACIE.tableName());
    }

    /** Closes the files and writes a descriptor per delivery. */
    void finish() throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        for (Delivery delivery : plan.deliveries()) {
            List<Map<String, Object>> resources = new ArrayList<>();
            for (Entry<FileKey, DeliveryFile> entry : files.entrySet()) {
                if (entry.getKey().delivery() == delivery.number()) {
                    entry.getValue().finish();
                    resources.add(resource(delivery, entry.getKey().table(), entry.getValue()));
                }
            }
            String text = json.writeValueAsString(descriptor(delivery, resources)) + "\n";
            Files.writeString(inbox.resolve(delivery.id()).resolve("datapackage.json"), text);
        }
    }

    /** Rows of expected/quarantine.csv. */
    List<String> quarantine() {
        return quarantine;
    }

    /** Rows of expected/totals.csv: delivery, table, data rows, debit and credit cents as read. */
    List<String> totals() {
        return totals;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    private Map<String, Object> resource(Delivery delivery, String table, DeliveryFile file) {
        long rows = file.rows();
        lines += rows;
        bytes += file.bytes();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table);
        resource.put("path", file.fileName());
        resource.put("format", isMessage(table) ? MessageText.FORMAT : "csv");
        resource.put("encoding", table.equals("praktijken") ? "windows-1252" : "utf-8");
        if (!isMessage(table)) {
            resource.put("dialect", dialect(delivery));
        }
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256Hex());
        resource.put("rowCount", rows);
        if (RowText.isClaimTable(table)) {
            resource.put("debitTotalCents", file.debitCents());
            resource.put("creditTotalCents", file.creditCents());
        }
        totals.add(delivery.id() + "," + table + "," + rows + "," + file.debitCents() + "," + file.creditCents());
        return resource;
    }

    /** In a fixed order: the bytes of the descriptor must not depend on the run. */
    private static Map<String, Object> dialect(Delivery delivery) {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ";");
        dialect.put("decimalChar", String.valueOf(delivery.decimalChar()));
        return dialect;
    }

    private static Map<String, Object> descriptor(Delivery delivery, List<Map<String, Object>> resources) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("id", delivery.id());
        descriptor.put("name", delivery.id());
        descriptor.put("created", delivery.created());
        descriptor.put("period", delivery.period());
        descriptor.put("coverage", delivery.full() ? "full" : "partial");
        descriptor.put("replaces", delivery.replaces().isEmpty() ? List.of() : List.of(delivery.replaces()));
        descriptor.put("pseudonymKeyId", KEY_ID);
        descriptor.put("resources", resources);
        return descriptor;
    }
}
