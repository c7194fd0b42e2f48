package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Deliveries unpacked: the same files without gzip, so that the time to read CSV is compared and not that to unpack. */
final class PlainInbox {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACKED = ".gz";
    private static final String DESCRIPTOR = "datapackage.json";

    private PlainInbox() {}

    /** Writes every delivery of an inbox unpacked to another. */
    static void unpack(Path from, Path to) {
        try (Stream<Path> deliveries = Files.list(from)) {
            for (Path delivery : deliveries.filter(Files::isDirectory).toList()) {
                unpackDelivery(delivery, to.resolve(delivery.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackDelivery(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        JsonNode descriptor = JSON.readTree(from.resolve(DESCRIPTOR).toFile());
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            if (path.endsWith(PACKED)) {
                String plain = path.substring(0, path.length() - PACKED.length());
                describe((ObjectNode) resource, plain, unpacked(from.resolve(path), to.resolve(plain)), to);
            } else {
                Files.copy(from.resolve(path), to.resolve(path));
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(to.resolve(DESCRIPTOR).toFile(), descriptor);
    }

    private static void describe(ObjectNode resource, String path, String hash, Path folder) throws IOException {
        resource.put("path", path).put("hash", "sha256:" + hash).put("bytes", Files.size(folder.resolve(path)));
    }

    private static String unpacked(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(from), 1 << 16);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Lines below the header of all files of an inbox, as their descriptors say. */
    static long lines(Path inbox) {
        long lines = 0;
        for (JsonNode descriptor : descriptors(inbox)) {
            for (JsonNode resource : descriptor.path("resources")) {
                lines += resource.path("rowCount").asLong();
            }
        }
        return lines;
    }

    private static List<JsonNode> descriptors(Path inbox) {
        try (Stream<Path> deliveries = Files.list(inbox)) {
            return deliveries
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(delivery -> read(delivery.resolve(DESCRIPTOR)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
