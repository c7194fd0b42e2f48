package nl.mdzfactsheet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.mdzfactsheet.SyntheticBsn;

/** The inbox of a sample with a number in place of every pseudonym, as an insurer would deliver it who leaves the pseudonyms to the factsheet. Numbers are made here. */
final class CitizenInbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PSEUDONYM = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");
    private static final Set<String> WITH_PSEUDONYMS = Set.of("weerleggingen");
    private static final int FIRST = 40_000_000;
    private static final int STEP = 17;

    private final SecretKeySpec key;
    private final Map<String, String> numbers = new HashMap<>();

    CitizenInbox(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** All numbers delivered. */
    Collection<String> numbers() {
        return numbers.values();
    }

    /** The pseudonyms that must come of them. */
    Set<String> pseudonyms() {
        return numbers.values().stream().map(this::pseudonym).collect(Collectors.toSet());
    }

    /** Rewrites every delivery of an inbox. */
    void rewrite(Path inbox) throws IOException {
        try (Stream<Path> deliveries = Files.list(inbox)) {
            for (Path delivery : deliveries.sorted().toList()) {
                Path descriptor = delivery.resolve("datapackage.json");
                JsonNode root = JSON.readTree(descriptor.toFile());
                for (JsonNode resource : root.path("resources")) {
                    rewrite(delivery, (ObjectNode) resource);
                }
                JSON.writeValue(descriptor.toFile(), root);
            }
        }
    }

    private void rewrite(Path delivery, ObjectNode resource) throws IOException {
        Path file = delivery.resolve(resource.path("path").asText());
        boolean packed = file.toString().endsWith(".gz");
        byte[] stored = Files.readAllBytes(file);
        String text = new String(packed ? unpacked(stored) : stored, StandardCharsets.ISO_8859_1);
        if (!text.lines().findFirst().orElse("").contains("verzekerde_id")) {
            return;
        }
        boolean keep = WITH_PSEUDONYMS.contains(resource.path("name").asText());
        String written =
                PSEUDONYM.matcher(text).replaceAll(m -> keep ? pseudonym(number(m.group())) : number(m.group()));
        byte[] plain = written.getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = packed ? packed(plain) : plain;
        Files.write(file, content);
        resource.put("bytes", content.length).put("hash", "sha256:" + SmallDelivery.sha256(content));
        if (!keep) {
            resource.put("personIdentifier", "bsn");
        }
    }

    private String number(String pseudonym) {
        return numbers.computeIfAbsent(pseudonym, p -> SyntheticBsn.passing(FIRST + STEP * numbers.size()));
    }

    private String pseudonym(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] code = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(code, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
