package nl.mdzfactsheet.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.TableContract;

/**
 * What measure files may refer to.
 *
 * @param families groups of measures
 * @param programmes programmes in order
 * @param codeLists all code lists
 * @param features all features
 * @param tables the tables of the grains, columns spelled out
 */
record Vocabularies(
        List<Family> families,
        List<Programme> programmes,
        List<CodeList> codeLists,
        List<FeatureDefinition> features,
        Map<Grain, TableContract> tables) {

    Optional<CodeList> codeList(String id) {
        return codeLists.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    Optional<FeatureDefinition> feature(String id) {
        return features.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    TableContract table(Grain grain) {
        TableContract table = tables.get(grain);
        if (table == null) {
            throw new IllegalStateException("Cannot find the table of grain " + grain);
        }
        return table;
    }
}
