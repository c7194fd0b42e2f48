package nl.mdzfactsheet.fold;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.Feature.Aggregate;

/** The columns of the tables the fold writes; the patient-year grows with programmes and features. */
final class FoldColumns {

    private static final String PROGRAMME = "{p}";

    private FoldColumns() {}

    /** Columns of a curated contract. */
    static List<ColumnContract> of(Contracts contracts, String table) {
        return contracts.table(Layer.CURATED, table).columns();
    }

    /** Columns of the published patient-year: contract columns, each programme column per programme, then features. */
    static List<ColumnContract> patientYear(Contracts contracts, List<String> programmes, List<Feature> features) {
        TableContract contract = contracts.table(Layer.CURATED, "patient_year");
        List<ColumnContract> columns = new ArrayList<>();
        contract.columns().stream().filter(c -> !isPerProgramme(c)).forEach(columns::add);
        for (String programme : programmes) {
            contract.columns().stream()
                    .filter(FoldColumns::isPerProgramme)
                    .map(c -> renamed(c, c.name().replace(PROGRAMME, programme)))
                    .forEach(columns::add);
        }
        features.forEach(f -> columns.add(feature(f)));
        return columns;
    }

    private static boolean isPerProgramme(ColumnContract column) {
        return column.name().contains(PROGRAMME);
    }

    private static ColumnContract renamed(ColumnContract c, String name) {
        return new ColumnContract(name, c.format(), c.required(), c.key(), c.label(), c.description(), c.allowed());
    }

    private static ColumnContract feature(Feature feature) {
        boolean decimal = feature.aggregate() == Aggregate.UNITS || feature.aggregate() == Aggregate.DDD;
        ValueFormat format = decimal ? ValueFormat.EXACT : ValueFormat.LONG;
        return new ColumnContract(feature.name(), format, true, false, feature.name(), "Feature", List.of());
    }
}
