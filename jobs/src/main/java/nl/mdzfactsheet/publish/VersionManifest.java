package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.table.Sha256;
import org.jspecify.annotations.Nullable;

/** The manifest of a published version: files, inputs, definitions, control totals; the clock lives here only. */
@JsonPropertyOrder({
    "year",
    "version",
    "publishedAt",
    "runDate",
    "runId",
    "standPer",
    "completeness",
    "contentHash",
    "definitionsHash",
    "definitions",
    "codeVersion",
    "inputs",
    "steps",
    "controlTotals",
    "files"
})
record VersionManifest(
        int year,
        int version,
        String publishedAt,
        String runDate,
        String runId,
        String standPer,
        @Nullable BigDecimal completeness,
        String contentHash,
        String definitionsHash,
        @Nullable String definitions,
        String codeVersion,
        List<PublishFacts.Input> inputs,
        Map<String, String> steps,
        List<ControlTotals> controlTotals,
        List<PublishedFile> files) {

    static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * One published file.
     *
     * @param path path below the version
     * @param bytes size
     * @param rows rows when it is a table, else null
     * @param sha256 digest of the bytes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedFile(String path, long bytes, @Nullable Long rows, String sha256) {}

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    static VersionManifest read(Path folder) {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), VersionManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal files give an equal hash. */
    static String contentHash(List<PublishedFile> files) {
        Sha256 sha = Sha256.start();
        files.forEach(f -> sha.add(f.path()).add(f.sha256()));
        return sha.hex();
    }
}
