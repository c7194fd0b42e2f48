package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Sha256;

/** What lies in the inbox: one delivery per folder, read as far as the descriptor. Names that begin with a point are left alone. */
final class Inbox {

    private final Path folder;
    private final DescriptorReader descriptors;

    Inbox(Path folder, Contracts contracts) {
        this.folder = folder;
        this.descriptors = new DescriptorReader(contracts);
    }

    /** Everything in the inbox, by name. */
    List<OfferedDelivery> look() {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of(folder.toString()),
                    "the inbox is not a folder that user " + System.getProperty("user.name") + " can read",
                    "check the path and its permissions");
        }
        List<OfferedDelivery> offered = new ArrayList<>();
        for (Path entry : entries()) {
            offered.add(Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? delivery(entry) : stray(entry));
        }
        return offered;
    }

    private List<Path> entries() {
        try (Stream<Path> entries = Files.list(folder.toRealPath())) {
            return entries.filter(e -> !e.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfferedDelivery delivery(Path entry) {
        String name = entry.getFileName().toString();
        try {
            Descriptor descriptor = descriptors.read(entry);
            return new OfferedDelivery(name, entry, descriptor, null, stamp(entry, descriptor));
        } catch (Refusal e) {
            return new OfferedDelivery(name, entry, null, e.of(name), "");
        }
    }

    private static OfferedDelivery stray(Path entry) {
        String name = entry.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean link = Files.isSymbolicLink(entry);
        boolean data = lower.endsWith(".csv") || lower.endsWith(".csv.gz") || lower.endsWith(".json");
        Reason reason =
                link ? Reason.FILE_OUTSIDE_DELIVERY : data ? Reason.DESCRIPTOR_MISSING : Reason.FILE_TYPE_UNSUPPORTED;
        return new OfferedDelivery(name, entry, null, Finding.of(name, reason, name, Phrase.NONE), "");
    }

    /** Changes when a file is written again, also with the same size. */
    private static String stamp(Path delivery, Descriptor descriptor) {
        Sha256 sha = Sha256.start();
        for (DeliveredFile file : descriptor.files()) {
            sha.add(file.path());
            try {
                BasicFileAttributes attributes = Files.readAttributes(
                        delivery.resolve(file.path()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                sha.add(attributes.size() + " " + attributes.lastModifiedTime().toMillis());
            } catch (IOException | InvalidPathException e) {
                sha.add("absent");
            }
        }
        return sha.hex();
    }
}
