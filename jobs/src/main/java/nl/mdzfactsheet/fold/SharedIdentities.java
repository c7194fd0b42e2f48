package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;

/** Counts, in one partition of the {@link IdentitySpill}, the identities whose number is also another person's: one sorted array of hashes, then the records again. */
final class SharedIdentities implements WorkerFiles.Task<Integer, Map<Integer, Long>> {

    private static final long serialVersionUID = 1L;

    private final String outputFolder;

    SharedIdentities(String outputFolder) {
        this.outputFolder = outputFolder;
    }

    @Override
    public Map<Integer, Long> run(Integer partition, TaskFiles files) {
        String folder = IdentitySpill.folder(outputFolder, partition).toString();
        return counts(Path.of(files.fetchedFolder(folder)));
    }

    /** Identities by place (delivery and table) in the files of a folder. */
    static Map<Integer, Long> counts(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.sorted().toList();
            long[] shared = repeated(hashes(files));
            Map<Integer, Long> counts = new HashMap<>();
            for (Path file : shared.length == 0 ? List.<Path>of() : files) {
                forEach(file, (hash, place) -> {
                    if (Arrays.binarySearch(shared, hash) >= 0) {
                        counts.merge(place, 1L, Long::sum);
                    }
                });
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] hashes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        long[] hashes = new long[Math.toIntExact(bytes / IdentitySpill.RECORD_BYTES)];
        int[] filled = {0};
        for (Path file : files) {
            forEach(file, (hash, place) -> hashes[filled[0]++] = hash);
        }
        Arrays.sort(hashes);
        return hashes;
    }

    /** What occurs more than once in a sorted array. */
    private static long[] repeated(long[] sorted) {
        int found = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (found == 0 || sorted[found - 1] != sorted[i])) {
                sorted[found++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, found);
    }

    @FunctionalInterface
    private interface Identity {
        void accept(long hash, int place);
    }

    private static void forEach(Path file, Identity identity) throws IOException {
        ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file));
        while (records.remaining() >= IdentitySpill.RECORD_BYTES) {
            long hash = records.getLong();
            identity.accept(hash, records.getInt());
        }
    }
}
