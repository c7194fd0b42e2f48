package nl.mdzfactsheet.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepStore;

/** A run with stages that only write one small file each and remember that they ran. */
final class FakeStages {

    final List<Stage> ran = new ArrayList<>();
    final Home home;
    List<Notice> ingestNotices = List.of();
    Consumer<Stage> before = stage -> {};
    StopSignal stop = StopSignal.NEVER;
    RunListener listener = new RunListener() {};
    boolean stillPublished = true;

    FakeStages(Path root) {
        this.home = new Home(root);
    }

    RunPlan plan(RunIdentity identity) {
        Map<Stage, StageRunner> runners = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            runners.put(stage, context -> run(stage, context));
        }
        return new RunPlan(
                home,
                identity,
                LocalDate.of(2026, 3, 31),
                runners,
                () -> {
                    throw new IllegalStateException("No session in this test");
                },
                listener,
                stop,
                facts -> stillPublished && "v1".equals(facts.get("version")));
    }

    private StageResult run(Stage stage, RunContext context) {
        before.accept(stage);
        ran.add(stage);
        for (Stage earlier : Stage.values()) {
            if (earlier.compareTo(stage) < 0) {
                context.output(earlier);
            }
        }
        String input = context.identity().runId();
        StepStore store = new StepStore(home, stage.folder());
        var output = store.find(input).orElseGet(() -> store.write(input, folder -> text(folder, stage)));
        return new StageResult(
                output,
                stage == Stage.INGEST ? ingestNotices : List.of(),
                stage == Stage.PUBLISH ? Map.of("version", "v1") : Map.of());
    }

    private static void text(Path folder, Stage stage) {
        try {
            Files.writeString(folder.resolve("part.txt"), stage.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
