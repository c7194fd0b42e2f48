package nl.mdzfactsheet.disclosure.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import nl.mdzfactsheet.table.Sha256;

/** The certificate in a folder that was audited: counts, thresholds, and the hash of every file it is about. */
public final class Certificate {

    /** Name of the file. */
    public static final String FILE = "disclosure_certificate.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Written when the audit is done: itself, and the list of files. */
    private static final Set<String> LATER = Set.of(FILE, "manifest.json");

    private Certificate() {}

    /** Writes the certificate of a folder that passed. */
    public static void write(Path folder, Finding finding, Thresholds thresholds) {
        if (!finding.safe()) {
            throw new IllegalArgumentException("There is no certificate for a folder that did not pass");
        }
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("passed", true);
        printed.put("counts", finding.cells());
        printed.put("hidden", finding.hidden());
        printed.put("protected", finding.guarded());
        printed.put("readers", finding.readers());
        printed.put("thresholds", thresholds.printed());
        printed.put("files", hashes(folder));
        try {
            Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(printed) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when a folder has a certificate about exactly the files in it, byte by byte. */
    public static boolean covers(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode certificate = JSON.readTree(file.toFile());
            Map<String, String> certified = new TreeMap<>();
            certificate
                    .path("files")
                    .properties()
                    .forEach(e -> certified.put(e.getKey(), e.getValue().asText()));
            return certificate.path("passed").asBoolean(false) && certified.equals(hashes(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!LATER.contains(name)) {
                    hashes.put(name, Sha256.ofFile(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
