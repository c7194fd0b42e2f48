package nl.mdzfactsheet.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.mdzfactsheet.oracle.Delivery.Resource;
import org.jspecify.annotations.Nullable;

/** The files of a delivery, made ready for DuckDB's reader. */
final class DeliveryFiles {
    private final Path scratch;
    private int copies;

    /** Uses the folder for transcoded copies. */
    DeliveryFiles(Path scratch) {
        this.scratch = scratch;
    }

    /** Reason to refuse the delivery before it is read, or null: bytes and hash are of the file as stored. */
    static @Nullable String refusal(Delivery delivery) throws IOException {
        for (Resource resource : delivery.resources()) {
            Path file = delivery.folder().resolve(resource.path());
            if (!Files.isRegularFile(file)) {
                return "file_missing";
            }
            if (resource.bytes() != null && resource.bytes() != Files.size(file)) {
                return "bytes_mismatch";
            }
            if (resource.hash() != null && !resource.hash().equals("sha256:" + sha256(file))) {
                return "hash_mismatch";
            }
        }
        return null;
    }

    /** A UTF-8 file with a name that the reader does not take for a pattern. */
    Path readable(Path file, String encoding) throws IOException {
        boolean utf8 = encoding.toLowerCase(Locale.ROOT).equals("utf-8");
        boolean plainName = file.toString().chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
        if (utf8 && plainName) {
            return file;
        }
        copies++;
        Path copy = scratch.resolve("copy-" + copies + ".csv");
        try (Reader in = reader(file, utf8 ? StandardCharsets.UTF_8 : Charset.forName(encoding));
                Writer out = Files.newBufferedWriter(copy)) {
            in.transferTo(out);
        }
        return copy;
    }

    /** Column names of the header line: case and blanks do not matter, a byte order mark is skipped. */
    static List<String> header(Path file, String delimiter) throws IOException {
        try (BufferedReader in = new BufferedReader(reader(file, StandardCharsets.UTF_8))) {
            String line = in.readLine();
            if (line == null) {
                return List.of();
            }
            String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
            return Arrays.stream(text.split(Pattern.quote(delimiter), -1))
                    .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new InputStreamReader(plain, charset.newDecoder());
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // The stream feeds the digest.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
