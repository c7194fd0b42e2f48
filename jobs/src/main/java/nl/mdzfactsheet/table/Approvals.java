package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** Approvals of held deliveries and publications: one small file each. An approval holds for the content that was there when it was given. */
public final class Approvals {

    private static final String ENDING = ".approved";

    private final Home home;

    public Approvals(Home home) {
        this.home = home;
    }

    /** Releases a held delivery; an id that is not loaded stops with the ids that are. */
    public void approve(String id) {
        Optional<DeliveryEntry> entry = new DeliveryStore(home).find(id);
        if (entry.isEmpty()) {
            List<String> known = new DeliveryStore(home)
                    .loaded().stream().map(DeliveryEntry::id).toList();
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    null,
                    "no loaded delivery has this id",
                    known.isEmpty() ? "run the intake first" : "choose one of " + String.join(", ", known));
        }
        write(entry.get().folder(), line(entry.get()));
    }

    /**
     * Releases a held publication.
     *
     * @param result identity of the figures that were looked at
     */
    public void approvePublication(int year, String result) {
        write(publication(year), line(year, result));
    }

    private void write(String name, String line) {
        try {
            Files.createDirectories(home.approvals());
            Path file = home.approvals().resolve(name + ENDING);
            Path staging = home.approvals().resolve(name + ".staging");
            Files.writeString(staging, line, StandardCharsets.UTF_8);
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when this content was approved. */
    public boolean approved(DeliveryEntry entry) {
        return holds(entry.folder(), line(entry));
    }

    /** True when these figures of a year were approved. */
    public boolean approvedPublication(int year, String result) {
        return holds(publication(year), line(year, result));
    }

    private boolean holds(String name, String line) {
        Path file = home.approvals().resolve(name + ENDING);
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every approval, sorted: an input of what is active. */
    public Set<String> all() {
        Set<String> lines = new TreeSet<>();
        if (Files.isDirectory(home.approvals())) {
            try (Stream<Path> files = Files.list(home.approvals())) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                    lines.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Never the folder of a delivery: those have no blank. */
    private static String publication(int year) {
        return "publication " + year;
    }

    private static String line(int year, String result) {
        return result + " publication " + year + "\n";
    }

    private static String line(DeliveryEntry entry) {
        return entry.offer() + " " + entry.id() + "\n";
    }
}
