package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;

/** A delivery written to an inbox: the descriptor is right unless a test bends it. */
final class TestDelivery {

    static final String HEADER_GP =
            "declaratie_id;voorgaande_declaratie_id;debet_credit;uzovi;verzekerde_id;prestatiecodelijst;prestatiecode;"
                    + "datum_prestatie;aantal;bedrag;datum_toekenning;agb_praktijk;agb_zorgverlener";
    static final String HEADER_PRESTATIES =
            "prestatiecodelijst;prestatiecode;omschrijving;categorie;programma;contact_gewicht;meermaals_per_dag;van;tot";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode resources = root.putArray("resources");

    TestDelivery(Path inbox, String id) {
        this.folder = inbox.resolve(id);
        root.put("id", id)
                .put("created", "2026-01-10T08:00:00Z")
                .put("period", "2025")
                .put("pseudonymKeyId", "key-1");
    }

    /** A GP claim line that is right in every column. */
    static String gpLine(String id, String bedrag) {
        return id + ";;D;3311;" + person(1) + ";008;12000;2025-03-04;1;" + bedrag + ";2025-04-01;01012345;";
    }

    /** A pseudonym made of a number. */
    static String person(long number) {
        return String.format("%016x%016x", number * 0x9E3779B97F4A7C15L, number);
    }

    TestDelivery set(String key, String value) {
        root.put(key, value);
        return this;
    }

    TestDelivery replaces(String... ids) {
        ArrayNode list = root.putArray("replaces");
        for (String id : ids) {
            list.add(id);
        }
        return this;
    }

    /** The last resource, to bend. */
    TestDelivery resource(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) resources.get(resources.size() - 1));
        return this;
    }

    /** A claim table without totals declared right: see {@link #totals}. */
    TestDelivery file(String table, String path, String text) {
        return file(table, path, text.getBytes(StandardCharsets.UTF_8), rows(text));
    }

    TestDelivery file(String table, String path, String text, Charset charset) {
        file(table, path, text.getBytes(charset), rows(text));
        return resource(r -> r.put("encoding", charset.name().toLowerCase(Locale.ROOT)));
    }

    TestDelivery file(String table, String path, byte[] content, long rows) {
        write(path, content);
        resources
                .addObject()
                .put("name", table)
                .put("path", path)
                .put("bytes", content.length)
                .put("hash", "sha256:" + sha256(content))
                .put("rowCount", rows)
                .put("debitTotalCents", 0)
                .put("creditTotalCents", 0);
        return this;
    }

    TestDelivery totals(long debitCents, long creditCents) {
        return resource(r -> r.put("debitTotalCents", debitCents).put("creditTotalCents", creditCents));
    }

    TestDelivery delimiter(String delimiter) {
        return resource(r -> r.putObject("dialect").put("delimiter", delimiter));
    }

    TestDelivery write(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the descriptor. */
    Path offer() {
        write(DescriptorReader.FILE, root.toPrettyString().getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    private static long rows(String text) {
        return text.lines().filter(l -> !l.isEmpty()).count() - 1;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
