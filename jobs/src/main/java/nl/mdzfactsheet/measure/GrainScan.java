package nl.mdzfactsheet.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.definition.Contribution;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import nl.mdzfactsheet.table.StoredTable;
import nl.mdzfactsheet.table.UnitLevel;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import org.apache.spark.api.java.function.Function;

/**
 * All measures of one grain in one scan: the task that reads a file of the grain once, with the columns the measures name, and adds up every measure per unit, with case mix per stratum too. The fold keeps
 * the rows of a person together in one file, so distinct persons are counted on the way, without a shuffle.
 */
final class GrainScan implements Function<String, Map<UnitKey, UnitSums>> {

    private static final long serialVersionUID = 1L;

    private static final String YEAR = "year";
    private static final String PERSON = "verzekerde_id";
    private static final String RHO = "rho_id";
    private static final String PRACTICE = "practice_agb";

    private final TableContract columns;
    private final List<MeasureFormula> measures;
    private final int year;
    private final Map<String, String> regionOfRho;

    /** @param table the table of the grain with all its columns */
    GrainScan(TableContract table, List<MeasureFormula> measures, int year, List<ReportedRho> rhos) {
        this.measures = List.copyOf(measures);
        this.year = year;
        this.columns = needed(table, measures);
        this.regionOfRho = new HashMap<>();
        rhos.forEach(rho -> regionOfRho.put(rho.id(), rho.region()));
    }

    private static TableContract needed(TableContract table, List<MeasureFormula> measures) {
        Set<String> names = new TreeSet<>(List.of(YEAR, PERSON, RHO, PRACTICE));
        measures.forEach(measure -> names.addAll(measure.columns()));
        if (measures.stream().anyMatch(MeasureFormula::caseMix)) {
            names.add(PatientYearColumns.AGE_BAND.name());
            names.add(PatientYearColumns.SEX.name());
            names.add(PatientYearColumns.SES.name());
        }
        List<ColumnContract> read =
                table.columns().stream().filter(c -> names.contains(c.name())).toList();
        return table.withColumns(read);
    }

    /** The columns that are read, in the order of the table. */
    List<String> columns() {
        return columns.columnNames();
    }

    @Override
    public Map<UnitKey, UnitSums> call(String file) {
        FileSums sums = new FileSums();
        new StoredTable(columns, List.of(Path.of(file))).rows(row -> {
            if (Long.valueOf(year).equals(row.value(YEAR))) {
                sums.add(row);
            }
        });
        sums.endOfPerson();
        return sums.units;
    }

    /** The sums of one file and the units that the current person was seen in. */
    private final class FileSums {
        private final HashMap<UnitKey, UnitSums> units = new HashMap<>();
        private final List<Set<Unit>> seen = new ArrayList<>();
        private final Map<Unit, List<UnitSums>> sumsOfLevels = new HashMap<>();
        private final PersonAmounts amounts = new PersonAmounts(measures.size());
        private String person = "";

        FileSums() {
            measures.forEach(measure -> seen.add(new HashSet<>(4)));
        }

        void add(RowValues row) {
            String rowPerson = String.valueOf(row.value(PERSON));
            if (!rowPerson.equals(person)) {
                endOfPerson();
                person = rowPerson;
            }
            Unit unit = new Unit(String.valueOf(row.value(RHO)), String.valueOf(row.value(PRACTICE)));
            UnitSums sums = null;
            StratumKey stratum = null;
            for (int i = 0; i < measures.size(); i++) {
                Contribution contribution = measures.get(i).contribution(row);
                boolean inDenominator = contribution.denominator().signum() != 0;
                if (inDenominator || contribution.numerator().signum() != 0) {
                    sums = sums == null ? at(UnitKey.practice(unit)) : sums;
                    sums.numerator(i).add(contribution.numerator());
                    sums.denominator(i).add(contribution.denominator());
                    if (measures.get(i).amount()) {
                        amounts.add(i, unit, contribution.numerator());
                    }
                    if (measures.get(i).caseMix()) {
                        stratum = stratum == null ? StratumKey.of(row) : stratum;
                        addTo(sums, stratum, i, contribution);
                    }
                }
                if (inDenominator) {
                    seen.get(i).add(unit);
                }
            }
        }

        private static void addTo(UnitSums sums, StratumKey stratum, int measure, Contribution contribution) {
            sums.addStratum(
                    stratum,
                    measure,
                    ImpossibleFigure.whole(contribution.numerator(), "numerator"),
                    ImpossibleFigure.whole(contribution.denominator(), "denominator"));
        }

        private UnitSums at(UnitKey unit) {
            return units.computeIfAbsent(unit, u -> new UnitSums(measures.size()));
        }

        /** A person counts once in every unit, at every level, where one of the rows has a denominator. */
        void endOfPerson() {
            for (int i = 0; i < seen.size(); i++) {
                Set<Unit> units = seen.get(i);
                if (!units.isEmpty()) {
                    for (UnitSums sums : sumsOf(units)) {
                        sums.addPerson(i);
                    }
                    units.clear();
                }
            }
            amounts.end(unit -> above(unit.rhoId()), this::at);
        }

        /** Nearly everybody is seen in one unit: its levels are looked up once per file. */
        private List<UnitSums> sumsOf(Set<Unit> units) {
            return units.size() == 1
                    ? sumsOfLevels.computeIfAbsent(units.iterator().next(), unit -> sumsAt(everyLevel(Set.of(unit))))
                    : sumsAt(everyLevel(units));
        }

        private List<UnitSums> sumsAt(Set<UnitKey> levels) {
            return levels.stream().map(this::at).toList();
        }

        private Set<UnitKey> everyLevel(Set<Unit> practices) {
            Set<UnitKey> levels = new HashSet<>();
            for (Unit unit : practices) {
                levels.add(UnitKey.practice(unit));
                levels.addAll(above(unit.rhoId()));
            }
            return levels;
        }
    }

    /** RHO, region of a real RHO, and insurer. */
    private List<UnitKey> above(String rhoId) {
        String region = regionOfRho.get(rhoId);
        return region == null
                ? List.of(UnitKey.rho(rhoId), UnitKey.INSURER)
                : List.of(UnitKey.rho(rhoId), UnitKey.region(region), UnitKey.INSURER);
    }

    /** Adds the sums of one part to those of another, which is returned: no person is in both. */
    static Map<UnitKey, UnitSums> merged(Map<UnitKey, UnitSums> all, Map<UnitKey, UnitSums> part) {
        part.forEach((unit, sums) -> {
            UnitSums known = all.putIfAbsent(unit, sums);
            if (known != null) {
                known.add(sums);
            }
        });
        return all;
    }

    /** Brings the files together and adds the amounts of the practice units up to the levels above. */
    Map<UnitKey, UnitSums> together(List<Map<UnitKey, UnitSums>> files) {
        Map<UnitKey, UnitSums> all = new HashMap<>();
        files.forEach(file -> file.forEach((unit, sums) ->
                all.computeIfAbsent(unit, u -> new UnitSums(measures.size())).add(sums)));
        Map.copyOf(all).forEach((unit, part) -> {
            if (unit.level() == UnitLevel.PRACTICE && unit.rhoId() != null) {
                above(unit.rhoId()).forEach(level -> all.computeIfAbsent(level, u -> new UnitSums(measures.size()))
                        .addAmounts(part));
            }
        });
        return all;
    }
}
