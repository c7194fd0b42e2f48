package nl.mdzfactsheet.definition.yaml;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.failure.Location;
import org.jspecify.annotations.Nullable;

/** Collects the faults of all definition files, so that one check names them all. */
public final class Faults {

    private final List<DefinitionFault> found = new ArrayList<>();

    /**
     * @param file path below the definitions
     * @param line 1-based line, 0 when the file as a whole is meant
     * @param key the key at fault, null when none is
     */
    public void add(String file, long line, @Nullable String key, String rule, String next) {
        found.add(new DefinitionFault(new Location("schemas/" + file, line, key), rule, next));
    }

    public int count() {
        return found.size();
    }

    /** In the order in which they were met. */
    public List<DefinitionFault> list() {
        return List.copyOf(found);
    }
}
