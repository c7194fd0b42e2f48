package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The secret that citizen service numbers are replaced with. It comes from a file that only its owner, this user, can read: 64 to 128 hexadecimal characters. It is never
 * written, logged or handed on; what may be known of it is its id and a check value.
 */
public final class PseudonymKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_CHARACTERS = 64;
    private static final int MOST_CHARACTERS = 128;
    private static final int CHECK_BYTES = 8;
    private static final byte[] CHECK_TEXT = "mdz-factsheet check value".getBytes(StandardCharsets.US_ASCII);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String OWNER_ID = "unix:uid";
    private static final Path OURSELVES = Path.of("/proc/self");

    private final String id;
    private final SecretKeySpec secret;

    private PseudonymKey(String id, SecretKeySpec secret) {
        this.id = id;
        this.secret = secret;
    }

    /** Reads the key of an installation; a file that others can read, or that holds no key, stops with what to do. */
    public static PseudonymKey load(String id, Path file) {
        if (!Files.isRegularFile(file)) {
            throw invalid(file, "the key file does not exist", "put the key there, or correct the path", null);
        }
        try {
            checkOwner(file);
            byte[] text = Files.readAllBytes(file);
            try {
                return new PseudonymKey(id, secret(file, text));
            } finally {
                Arrays.fill(text, (byte) 0);
            }
        } catch (IOException e) {
            throw invalid(file, "the key file cannot be read", "make this user its owner, mode 0400", e);
        }
    }

    private static void checkOwner(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw invalid(file, "others than its owner can reach the key file", "chmod 0400 the file", null);
        }
        boolean known = Files.exists(OURSELVES);
        if (known && !Files.getAttribute(file, OWNER_ID).equals(Files.getAttribute(OURSELVES, OWNER_ID))) {
            throw invalid(file, "the key file belongs to another user", "make this user its owner, mode 0400", null);
        }
    }

    private static SecretKeySpec secret(Path file, byte[] text) {
        int length = text.length;
        while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) {
            length--;
        }
        boolean usable = length >= LEAST_CHARACTERS && length <= MOST_CHARACTERS && length % 2 == 0;
        byte[] bytes = new byte[length / 2];
        for (int i = 0; usable && i < length; i++) {
            usable = HexFormat.isHexDigit(text[i]);
            if (usable) {
                bytes[i / 2] = (byte) ((bytes[i / 2] << 4) | HexFormat.fromHexDigit(text[i]));
            }
        }
        if (!usable) {
            throw invalid(
                    file,
                    "a key is " + LEAST_CHARACTERS + " to " + MOST_CHARACTERS + " hexadecimal characters",
                    "make one with: openssl rand -hex 32",
                    null);
        }
        SecretKeySpec secret = new SecretKeySpec(bytes, ALGORITHM);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    /** The key id, as deliveries and settings name it. */
    String id() {
        return id;
    }

    /** Tells two keys apart and says nothing about either: the start of a code over a fixed text. */
    public String checkValue() {
        return HexFormat.of().formatHex(Arrays.copyOf(mac().doFinal(CHECK_TEXT), CHECK_BYTES));
    }

    /** A pseudonymiser of its own for every file, because files are read at the same time. */
    Pseudonymiser pseudonymiser() {
        return new Pseudonymiser(mac());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "key " + id;
    }

    private static MdzException invalid(Path file, String rule, String next, @Nullable Exception cause) {
        Location location = new Location(file.toString(), 0, "pseudonymKeyFile");
        return new MdzException(ExitCode.USAGE, Reason.CONFIGURATION_INVALID, location, rule, next, cause);
    }
}
