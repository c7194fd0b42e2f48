package nl.mdzfactsheet.definition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.ValueFormat;

/** The contracts of the grains with their columns spelled out: one per programme for {@code {p}}, one per feature in patient_year. */
final class GrainTables {

    private static final String PLACEHOLDER = "{p}";

    private GrainTables() {}

    static Map<Grain, TableContract> of(
            Contracts contracts, List<Programme> programmes, List<FeatureDefinition> features) {
        Map<Grain, TableContract> tables = new EnumMap<>(Grain.class);
        for (Grain grain : Grain.values()) {
            TableContract contract = contracts.table(Layer.CURATED, grain.table());
            List<ColumnContract> columns = new ArrayList<>();
            contract.columns().forEach(column -> columns.addAll(perProgramme(column, programmes)));
            if (grain == Grain.PATIENT_YEAR) {
                features.forEach(feature -> columns.add(column(feature)));
            }
            tables.put(grain, contract.withColumns(columns));
        }
        return tables;
    }

    private static List<ColumnContract> perProgramme(ColumnContract column, List<Programme> programmes) {
        if (!column.name().contains(PLACEHOLDER)) {
            return List.of(column);
        }
        return programmes.stream()
                .map(programme -> new ColumnContract(
                        column.name().replace(PLACEHOLDER, programme.id()),
                        column.format(),
                        column.required(),
                        column.key(),
                        column.label() + " " + programme.id(),
                        column.description(),
                        column.allowed()))
                .toList();
    }

    private static ColumnContract column(FeatureDefinition feature) {
        ValueFormat format = feature.aggregate().isDecimal() ? ValueFormat.EXACT : ValueFormat.LONG;
        return new ColumnContract(
                feature.id(),
                format,
                true,
                false,
                feature.title().nl(),
                feature.title().en(),
                List.of());
    }
}
