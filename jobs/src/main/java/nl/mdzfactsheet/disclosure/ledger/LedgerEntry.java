package nl.mdzfactsheet.disclosure.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.table.ChainedLine;

/**
 * One publication in the ledger.
 *
 * @param number place in the chain, from 1
 * @param year reporting year
 * @param version number of the published version
 * @param runId identity of its figures
 * @param content hash over everything the entry holds
 * @param files sha256 of each file of the entry, by path in its folder
 */
public record LedgerEntry(
        long number, int year, int version, String runId, String content, SortedMap<String, String> files) {

    public LedgerEntry {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Folder of the entry below the ledger. */
    String folder() {
        return String.format(Locale.ROOT, "%06d", number);
    }

    /** The entry as a line that follows on another. */
    String line(String previous) {
        ObjectNode fields = ChainedLine.empty();
        fields.put("seq", number);
        fields.put("year", year);
        fields.put("version", version);
        fields.put("run", runId);
        fields.put("content", content);
        ObjectNode hashes = fields.putObject("files");
        files.forEach(hashes::put);
        fields.put("previous", previous);
        return ChainedLine.text(fields);
    }

    static LedgerEntry of(ChainedLine line) {
        JsonNode fields = line.fields();
        SortedMap<String, String> files = new TreeMap<>();
        fields.path("files")
                .properties()
                .forEach(f -> files.put(f.getKey(), f.getValue().asText()));
        return new LedgerEntry(
                line.number(),
                fields.path("year").asInt(),
                fields.path("version").asInt(),
                fields.path("run").asText(),
                fields.path("content").asText(),
                files);
    }
}
