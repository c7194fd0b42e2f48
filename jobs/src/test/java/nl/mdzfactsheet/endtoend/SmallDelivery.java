package nl.mdzfactsheet.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;

/** A delivery of a few rows in an inbox, written by hand; its descriptor is right unless a test bends it. */
final class SmallDelivery {

    static final String PERSON = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    static final String CLAIMS_FILE = "huisartsenzorg.csv";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAIM_HEADER =
            "declaratie_id;voorgaande_declaratie_id;debet_credit;uzovi;verzekerde_id;prestatiecodelijst;prestatiecode;"
                    + "datum_prestatie;aantal;bedrag;datum_toekenning;agb_praktijk;agb_zorgverlener";

    private final Path folder;
    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode resources = root.putArray("resources");

    /** Made after every delivery of a sample, so that its reference tables are the ones that count. */
    SmallDelivery(Path inbox, String id) throws IOException {
        folder = Files.createDirectories(inbox.resolve(id));
        root.put("id", id)
                .put("created", "2026-06-30T06:00:00Z")
                .put("period", "2025")
                .put("coverage", "full")
                .put("pseudonymKeyId", "sample-key-1");
    }

    /** Debit lines of 10 euro each, from line 2 on, declared as such. */
    static String claims(int lines) {
        StringBuilder text = new StringBuilder(CLAIM_HEADER).append('\n');
        for (int i = 1; i <= lines; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "KLEIN-%04d;;D;9901;%s;008;12011;2025-03-04;1;10.00;2025-04-01;01000100;\n",
                    i,
                    PERSON));
        }
        return text.toString();
    }

    /** A correction: it covers no day. */
    SmallDelivery partial() {
        root.put("coverage", "partial");
        return this;
    }

    /** Pseudonyms of another key. */
    SmallDelivery keyId(String id) {
        root.put("pseudonymKeyId", id);
        return this;
    }

    SmallDelivery claims(int lines, String text) throws IOException {
        return file("huisartsenzorg", text)
                .bend(r -> r.put("debitTotalCents", lines * 1000L).put("creditTotalCents", 0));
    }

    SmallDelivery file(String table, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(table + ".csv"), content);
        resources
                .addObject()
                .put("name", table)
                .put("path", table + ".csv")
                .put("bytes", content.length)
                .put("hash", "sha256:" + sha256(content))
                .put("rowCount", text.lines().count() - 1);
        return this;
    }

    /** Changes what the descriptor says of the last file. */
    SmallDelivery bend(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) resources.get(resources.size() - 1));
        return this;
    }

    /** Writes the descriptor. */
    void offer() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), root.toPrettyString());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
