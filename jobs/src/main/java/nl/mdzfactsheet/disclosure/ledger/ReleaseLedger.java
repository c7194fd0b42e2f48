package nl.mdzfactsheet.disclosure.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ChainedLine;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepStore;

/**
 * The ledger of published counts: {@code ledger.jsonl}, a chain of one line per publication, and beside it one folder per line with the counts of every recipient and the rows that were printed.
 * Entries are only added, each before its version gets its name: a kill in between leaves a folder without a line, which is written again, or an entry whose version the next run publishes.
 */
public final class ReleaseLedger {

    /** Folder of a report that holds what the ledger takes over. */
    public static final String REPORT_FOLDER = "ledger";

    /** Counts of every recipient: the restricted log of disclosure. */
    public static final String LOG = "disclosure_log.csv";

    private static final String CHAIN = "ledger.jsonl";
    private static final String PACKED = ".gz";

    private final Path folder;

    /** @param folder folder of the ledger; one that is not there is an empty ledger */
    public ReleaseLedger(Path folder) {
        this.folder = folder;
    }

    /** Every entry, oldest first; a line that does not follow on the one before stops with exit code REFUSED. */
    public List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>();
        String previous = ChainedLine.FIRST;
        for (String text : lines()) {
            Optional<ChainedLine> line = ChainedLine.read(text);
            if (line.isEmpty() || !line.get().follows(previous, entries.size() + 1L)) {
                throw broken(new Location(folder.resolve(CHAIN).toString(), entries.size() + 1, "hash"));
            }
            entries.add(LedgerEntry.of(line.get()));
            previous = line.get().hash();
        }
        return entries;
    }

    /** Checks the chain and every file of every entry; returns the number of entries. */
    public int verify() {
        List<LedgerEntry> entries = entries();
        for (LedgerEntry entry : entries) {
            entry.files().keySet().forEach(file -> mustBeWhole(entry, file));
        }
        return entries.size();
    }

    private List<String> lines() {
        Path chain = folder.resolve(CHAIN);
        try {
            return Files.isRegularFile(chain) ? Files.readAllLines(chain) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Counts of an entry, shown or not.
     *
     * @param contract contract of the restricted log
     */
    public List<LedgerCounts> counts(LedgerEntry entry, TableContract contract) {
        SmallTable log = table(entry, LOG, contract);
        int recipient = log.index("recipient");
        int year = log.index("about_year");
        int measure = log.index("measure_id");
        int unit = log.index("unit");
        int members = log.index("members");
        int numerator = log.index("numerator");
        int denominator = log.index("denominator");
        int decision = log.index("decision");
        return log.rows().stream()
                .map(r -> new LedgerCounts(
                        r.get(recipient),
                        Integer.parseInt(r.get(year)),
                        r.get(measure),
                        r.get(unit),
                        r.get(members).isEmpty()
                                ? Set.of()
                                : Set.of(r.get(members).split(" ")),
                        new BigDecimal(r.get(numerator)),
                        new BigDecimal(r.get(denominator)),
                        LedgerCounts.Decision.of(r.get(decision))))
                .toList();
    }

    /** Rows that were printed in a table of a recipient; empty when it got no such table. */
    public List<List<String>> printed(LedgerEntry entry, String recipientFolder, TableContract contract) {
        String file = recipientFolder + "/" + contract.name() + ".csv";
        return entry.files().containsKey(file) ? table(entry, file, contract).rows() : List.of();
    }

    private SmallTable table(LedgerEntry entry, String file, TableContract contract) {
        mustBeWhole(entry, file);
        Path packed = path(entry, file);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return SmallTable.read(packed, in, contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(LedgerEntry entry, String file) {
        return folder.resolve(entry.folder()).resolve(file + PACKED);
    }

    private void mustBeWhole(LedgerEntry entry, String file) {
        Path packed = path(entry, file);
        if (!Files.isRegularFile(packed)
                || !Sha256.ofFile(packed).equals(entry.files().get(file))) {
            throw broken(Location.of(packed.toString()));
        }
    }

    private static MdzException broken(Location place) {
        return new MdzException(
                ExitCode.REFUSED,
                Reason.LEDGER_BROKEN,
                place,
                "every line of the ledger follows on the one before and its files have the hashes it names",
                "restore the folder of the ledger from a backup; without it nobody knows what recipients can subtract");
    }

    /**
     * Adds a publication, unless it stands there already.
     *
     * @param report report whose folder {@link #REPORT_FOLDER} is taken over
     * @param content hash of the published version
     */
    public void add(Path report, int year, int version, String runId, String content) {
        List<LedgerEntry> entries = entries();
        if (entries.stream()
                .anyMatch(e -> e.year() == year
                        && e.version() == version
                        && e.content().equals(content))) {
            return;
        }
        try {
            LedgerEntry entry = new LedgerEntry(entries.size() + 1L, year, version, runId, content, new TreeMap<>());
            Path target = Files.createDirectories(folder).resolve(entry.folder());
            StepStore.delete(target);
            SortedMap<String, String> files = pack(report.resolve(REPORT_FOLDER), target);
            append(new LedgerEntry(entry.number(), year, version, runId, content, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> pack(Path from, Path target) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = from.relativize(file).toString().replace('\\', '/');
                Path packed = target.resolve(name + PACKED);
                Files.createDirectories(packed.resolve("..").normalize());
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                    Files.copy(file, out);
                }
                files.put(name, Sha256.ofFile(packed));
            }
        }
        return files;
    }

    /** The whole chain is written beside the old one and takes its place at once, so that no line is ever torn. */
    private void append(LedgerEntry entry) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        String previous = lines.isEmpty()
                ? ChainedLine.FIRST
                : ChainedLine.read(lines.get(lines.size() - 1)).orElseThrow().hash();
        lines.add(entry.line(previous));
        Path writing = folder.resolve("." + CHAIN);
        Files.write(writing, lines);
        try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(writing, folder.resolve(CHAIN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
