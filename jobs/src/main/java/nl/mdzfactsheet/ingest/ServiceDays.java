package nl.mdzfactsheet.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accepted lines per service and day of one delivered file. Written beside the segments, so that judging codes against a new snapshot of the reference tables needs no
 * pass over the lines. Kept in blocks of 32 days, made when first needed: memory follows the codes that occur, not the lines.
 */
final class ServiceDays {

    /** Name of the file in the folder of a delivery. */
    static final String FILE = "service-days.bin";

    private static final int BLOCK_BITS = 5;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final Period period;
    private final int blocksPerService;
    private int[][] blocks = new int[1 << 10][];

    /** Receives the lines of a service on a day. */
    @FunctionalInterface
    interface Visitor {
        void visit(String service, int day, int lines);
    }

    ServiceDays(Period period) {
        this.period = period;
        this.blocksPerService = (period.days() + BLOCK - 1) >> BLOCK_BITS;
    }

    void add(int service, int day) {
        int offset = day - period.fromDay();
        int index = service * blocksPerService + (offset >> BLOCK_BITS);
        if (index >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(index + 1, blocks.length * 2));
        }
        int[] block = blocks[index];
        if (block == null) {
            block = new int[BLOCK];
            blocks[index] = block;
        }
        block[offset & (BLOCK - 1)]++;
    }

    private int lines(int service, int offset) {
        int index = service * blocksPerService + (offset >> BLOCK_BITS);
        int[] block = index < blocks.length ? blocks[index] : null;
        return block == null ? 0 : block[offset & (BLOCK - 1)];
    }

    /** Writes the counts of several files together: services in order, with their days. */
    static void write(Path file, Period period, List<CodeNumbers> codes, List<ServiceDays> counts) throws IOException {
        SortedMap<String, int[]> byService = new TreeMap<>();
        for (int part = 0; part < codes.size(); part++) {
            List<String> texts = codes.get(part).texts();
            for (int service = 0; service < texts.size(); service++) {
                if (texts.get(service).indexOf(CodeNumbers.SEPARATOR) >= 0) {
                    byService.computeIfAbsent(texts.get(service), s -> numbers(codes.size()))[part] = service;
                }
            }
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, int[]> entry : byService.entrySet()) {
                writeService(out, entry.getKey(), merged(period, entry.getValue(), counts), period.fromDay());
            }
        }
    }

    private static int[] numbers(int parts) {
        int[] none = new int[parts];
        Arrays.fill(none, -1);
        return none;
    }

    private static int[] merged(Period period, int[] numbers, List<ServiceDays> counts) {
        int[] lines = new int[period.days()];
        for (int part = 0; part < numbers.length; part++) {
            for (int offset = 0; numbers[part] >= 0 && offset < lines.length; offset++) {
                lines[offset] += counts.get(part).lines(numbers[part], offset);
            }
        }
        return lines;
    }

    private static void writeService(DataOutputStream out, String service, int[] lines, int firstDay)
            throws IOException {
        int days = (int) Arrays.stream(lines).filter(n -> n > 0).count();
        if (days > 0) {
            out.writeUTF(service);
            out.writeInt(days);
            for (int offset = 0; offset < lines.length; offset++) {
                if (lines[offset] > 0) {
                    out.writeInt(firstDay + offset);
                    out.writeInt(lines[offset]);
                }
            }
        }
    }

    /** Reads the counts of a delivery. */
    static void read(Path file, Visitor visitor) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.mark(1);
            while (in.read() >= 0) {
                in.reset();
                String service = in.readUTF();
                for (int days = in.readInt(); days > 0; days--) {
                    visitor.visit(service, in.readInt(), in.readInt());
                }
                in.mark(1);
            }
        }
    }
}
