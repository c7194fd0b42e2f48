package nl.mdzfactsheet.definition;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.definition.yaml.Nearest;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads the key {@code code_lists}: id and pinned version. A pin on another version than the list has is a fault, so a changed list cannot change a measure unseen. */
final class CodeListPins {

    private static final String KEY = "code_lists";

    private final Vocabularies vocabularies;
    private final Judgement judgement;

    CodeListPins(Vocabularies vocabularies, Judgement judgement) {
        this.vocabularies = vocabularies;
        this.judgement = judgement;
    }

    SortedMap<String, String> read(YamlMap map) {
        SortedMap<String, String> pins = new TreeMap<>();
        map.map(KEY).ifPresent(lists -> lists.orderedKeys().forEach(id -> pins.put(id, pin(lists, id))));
        return pins;
    }

    private String pin(YamlMap lists, String id) {
        String version = new YamlValues(lists).text(id);
        Optional<CodeList> list = vocabularies.codeList(id);
        if (list.isEmpty()) {
            var known = vocabularies.codeLists().stream().map(CodeList::id).toList();
            lists.fault(
                    id,
                    "unknown or faulty code list; nearest is '" + Nearest.to(id, known) + "'",
                    "name a file of code-lists");
        } else if (judgement == Judgement.FULL
                && !version.isEmpty()
                && !list.get().version().equals(version)) {
            lists.fault(
                    id,
                    "version " + version + " is pinned, the list is version "
                            + list.get().version(),
                    "review the measure against the list and pin its version");
        }
        return version;
    }
}
