package nl.mdzfactsheet.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.definition.FeatureDefinition.Aggregate;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.Nearest;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;
import org.jspecify.annotations.Nullable;

/** Reads {@code features/<id>.yaml}. */
final class FeatureReader {

    private static final String FOLDER = "features";
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "table",
            "categories",
            "code_list",
            "forms",
            "aggregate",
            "year_offset",
            "from_quarter",
            "to_quarter");
    private static final int LAST_QUARTER = 4;

    private final Contracts contracts;
    private final Map<String, CodeList> codeLists;
    private final Faults faults;

    FeatureReader(Contracts contracts, List<CodeList> codeLists, Faults faults) {
        this.contracts = contracts;
        this.codeLists = codeLists.stream().collect(Collectors.toMap(CodeList::id, Function.identity()));
        this.faults = faults;
    }

    List<FeatureDefinition> read(DefinitionSource source) {
        List<FeatureDefinition> features = new ArrayList<>();
        for (Path file : source.files(FOLDER, ".yaml")) {
            YamlMap.read(source.relative(file), DefinitionSource.text(file), faults)
                    .flatMap(map -> feature(FileNames.id(file), map))
                    .ifPresent(features::add);
        }
        return List.copyOf(features);
    }

    private Optional<FeatureDefinition> feature(String id, YamlMap map) {
        int before = faults.count();
        map.onlyKeys(KEYS);
        YamlValues values = new YamlValues(map);
        FileNames.check(map, id);
        checkNewName(id, map);
        String table = table(map);
        CodeList list = codeList(map);
        Aggregate aggregate = values.choice("aggregate", Aggregate.class);
        if (aggregate == Aggregate.DDD && !"farmacie".equals(table)) {
            map.fault("aggregate", "only lines of farmacie have DDD", "set table: farmacie");
        }
        int from = values.integer("from_quarter", 1, LAST_QUARTER, 1);
        int to = values.integer("to_quarter", from, LAST_QUARTER, LAST_QUARTER);
        FeatureDefinition feature = new FeatureDefinition(
                id,
                Texts.local(values, "title"),
                table,
                words(map, "categories", "prestaties", "categorie"),
                list,
                words(map, "forms", "geneesmiddelen", "toedieningsvorm"),
                aggregate,
                values.integer("year_offset", -1, 0, 0),
                from,
                to);
        return faults.count() == before ? Optional.of(feature) : Optional.empty();
    }

    private void checkNewName(String id, YamlMap map) {
        if (contracts
                .table(Layer.CURATED, Grain.PATIENT_YEAR.table())
                .column(id)
                .isPresent()) {
            map.fault("id", "patient_year already has a column of this name", "choose another id");
        }
    }

    private @Nullable String table(YamlMap map) {
        List<String> claims = contracts.extracts(Role.CLAIMS).stream()
                .map(TableContract::name)
                .toList();
        String table = map.scalar("table").orElse(null);
        if (table != null && !claims.contains(table)) {
            new YamlValues(map).notOneOf("table", claims, Nearest.to(table, claims));
        }
        return table;
    }

    private @Nullable CodeList codeList(YamlMap map) {
        String id = map.scalar("code_list").orElse(null);
        CodeList list = id == null ? null : codeLists.get(id);
        if (id != null && list == null) {
            map.fault(
                    "code_list",
                    "unknown or faulty code list; nearest is '" + Nearest.to(id, codeLists.keySet()) + "'",
                    "name a file of code-lists");
        }
        return list;
    }

    private Set<String> words(YamlMap map, String key, String table, String column) {
        List<String> allowed = contracts.table(Layer.EXTRACT, table).column(column).stream()
                .map(ColumnContract::allowed)
                .flatMap(List::stream)
                .toList();
        List<String> words = map.texts(key);
        for (String word : words) {
            if (!allowed.contains(word)) {
                new YamlValues(map).notOneOf(key, allowed, Nearest.to(word, allowed));
            }
        }
        return Set.copyOf(words);
    }
}
