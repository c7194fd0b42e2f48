package nl.mdzfactsheet.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads {@code programmes.yaml}. */
final class ProgrammeReader {

    private static final String FILE = "programmes.yaml";
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
    private static final int OLDEST = 120;

    private ProgrammeReader() {}

    static List<Programme> read(DefinitionSource source, Faults faults) {
        List<Programme> programmes = new ArrayList<>();
        for (var file : source.files("", ".yaml")) {
            if (file.getFileName().toString().equals(FILE)) {
                YamlMap.read(FILE, DefinitionSource.text(file), faults).ifPresent(map -> {
                    map.onlyKeys(Set.of("programmes"));
                    map.maps("programmes").forEach(item -> programmes.add(programme(item)));
                });
            }
        }
        Set<String> ids = new HashSet<>();
        boolean distinct = programmes.stream().map(Programme::id).allMatch(ids::add);
        if (programmes.isEmpty() || !distinct) {
            faults.add(
                    FILE, 0, "programmes", "one or more programmes with different ids are expected", "mend the list");
        }
        return List.copyOf(programmes);
    }

    private static Programme programme(YamlMap item) {
        item.onlyKeys(Set.of("id", "title", "minimum_age"));
        YamlValues values = new YamlValues(item);
        String id = values.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            item.fault(
                    "id",
                    "a programme id has capitals and digits only",
                    "write it as in the extracts, for example DM2");
        }
        return new Programme(id, Texts.local(values, "title"), values.integer("minimum_age", 0, OLDEST));
    }
}
