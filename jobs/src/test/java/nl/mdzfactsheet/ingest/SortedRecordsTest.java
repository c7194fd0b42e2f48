package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorting of spilled records, in memory and through runs on disk; the expected order is that of a plain list. */
class SortedRecordsTest {

    @TempDir
    Path folder = Path.of("");

    private record Item(long high, long low, int day, int table, int file, long line) {}

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::high, Long::compareUnsigned)
            .thenComparing(Item::low, Long::compareUnsigned)
            .thenComparingInt(Item::day)
            .thenComparingInt(Item::table)
            .thenComparingInt(Item::file)
            .thenComparingLong(Item::line);

    @Test
    void sortsInMemory() throws IOException {
        List<Item> items = items(5_000);
        assertThat(sorted(items, SortedRecords.RUN_BYTES))
                .isEqualTo(items.stream().sorted(ORDER).toList());
    }

    @Fault("F40")
    @Test
    void mergesRunsFromDisk() throws IOException {
        List<Item> items = items(5_000);
        assertThat(sorted(items, 4_000)).isEqualTo(items.stream().sorted(ORDER).toList());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(p -> p.toString().contains("run"))).isEmpty();
        }
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(sorted(List.of(), 4_000)).isEmpty();
    }

    /** Patients that differ in their last bits only, in any quarter of the unsigned range, days before 1970 too. */
    private static List<Item> items(int count) {
        Random random = new Random(7);
        List<Item> items = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            long high = ((long) random.nextInt(4) << 62) | random.nextInt(3);
            long low = random.nextBoolean() ? Long.MIN_VALUE : 5;
            int file = line < count / 2 ? 0 : 1;
            items.add(new Item(high, low, random.nextInt(7) * 9_000 - 25_000, random.nextInt(6), file, line));
        }
        return items;
    }

    private List<Item> sorted(List<Item> items, int runBytes) throws IOException {
        List<Path> spills = List.of(folder.resolve("0.spill"), folder.resolve("1.spill"));
        for (int file = 0; file < 2; file++) {
            try (SpillOutput out = new SpillOutput(spills.get(file))) {
                for (Item item : items) {
                    if (item.file() == file) {
                        put(out, item);
                    }
                }
            }
        }
        List<Item> sorted = new ArrayList<>();
        new SortedRecords(1, runBytes, folder.resolve("x")).forEach(spills, (data, at) -> sorted.add(item(data, at)));
        return sorted;
    }

    private static void put(SpillOutput out, Item item) throws IOException {
        byte[] text = "t".repeat((int) (item.line() % 50)).getBytes(StandardCharsets.US_ASCII);
        out.begin();
        out.put(item.high());
        out.put(item.low());
        out.put(item.day());
        out.put(item.table());
        out.put(item.file());
        out.put(item.line());
        out.put(text, 0, text.length);
        out.end();
    }

    private static Item item(byte[] data, int at) {
        return new Item(
                SpillFormat.longAt(data, at + SpillFormat.PATIENT_HIGH),
                SpillFormat.longAt(data, at + SpillFormat.PATIENT_LOW),
                SpillFormat.intAt(data, at + SpillFormat.DAY),
                SpillFormat.intAt(data, at + SpillFormat.TABLE),
                SpillFormat.intAt(data, at + SpillFormat.FILE),
                SpillFormat.longAt(data, at + SpillFormat.LINE));
    }
}
