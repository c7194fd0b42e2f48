package nl.mdzfactsheet.definition;

import java.util.Optional;
import java.util.Set;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads texts in two languages. */
final class Texts {

    private static final LocalText NONE = new LocalText("", "");

    private Texts() {}

    /** A mapping {@code {nl, en}} under a key; both are mandatory. */
    static LocalText local(YamlValues values, String key) {
        Optional<YamlMap> map = values.map(key);
        map.ifPresent(m -> m.onlyKeys(Set.of("nl", "en")));
        return map.map(Texts::local).orElse(NONE);
    }

    /** The keys nl and en of a mapping that may have others. */
    static LocalText local(YamlMap map) {
        YamlValues values = new YamlValues(map);
        return new LocalText(values.text("nl"), values.text("en"));
    }
}
