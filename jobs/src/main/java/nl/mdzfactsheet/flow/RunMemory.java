package nl.mdzfactsheet.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepOutput;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What the job remembers in its execution context, as short texts: where each stage wrote, with which hash, and what it said. */
final class RunMemory {

    private static final String FOLDER = "folder.";
    private static final String HASH = "hash.";
    private static final String NOTICES = "notices.";
    private static final String FACT = "fact.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final ExecutionContext context;

    RunMemory(Home home, ExecutionContext context) {
        this.home = home;
        this.context = context;
    }

    void keep(Stage stage, StageResult result) {
        Path folder = result.output().folder();
        context.putString(
                FOLDER + stage.folder(), home.root().relativize(folder).toString());
        context.putString(HASH + stage.folder(), result.output().contentHash());
        result.facts().forEach((name, value) -> context.putString(FACT + name, value));
        try {
            context.putString(NOTICES + stage.folder(), JSON.writeValueAsString(result.notices()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outputs of the stages that are done. */
    Map<Stage, StepOutput> outputs() {
        Map<Stage, StepOutput> outputs = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (context.containsKey(FOLDER + stage.folder())) {
                Path folder = home.root().resolve(context.getString(FOLDER + stage.folder()));
                outputs.put(stage, new StepOutput(folder, Manifest.read(folder)));
            }
        }
        return outputs;
    }

    /** True when every output that the job remembers is still there with the same content. */
    boolean isWhole() {
        for (Stage stage : Stage.values()) {
            if (context.containsKey(FOLDER + stage.folder())) {
                Path folder = home.root().resolve(context.getString(FOLDER + stage.folder()));
                if (!Files.isRegularFile(folder.resolve(Manifest.FILE))
                        || !Manifest.read(folder).contentHash().equals(context.getString(HASH + stage.folder()))) {
                    return false;
                }
            }
        }
        return true;
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (context.containsKey(NOTICES + stage.folder())) {
                try {
                    notices.addAll(JSON.readValue(
                            context.getString(NOTICES + stage.folder()), new TypeReference<List<Notice>>() {}));
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return notices;
    }

    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        context.entrySet().stream()
                .filter(e -> e.getKey().startsWith(FACT))
                .forEach(e -> facts.put(
                        e.getKey().substring(FACT.length()), e.getValue().toString()));
        return facts;
    }
}
