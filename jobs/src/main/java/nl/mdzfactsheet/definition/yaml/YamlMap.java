package nl.mdzfactsheet.definition.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file. Values are read as written; what a key must hold is said by {@link YamlValues}. */
public final class YamlMap {

    private static final String WRITE_A_MAP = "write key: value lines, indented by two spaces";

    private final String file;
    private final long line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final Faults faults;

    private YamlMap(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.line = lineOf(node);
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            long at = lineOf(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                faults.add(file, at, key, "the key is given twice", "keep one of the two");
            }
            lines.put(key, at);
        }
    }

    /** Reads a file that must be one mapping; a fault and nothing when it is not. */
    public static Optional<YamlMap> read(String file, String text, Faults faults) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                return Optional.of(new YamlMap(file, map, faults));
            }
            faults.add(file, 1, null, "the file is not a list of keys", WRITE_A_MAP);
        } catch (MarkedYAMLException e) {
            long at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1L;
            faults.add(file, at, null, "not readable as YAML: " + e.getProblem(), "mend the notation");
        }
        return Optional.empty();
    }

    /** Adds a fault for every key that is not in the list, with the nearest that is. */
    public void onlyKeys(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                fault(
                        key,
                        "unknown key; nearest known key is '" + Nearest.to(key, known) + "'",
                        "correct or remove the key");
            }
        }
    }

    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** The keys in the order of the file. */
    public List<String> orderedKeys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String file() {
        return file;
    }

    /** First line of this mapping. */
    public long line() {
        return line;
    }

    /** Line of a key; a key that is absent is placed at the mapping itself. */
    public long line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Faults faults() {
        return faults;
    }

    /** Adds a fault at the line of a key; a key that is absent is placed at the mapping itself. */
    public void fault(String key, String rule, String next) {
        faults.add(file, line(key), key, rule, next);
    }

    /** The text of a scalar that is not null. */
    public Optional<String> scalar(String key) {
        Node node = values.get(key);
        if (node == null || Tag.NULL.equals(node.getTag())) {
            return Optional.empty();
        }
        return scalarText(key, node);
    }

    /** The sub-mapping of a key. */
    public Optional<YamlMap> map(String key) {
        Node node = values.get(key);
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map, faults));
        }
        if (node != null) {
            fault(key, "a mapping is expected", WRITE_A_MAP);
        }
        return Optional.empty();
    }

    /** The items of a list of scalars; an absent key is an empty list. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalarText(key, item).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** The items of a list of mappings; an absent key is an empty list. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode map) {
                maps.add(new YamlMap(file, map, faults));
            } else {
                faults.add(file, lineOf(item), key, "every item must be a mapping", WRITE_A_MAP);
            }
        }
        return List.copyOf(maps);
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            fault(key, "a list is expected", "write [a, b] or lines that start with a dash");
        }
        return List.of();
    }

    private Optional<String> scalarText(String key, @Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        fault(key, "one value is expected", "write key: value");
        return Optional.empty();
    }

    private static long lineOf(Node node) {
        return node.getStartMark().getLine() + 1L;
    }
}
