package nl.mdzfactsheet.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log that only grows (the access log, the ledger of what was published): a JSON object whose last key, hash, is the SHA-256 of everything before it. The key previous holds the hash of the line before, so that no line
 * can be changed, left out or put in between without breaking the chain.
 *
 * @param fields its content
 * @param hash its hash
 */
public record ChainedLine(JsonNode fields, String hash) {

    /** What the first line follows on. */
    public static final String FIRST = "0".repeat(64);

    public static final String REPAIR = "repair";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    /** The line as text, without its end. */
    public static String text(ObjectNode fields) {
        try {
            String object = JSON.writeValueAsString(fields);
            String body = object.substring(0, object.length() - 1);
            return body + ",\"hash\":\"" + hashOf(body) + "\"}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can be written", e);
        }
    }

    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** A line whose hash is right; empty for anything else. */
    public static Optional<ChainedLine> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !hashOf(form.group(1)).equals(form.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChainedLine(JSON.readTree(text), form.group(2)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String hashOf(String body) {
        return Sha256.ofBytes(body.getBytes(StandardCharsets.UTF_8));
    }

    public long number() {
        return fields.path("seq").asLong();
    }

    public boolean follows(String previous, long number) {
        return fields.path("previous").asText().equals(previous) && number() == number;
    }

    /** True when this line closes a torn one that begins at a place and has these bytes. */
    public boolean repairs(long offset, byte[] torn) {
        return fields.path("command").asText().equals(REPAIR)
                && fields.path("offset").asLong(-1) == offset
                && fields.path("sha256").asText().equals(Sha256.ofBytes(torn));
    }
}
