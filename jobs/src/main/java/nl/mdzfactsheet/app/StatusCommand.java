package nl.mdzfactsheet.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.publish.HeldPublication;
import nl.mdzfactsheet.publish.Jump;
import nl.mdzfactsheet.publish.Publication;
import nl.mdzfactsheet.table.Home;
import picocli.CommandLine.Command;

/** {@code mdz status}: who runs, what is in store, what was run, what is published. Reads files only, so it answers while a run is busy. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand extends HomeCommand {

    StatusCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        Installation installation = glanced(StatusCommand::isShown);
        PrintWriter out = out();
        String holder = holder(installation);
        out.println(text("status.lock") + " " + (holder == null ? text("status.free") : holder));
        out.println(text("status.deliveries"));
        pipeline(installation).deliveries().forEach(d -> out.println("  " + d));
        out.println(text("status.runs"));
        runs(installation.home().runs(), holder != null).forEach(r -> out.println("  " + r));
        out.println(text("status.published"));
        published(installation).forEach(p -> out.println("  " + p));
        List<String> waiting = held(installation.home());
        if (!waiting.isEmpty()) {
            out.println(text("status.held"));
            waiting.forEach(h -> out.println("  " + h));
        }
        return ExitCode.DONE.number();
    }

    /** The files that are read here. */
    private static boolean isShown(String path) {
        return path.matches(
                "store/deliveries/[^/]+/delivery\\.json|runs/[^/]+/run\\.json|published/[^/]+/current\\.json|store/held/.+");
    }

    /** The last runs first; one that says running while nobody holds the lock was killed. */
    private static List<String> runs(Path folder, boolean busy) {
        List<JsonNode> records = new ArrayList<>();
        for (Path run : children(folder)) {
            Path file = run.resolve("run.json");
            if (Files.isRegularFile(file)) {
                try {
                    records.add(new ObjectMapper().readTree(file.toFile()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        records.sort(Comparator.comparing((JsonNode r) -> r.path("startedAt").asText())
                .reversed());
        return records.stream()
                .map(r -> String.join(
                        "  ",
                        r.path("startedAt").asText(),
                        r.path("run").asText(),
                        r.path("identity").path("year").asText(),
                        !busy && r.path("outcome").asText().equals("running")
                                ? "killed"
                                : r.path("outcome").asText()))
                .toList();
    }

    private static List<String> published(Installation installation) {
        List<String> lines = new ArrayList<>();
        for (Path year : children(installation.home().root().resolve("published"))) {
            Publication.current(year)
                    .ifPresent(p -> lines.add(p.year() + "  " + p.path() + "  " + installation.shown(p.folder(year))));
        }
        return lines;
    }

    /** Publications that wait for approval, what jumped in them, and how they are released. */
    private static List<String> held(Home home) {
        return HeldPublication.all(home).stream()
                .map(h ->
                        h.year() + "  " + h.jumps().stream().map(Jump::measure).collect(Collectors.joining(", "))
                                + "  mdz approve --year " + h.year())
                .toList();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
