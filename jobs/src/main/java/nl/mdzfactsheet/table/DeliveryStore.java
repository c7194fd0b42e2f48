package nl.mdzfactsheet.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.DeliveryEntry.State;

/** The ledger: one folder per known delivery, which appears complete by one atomic rename. Refused deliveries have an entry and a report only. */
public final class DeliveryStore {

    /** The ledger entry in the folder of a delivery. */
    public static final String ENTRY = "delivery.json";

    /** The report for people beside the entry of a refused delivery. */
    public static final String REPORT = "report.txt";

    private static final String STAGING = ".staging-";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** By created, then id in byte order. */
    public static final Comparator<DeliveryEntry> ORDER = Comparator.comparing(
                    (DeliveryEntry e) -> instant(e.created()))
            .thenComparing(DeliveryEntry::id, DeliveryStore::compareBytes);

    private final Path root;

    public DeliveryStore(Home home) {
        this.root = home.deliveries();
    }

    /** The folder name of a delivery id: readable and safe, whatever the id. */
    public static String folderName(String id) {
        String readable =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = readable.length() > 40 ? readable.substring(0, 40) : readable;
        return (cut.isEmpty() ? "delivery" : cut) + "-" + Sha256.ofText(id).substring(0, 12);
    }

    /** The folder name of a refused offer of an id; other content of the same id has its own. */
    public static String refusedFolderName(String id, String offer) {
        return "refused-" + folderName(id) + "-" + Sha256.ofText(offer).substring(0, 12);
    }

    /** The moment of a {@code created} text: RFC 3339, or a date (start of that day, UTC). */
    public static Instant instant(String created) {
        return created.length() == 10
                ? LocalDate.parse(created).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(created).toInstant();
    }

    /** Text order of UTF-8 bytes, which is the order of code points. */
    public static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** Loaded deliveries, by created, then id. */
    public List<DeliveryEntry> loaded() {
        return entries().stream()
                .filter(e -> e.state() == State.LOADED)
                .sorted(ORDER)
                .toList();
    }

    /** All entries, by folder name. */
    public List<DeliveryEntry> entries() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            List<DeliveryEntry> entries = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                boolean visible = !folder.getFileName().toString().startsWith(STAGING);
                if (visible && Files.isRegularFile(folder.resolve(ENTRY))) {
                    entries.add(JSON.readValue(folder.resolve(ENTRY).toFile(), DeliveryEntry.class));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The loaded delivery with this id. */
    public Optional<DeliveryEntry> find(String id) {
        return read(folderName(id));
    }

    /** The entry of an earlier refusal of this offer. */
    public Optional<DeliveryEntry> findRefused(String id, String offer) {
        return read(refusedFolderName(id, offer));
    }

    private Optional<DeliveryEntry> read(String folder) {
        Path file = root.resolve(folder).resolve(ENTRY);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(file.toFile(), DeliveryEntry.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a known delivery. */
    public Path folder(DeliveryEntry entry) {
        return root.resolve(entry.folder());
    }

    /** An empty staging folder for a delivery, for the owner only; what a killed run left there is removed. */
    public Path stage(String folder) {
        try {
            Files.createDirectories(root);
            Path staging = root.resolve(STAGING + folder);
            StepStore.delete(staging);
            Files.createDirectory(staging);
            protect(staging);
            return staging;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what killed runs left behind. Only for who holds the lock of the home. */
    public void removeStaging() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith(STAGING)) {
                    StepStore.delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a staged delivery its entry and its name. */
    public void commit(Path staging, DeliveryEntry entry) {
        try {
            JSON.writeValue(staging.resolve(ENTRY).toFile(), entry);
            Path folder = root.resolve(entry.folder());
            StepStore.delete(folder);
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids that purged deliveries replaced: they stay replaced. */
    public Set<String> replacedByPurged() {
        Set<String> ids = new HashSet<>();
        entries().stream().filter(e -> e.state() == State.PURGED).forEach(e -> ids.addAll(e.replaces()));
        return ids;
    }

    /** Purged deliveries whose removal was interrupted. */
    public List<DeliveryEntry> purgedWithData() {
        return entries().stream()
                .filter(e -> e.state() == State.PURGED)
                .filter(e -> !dataOf(e).isEmpty())
                .toList();
    }

    /** Removes the data of a delivery. First its entry says so: what a kill leaves behind never counts again. */
    public void purge(String id) {
        DeliveryEntry entry = find(id).orElseThrow();
        Path file = folder(entry).resolve(ENTRY);
        Path writing = folder(entry).resolve("." + ENTRY);
        try {
            JSON.writeValue(writing.toFile(), entry.purged());
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
            for (Path data : dataOf(entry)) {
                StepStore.delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> dataOf(DeliveryEntry entry) {
        try (Stream<Path> content = Files.list(folder(entry))) {
            return content.filter(p -> !p.getFileName().toString().equals(ENTRY))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the owner only, where the file system knows owners. */
    public static void protect(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
