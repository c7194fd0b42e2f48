package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/**
 * Takes a delivered file over into a folder of our own, under a generated name, hashing what is copied: from then on nobody can change, shorten or replace what we read.
 * Links, paths out of the delivery and things that are not plain files are refused.
 */
final class PrivateCopy {

    private static final int BUFFER_BYTES = 1 << 18;

    private final Path delivery;

    /** @param delivery folder of the delivery in the inbox */
    PrivateCopy(Path delivery) {
        this.delivery = delivery;
    }

    /** Copies a file whose size and hash are as declared; anything else is a refusal. */
    Path take(DeliveredFile file, Path folder) throws Refusal {
        Path source = source(file);
        checkKind(file, source);
        Path copy = folder.resolve(String.format(Locale.ROOT, "file-%04d", file.number()));
        try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(copy)) {
            compare(file, in, out);
            return copy;
        } catch (NoSuchFileException e) {
            throw refusal(Reason.FILE_MISSING, file, Phrase.NONE);
        } catch (AccessDeniedException e) {
            throw refusal(Reason.FILE_MISSING, file, new Phrase("geen leesrecht", "no permission to read it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(DeliveredFile file, InputStream in, OutputStream out) throws IOException, Refusal {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
            if (bytes == 0) {
                checkContent(file, buffer, n);
            }
            bytes += n;
            if (bytes > file.bytes()) {
                throw refusal(
                        Reason.BYTES_MISMATCH, file, Phrase.figures("bytes", file.bytes(), Files.size(source(file))));
            }
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        if (bytes == 0) {
            throw refusal(Reason.FILE_EMPTY, file, Phrase.NONE);
        }
        if (bytes != file.bytes()) {
            throw refusal(Reason.BYTES_MISMATCH, file, Phrase.figures("bytes", file.bytes(), bytes));
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(file.sha256())) {
            throw refusal(
                    Reason.HASH_MISMATCH,
                    file,
                    new Phrase(
                            "sha256 " + file.sha256() + " in datapackage.json, " + found + " gevonden",
                            "sha256 " + file.sha256() + " in datapackage.json, " + found + " found"));
        }
    }

    /** The file inside the delivery; every folder on the way is a real one. */
    private Path source(DeliveredFile file) throws Refusal {
        try {
            Path relative = Path.of(file.path());
            Path source = delivery.resolve(relative).normalize();
            if (relative.isAbsolute() || !source.startsWith(delivery) || source.equals(delivery)) {
                throw refusal(Reason.FILE_OUTSIDE_DELIVERY, file, Phrase.NONE);
            }
            Path part = delivery;
            for (Path name : delivery.relativize(source)) {
                part = part.resolve(name);
                if (Files.isSymbolicLink(part)) {
                    throw refusal(Reason.FILE_OUTSIDE_DELIVERY, file, new Phrase("een koppeling", "a symbolic link"));
                }
            }
            return source;
        } catch (InvalidPathException e) {
            throw refusal(Reason.FILE_OUTSIDE_DELIVERY, file, Phrase.NONE);
        }
    }

    private static void checkKind(DeliveredFile file, Path source) throws Refusal {
        String name = file.path().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            throw refusal(
                    Reason.FILE_TYPE_UNSUPPORTED, file, new Phrase("alleen .csv en .csv.gz", "only .csv and .csv.gz"));
        }
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(Reason.FILE_MISSING, file, Phrase.NONE);
        }
        if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(Reason.FILE_TYPE_UNSUPPORTED, file, new Phrase("geen gewoon bestand", "not a plain file"));
        }
    }

    /** Archives and documents under another name. */
    private static void checkContent(DeliveredFile file, byte[] start, int length) throws Refusal {
        boolean packed = file.path().toLowerCase(Locale.ROOT).endsWith(".gz");
        boolean foreign = startsWith(start, length, 'P', 'K', 3, 4)
                || startsWith(start, length, '%', 'P', 'D', 'F')
                || startsWith(start, length, '7', 'z', 0xBC, 0xAF)
                || (!packed && startsWith(start, length, 0x1F, 0x8B));
        if (foreign) {
            throw refusal(
                    Reason.FILE_TYPE_UNSUPPORTED, file, new Phrase("de inhoud is geen csv", "the content is not csv"));
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... magic) {
        boolean same = length >= magic.length;
        for (int i = 0; same && i < magic.length; i++) {
            same = (bytes[i] & 0xFF) == magic[i];
        }
        return same;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static Refusal refusal(Reason reason, DeliveredFile file, Phrase detail) {
        return new Refusal(reason, Location.of(file.path()), detail);
    }
}
