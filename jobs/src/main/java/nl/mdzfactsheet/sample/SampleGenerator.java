package nl.mdzfactsheet.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map.Entry;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Generates synthetic deliveries with planted truth. Persons are made in blocks by any number of workers and written in
 * order, so memory does not grow with the number of insured and the bytes do not depend on the threads.
 */
public final class SampleGenerator {
    private static final int BLOCK = 1_000;
    private static final List<String> CONTACT_COLUMNS =
            List.of("contact_id", "verzekerde_id", "agb_praktijk", "programma", "datum", "soort", "uitkomst");
    private static final List<String> INSURED_COLUMNS = List.of(
            "verzekerde_id",
            "uzovi",
            "geboortejaar",
            "geslacht",
            "postcode4",
            "verzekerd_van",
            "verzekerd_tot",
            "overlijdensdatum");

    private final World world;
    private final DeliveryPlan plan;
    private final InboxWriter inbox;
    private final TruthFiles truth;

    private SampleGenerator(SampleRequest request) throws IOException {
        this.world = new World(request);
        this.plan = new DeliveryPlan(world.span());
        this.inbox = new InboxWriter(request.outDir().resolve("inbox"), plan, request.messages());
        this.truth = new TruthFiles(request.outDir().resolve("expected"));
    }

    /**
     * Fills the folder of the request: {@code inbox}, {@code expected}, {@code config} and a README.
     *
     * @throws IllegalArgumentException when the folder holds something already
     * @throws UncheckedIOException when a file cannot be written
     */
    public static SampleSummary generate(SampleRequest request) {
        try {
            requireEmpty(request.outDir());
            return new SampleGenerator(request).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "Cannot generate into " + folder + ": it is not empty (nothing was written)");
                }
            }
        }
    }

    private SampleSummary run() throws IOException {
        writePersons();
        writeReference();
        inbox.finish();
        truth.finish(inbox, world);
        SampleSummary summary = new SampleSummary(
                world.request().insured(),
                world.practices().size(),
                plan.deliveries().size(),
                inbox.lines(),
                truth.detections(),
                inbox.bytes());
        SampleHome.write(world, summary, truth.detectionsByDetector());
        return summary;
    }

    private void writePersons() throws IOException {
        int threads = world.request().threads();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Block>> running = new ArrayDeque<>();
            int insured = world.request().insured();
            for (int from = 0; from < insured; from += BLOCK) {
                int start = from;
                int end = Math.min(insured, from + BLOCK);
                running.add(workers.submit(() -> Block.generate(world, plan, start, end)));
                if (running.size() > 2 * threads) {
                    write(result(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                write(result(running.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void write(Block block) throws IOException {
        for (Entry<FileKey, Chunk> entry : block.chunks().entrySet()) {
            inbox.append(entry.getKey(), columns(entry.getKey().table()), entry.getValue());
        }
        truth.append(block.truth());
    }

    private void writeReference() throws IOException {
        for (Entry<String, List<String>> table :
                new ReferenceTables(world).all().entrySet()) {
            writeTable(
                    table.getKey(),
                    table.getValue().get(0),
                    table.getValue().stream().skip(1).toList());
        }
        writeTable("weerleggingen", "tabel;declaratie_id;verzekerde_id;detector;oordeel;bron", truth.contested());
    }

    private void writeTable(String table, String header, List<String> rows) throws IOException {
        Chunk chunk = new Chunk();
        Charset charset = InboxWriter.charset(table);
        rows.forEach(row -> chunk.add(row, charset));
        List<String> columns = List.of(header.split(";", -1));
        inbox.append(new FileKey(plan.reference().number(), table), columns, chunk.deflate());
    }

    private static List<String> columns(String table) {
        return switch (table) {
            case FileKey.CONTACTS -> CONTACT_COLUMNS;
            case FileKey.INSURED -> INSURED_COLUMNS;
            default ->
                Arrays.stream(ClaimTable.values())
                        .filter(t -> t.tableName().equals(table))
                        .findFirst()
                        .orElseThrow()
                        .columns();
        };
    }

    private static Block result(Future<Block> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot finish the sample: interrupted (the folder is incomplete)", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot finish the sample: a block failed (the folder is incomplete)", e);
        }
    }
}
