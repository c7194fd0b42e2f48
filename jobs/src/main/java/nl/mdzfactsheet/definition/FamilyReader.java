package nl.mdzfactsheet.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads {@code families.yaml}. */
final class FamilyReader {

    private static final String FILE = "families.yaml";

    private FamilyReader() {}

    static List<Family> read(DefinitionSource source, Faults faults) {
        List<Family> families = new ArrayList<>();
        for (Path file : source.files("", ".yaml")) {
            if (file.getFileName().toString().equals(FILE)) {
                YamlMap.read(FILE, DefinitionSource.text(file), faults).ifPresent(map -> {
                    map.onlyKeys(Set.of("families"));
                    map.maps("families").forEach(item -> families.add(family(item)));
                });
            }
        }
        if (families.isEmpty()) {
            faults.add(FILE, 0, "families", "one or more families are expected", "add the file with its families");
        }
        return List.copyOf(families);
    }

    private static Family family(YamlMap item) {
        item.onlyKeys(Set.of("id", "title"));
        YamlValues values = new YamlValues(item);
        return new Family(values.text("id"), Texts.local(values, "title"));
    }
}
