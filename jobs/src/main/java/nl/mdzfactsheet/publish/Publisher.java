package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleasedBundle;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.publish.VersionManifest.PublishedFile;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/**
 * Publishes an admitted report. The new version is written beside the old one and gets its name by one rename; the pointer is switched last, by another. A kill in
 * between leaves a complete version that the next run recognises by its content and points to.
 */
public final class Publisher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "v";

    private final Home home;
    private final Runnable beforePointer;
    private final TierAccess access;

    public Publisher(Home home) {
        this(home, () -> {});
    }

    /** @param beforePointer runs between the two renames, for the test that kills there */
    public Publisher(Home home, Runnable beforePointer) {
        this(home, beforePointer, TierAccess.standard());
    }

    /** @param access groups and modes of the tiers */
    public Publisher(Home home, Runnable beforePointer, TierAccess access) {
        this.home = home;
        this.beforePointer = beforePointer;
        this.access = access;
    }

    /** Publishes; equal content is not published again. */
    public Publication publish(ReleasedBundle bundle, Release release, PublishFacts facts) {
        Path year = home.published(facts.year());
        List<PublishedFile> files = files(bundle.report());
        String content = VersionManifest.contentHash(files);
        Optional<Publication> current = Publication.current(year);
        if (current.isPresent() && current.get().contentHash().equals(content) && isWhole(year, current.get())) {
            HeldPublication.forget(home, facts.year());
            return current.get();
        }
        try {
            createFolders(year);
            Publication next = written(year, facts.year(), content);
            if (next.version() > newest(year)) {
                remember(bundle.report(), next, facts);
                List<ControlTotals> totals = ControlTotals.of(release.insurer("quality"));
                write(bundle.report(), year, manifest(next, facts, totals, files));
            }
            beforePointer.run();
            next.point(year);
            access.insurerGroup(year.resolve(Publication.POINTER));
            HeldPublication.forget(home, facts.year());
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ledger knows of a version before anybody can read it. */
    private void remember(StepOutput report, Publication next, PublishFacts facts) throws IOException {
        Files.createDirectories(home.ledger());
        FileModes.OWNER.folder(home.ledger());
        new ReleaseLedger(home.ledger())
                .add(report.folder(), next.year(), next.version(), facts.runId(), next.contentHash());
    }

    private static List<PublishedFile> files(StepOutput report) {
        List<PublishedFile> files = new ArrayList<>();
        try {
            JsonNode rows = JSON.readTree(
                            report.folder().resolve(ReleasedBundle.FACTS).toFile())
                    .path("rows");
            for (Manifest.Entry file : report.manifest().files()) {
                if (ReleasedBundle.isPublished(file.path())) {
                    JsonNode count = rows.path(file.path());
                    files.add(new PublishedFile(
                            file.path(), file.bytes(), count.isNumber() ? count.asLong() : null, file.sha256()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A version with this content that is newer than the pointer (a run was killed before it could point), else the next number. */
    private static Publication written(Path year, int reportingYear, String content) {
        int newest = newest(year);
        if (newest > 0) {
            Path folder = year.resolve(VERSION + newest);
            boolean whole = Files.isRegularFile(folder.resolve(VersionManifest.FILE));
            if (whole
                    && VersionManifest.read(folder).contentHash().equals(content)
                    && Verification.of(folder).isEmpty()) {
                return new Publication(reportingYear, newest, VERSION + newest, content);
            }
        }
        return new Publication(reportingYear, newest + 1, VERSION + (newest + 1), content);
    }

    private static int newest(Path year) {
        try (Stream<Path> entries = Files.list(year)) {
            return entries.map(p -> p.getFileName().toString())
                    .filter(n -> n.matches("v[1-9][0-9]{0,8}"))
                    .mapToInt(n -> Integer.parseInt(n.substring(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Path year, Publication current) {
        Path folder = current.folder(year);
        return Files.isRegularFile(folder.resolve(VersionManifest.FILE))
                && Verification.of(folder).isEmpty();
    }

    private static VersionManifest manifest(
            Publication next, PublishFacts facts, List<ControlTotals> totals, List<PublishedFile> files) {
        return new VersionManifest(
                next.year(),
                next.version(),
                facts.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                facts.runDate(),
                facts.runId(),
                facts.standPer(),
                facts.completeness().isEmpty() ? null : new BigDecimal(facts.completeness()),
                next.contentHash(),
                facts.definitionsHash(),
                facts.definitions(),
                facts.codeVersion(),
                facts.inputs(),
                facts.steps(),
                totals,
                files);
    }

    private void write(StepOutput report, Path year, VersionManifest manifest) throws IOException {
        Path staging = year.resolve("." + VERSION + manifest.version() + ".staging");
        StepStore.delete(staging);
        Files.createDirectory(staging);
        FileModes.OWNER.folder(staging);
        for (PublishedFile file : manifest.files()) {
            Path target = staging.resolve(file.path());
            Files.createDirectories(staging.resolve(file.path()).resolve("..").normalize());
            Files.copy(report.folder().resolve(file.path()), target, StandardCopyOption.COPY_ATTRIBUTES);
            access.file(target, file.path());
        }
        manifest.write(staging);
        access.file(staging.resolve(VersionManifest.FILE), VersionManifest.FILE);
        setFolderModes(staging);
        force(staging.resolve(VersionManifest.FILE));
        Files.move(staging, year.resolve(VERSION + manifest.version()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void setFolderModes(Path staging) throws IOException {
        try (Stream<Path> walk = Files.walk(staging)) {
            for (Path folder : walk.filter(Files::isDirectory).toList()) {
                access.folder(folder, staging.relativize(folder).toString().replace('\\', '/'));
            }
        }
    }

    private void createFolders(Path year) throws IOException {
        access.passage(home.root(), false);
        for (Path folder : List.of(year.resolve("..").normalize(), year)) {
            boolean isNew = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            access.passage(folder, isNew);
            access.insurerGroup(folder);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
