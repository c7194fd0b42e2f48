package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;

/**
 * The line identities of one bucket of patients as 64-bit hashes of table and declaratie_id, dealt over files by their first bits. A person has each identity once, so a hash
 * that turns up twice is one number under two persons. A record: the hash, then delivery and table in one int.
 */
final class IdentitySpill implements Closeable {

    /** Number of files: each must fit in memory when it is counted. */
    static final int PARTITIONS = 32;

    static final int RECORD_BYTES = Long.BYTES + Integer.BYTES;

    private static final int BUFFERED = 1 << 10;
    private static final String FOLDER = "identities";
    private static final int TABLES = ClaimTable.values().length;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final List<FileChannel> files = new ArrayList<>();
    private final ByteBuffer[] buffers = new ByteBuffer[PARTITIONS];
    private final HashPlaces places = new HashPlaces();

    IdentitySpill(String outputFolder, int bucket) {
        try {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                Path folder = Files.createDirectories(folder(outputFolder, partition));
                Path file = folder.resolve(String.format(Locale.ROOT, "bucket-%02d", bucket));
                files.add(FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
                buffers[partition] = ByteBuffer.allocate(BUFFERED * RECORD_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All partitions; removed when they are counted. */
    static Path folder(String outputFolder) {
        return Path.of(outputFolder).resolve(FOLDER);
    }

    static Path folder(String outputFolder, int partition) {
        return folder(outputFolder).resolve(Integer.toString(partition));
    }

    /** Every identity of a patient once, with the latest delivery that holds it. */
    void write(PatientOutcome outcome) {
        write(patient -> {
            for (LineFate fate : outcome.fates()) {
                ClaimLine line = fate.line();
                patient.keepLargest(hash(line), place(line.origin().delivery(), line.table()));
            }
        });
    }

    /**
     * Every identity of a patient once.
     *
     * @param patient adds them
     */
    void write(Consumer<HashPlaces> patient) {
        places.clear();
        patient.accept(places);
        places.forEach(this::write);
    }

    private void write(long hash, int place) {
        int partition = (int) Long.remainderUnsigned(hash, PARTITIONS);
        ByteBuffer buffer = buffers[partition];
        buffer.putLong(hash).putInt(place);
        if (!buffer.hasRemaining()) {
            try {
                flush(partition);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void flush(int partition) throws IOException {
        ByteBuffer buffer = buffers[partition];
        buffer.flip();
        while (buffer.hasRemaining()) {
            files.get(partition).write(buffer);
        }
        buffer.clear();
    }

    static int place(int delivery, ClaimTable table) {
        return delivery * TABLES + table.ordinal();
    }

    static int delivery(int place) {
        return place / TABLES;
    }

    static ClaimTable table(int place) {
        return ClaimTable.values()[place % TABLES];
    }

    /** Every character changes every bit: numbers that differ in their last digit must not fall together. */
    static long hash(ClaimLine line) {
        return hash(line.table(), line.declaratieId());
    }

    static long hash(ClaimTable table, String id) {
        long hash = mix(table.ordinal() + 1L);
        for (int i = 0; i < id.length(); i++) {
            hash = mix(hash ^ id.charAt(i));
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = value * MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 32)) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }

    @Override
    public void close() {
        try {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                flush(partition);
                files.get(partition).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
