package nl.mdzfactsheet.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.definition.AtcCode;
import nl.mdzfactsheet.definition.CodeList;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.FeatureDefinition;
import nl.mdzfactsheet.definition.PrestatieCode;
import nl.mdzfactsheet.definition.Programme;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.table.StepOutput;

/** Features as the fold knows them, made of the checked definitions. */
final class FoldFeatures {

    private FoldFeatures() {}

    /** The fold of a year with these definitions. */
    static FoldRequest request(Installation installation, Definitions definitions, StepOutput ingest, int year) {
        return new FoldRequest(
                installation.home(),
                ingest,
                installation.contracts(),
                year,
                definitions.programmes().stream().map(Programme::id).toList(),
                definitions.features().stream().map(FoldFeatures::of).toList());
    }

    static Feature of(FeatureDefinition definition) {
        String table = definition.table();
        return new Feature(
                definition.id(),
                table == null ? null : ClaimTable.named(table),
                definition.categories(),
                atcPrefixes(definition),
                services(definition),
                definition.forms(),
                Feature.Aggregate.valueOf(definition.aggregate().name()),
                definition.yearOffset(),
                definition.fromQuarter(),
                definition.toQuarter());
    }

    private static List<String> atcPrefixes(FeatureDefinition definition) {
        CodeList list = definition.codeList();
        return list == null
                ? List.of()
                : list.codes(AtcCode.class).stream().map(AtcCode::text).toList();
    }

    private static Set<ServiceCode> services(FeatureDefinition definition) {
        CodeList list = definition.codeList();
        return list == null
                ? Set.of()
                : list.codes(PrestatieCode.class).stream()
                        .map(c -> new ServiceCode(c.list(), c.code()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
