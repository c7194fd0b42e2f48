package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a delivery where they lie, and holds what was read against size and hash of the descriptor. Links, paths out of the delivery and things that are not
 * plain files are refused.
 */
final class InboxFiles {

    private static final int MAGIC_BYTES = 4;
    private static final List<String> MESSAGES = List.of(".txt", ".asc", ".ei", ".dat");

    private final Path delivery;

    /** Reads one file to its end. */
    @FunctionalInterface
    interface Reader {
        FileResult read(InputStream content) throws Refusal;
    }

    /**
     * What came of a file.
     *
     * @param result what was read, null when it could not be read to its end
     * @param refusals why its delivery must be refused
     */
    record ReadFile(@Nullable FileResult result, List<Refusal> refusals) {}

    /** @param delivery folder of the delivery in the inbox */
    InboxFiles(Path delivery) {
        this.delivery = delivery;
    }

    /** Reads a file. One that is not as declared is refused for that, whatever was read in it; a suspected BSN is told as well. */
    ReadFile read(DeliveredFile file, Reader reader) {
        try {
            Path source = source(file);
            checkKind(file, source);
            return read(file, source, reader);
        } catch (NoSuchFileException e) {
            return refused(refusal(Reason.FILE_MISSING, file, Phrase.NONE));
        } catch (AccessDeniedException e) {
            Phrase detail = new Phrase("geen leesrecht", "no permission to read it");
            return refused(refusal(Reason.FILE_MISSING, file, detail));
        } catch (Refusal e) {
            return refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadFile read(DeliveredFile file, Path source, Reader reader) throws IOException, Refusal {
        checkContent(file, source);
        CheckedStream content = new CheckedStream(Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS), file);
        ReadFile read;
        try (content) {
            FileResult result = reader.read(content);
            read = new ReadFile(result, result.refusals());
        } catch (Refusal e) {
            read = refused(e);
        }
        Optional<Refusal> difference = content.difference(Files.size(source));
        if (difference.isEmpty()) {
            return read;
        }
        List<Refusal> refusals = new ArrayList<>(List.of(difference.get()));
        read.refusals().stream().filter(Refusal::suspectsBsn).forEach(refusals::add);
        return new ReadFile(null, refusals);
    }

    private static ReadFile refused(Refusal refusal) {
        return new ReadFile(null, List.of(refusal));
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
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        List<String> endings = file.message() == null ? List.of(".csv") : MESSAGES;
        if (endings.stream().noneMatch(plain::endsWith)) {
            String list = String.join(", ", endings);
            throw refusal(
                    Reason.FILE_TYPE_UNSUPPORTED,
                    file,
                    new Phrase("alleen " + list + ", al dan niet met .gz", "only " + list + ", with or without .gz"));
        }
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(Reason.FILE_MISSING, file, Phrase.NONE);
        }
        if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(Reason.FILE_TYPE_UNSUPPORTED, file, new Phrase("geen gewoon bestand", "not a plain file"));
        }
    }

    /** Archives and documents under another name. */
    private static void checkContent(DeliveredFile file, Path source) throws IOException, Refusal {
        byte[] start;
        try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
            start = in.readNBytes(MAGIC_BYTES);
        }
        int length = start.length;
        boolean packed = file.path().toLowerCase(Locale.ROOT).endsWith(".gz");
        boolean foreign = startsWith(start, length, 'P', 'K', 3, 4)
                || startsWith(start, length, '%', 'P', 'D', 'F')
                || startsWith(start, length, '7', 'z', 0xBC, 0xAF)
                || (!packed && startsWith(start, length, 0x1F, 0x8B));
        if (foreign) {
            throw refusal(
                    Reason.FILE_TYPE_UNSUPPORTED,
                    file,
                    new Phrase("de inhoud is geen tekst", "the content is not text"));
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... magic) {
        boolean same = length >= magic.length;
        for (int i = 0; same && i < magic.length; i++) {
            same = (bytes[i] & 0xFF) == magic[i];
        }
        return same;
    }

    private static Refusal refusal(Reason reason, DeliveredFile file, Phrase detail) {
        return new Refusal(reason, Location.of(file.path()), detail);
    }
}
