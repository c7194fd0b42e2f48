package nl.mdzfactsheet.measure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import nl.mdzfactsheet.table.StoredRow;
import nl.mdzfactsheet.table.StoredTable;
import org.jspecify.annotations.Nullable;

/** The sums of one file of a grain, in which the rows of a person come together. */
final class FileSums {

    private final List<MeasureFormula> measures;
    private final Function<Unit, List<UnitKey>> above;
    private final BoundMeasures bound;
    private final int[] at;
    private final HashMap<UnitKey, UnitSums> units = new HashMap<>();
    private final Map<Unit, List<UnitSums>> sumsOfLevels = new HashMap<>();
    private final PersonUnits seen;
    private final PersonAmounts amounts;
    private String person = "";
    private @Nullable Place place;
    private boolean placed;

    /** Where the current row counts. */
    private record Place(Unit unit, UnitSums sums) {}

    /** @param above the levels above a practice unit */
    FileSums(List<MeasureFormula> measures, StoredTable table, Function<Unit, List<UnitKey>> above) {
        this.measures = measures;
        this.above = above;
        this.bound = new BoundMeasures(measures, table::place);
        this.at = GrainScan.ALWAYS.stream().mapToInt(table::place).toArray();
        this.seen = new PersonUnits(measures.size());
        this.amounts = new PersonAmounts(measures.size());
    }

    void add(StoredRow row, int year) {
        if (row.number(at[0]) != year) {
            return;
        }
        String rowPerson = String.valueOf(row.text(at[1]));
        if (!rowPerson.equals(person)) {
            endOfPerson();
            person = rowPerson;
        }
        placed = false;
        Stratum stratum = new Stratum(row);
        bound.evaluate(row, (measure, numerator, denominator) -> {
            Place here = place(row);
            UnitSums sums = here.sums();
            sums.numerator(measure).addValue(numerator);
            sums.denominator(measure).addValue(denominator);
            if (measures.get(measure).amount()) {
                amounts.add(measure, here.unit(), Amounts.exact(numerator));
            }
            if (measures.get(measure).caseMix()) {
                stratum.add(sums, measure, numerator, denominator);
            }
            if (!Amounts.isZero(denominator)) {
                seen.add(measure, here.unit());
            }
        });
    }

    /** The case mix of a row, looked up when the first measure asks for it. */
    private static final class Stratum {
        private final StoredRow row;
        private long @Nullable [] counts;

        Stratum(StoredRow row) {
            this.row = row;
        }

        void add(UnitSums sums, int measure, @Nullable Object numerator, @Nullable Object denominator) {
            long[] known = counts == null ? sums.stratum(StratumKey.of(row)) : counts;
            counts = known;
            UnitSums.addTo(
                    known,
                    measure,
                    ImpossibleFigure.whole(Amounts.exact(numerator), "numerator"),
                    ImpossibleFigure.whole(Amounts.exact(denominator), "denominator"));
        }
    }

    /** Rows of a person come together and nearly always from one practice: its sums are looked up when it changes. */
    private Place place(StoredRow row) {
        Place known = place;
        if (known != null && placed) {
            return known;
        }
        placed = true;
        String rho = String.valueOf(row.text(at[2]));
        String practice = String.valueOf(row.text(at[3]));
        if (known == null
                || !known.unit().practiceAgb().equals(practice)
                || !known.unit().rhoId().equals(rho)) {
            Unit unit = new Unit(rho, practice);
            known = new Place(unit, at(UnitKey.practice(unit)));
            place = known;
        }
        return known;
    }

    private UnitSums at(UnitKey unit) {
        return units.computeIfAbsent(unit, u -> new UnitSums(measures.size()));
    }

    /** A person counts once in every unit, at every level, where one of the rows has a denominator. */
    private void endOfPerson() {
        seen.end(this::sumsOf, (measure, levels) -> levels.forEach(sums -> sums.addPerson(measure)));
        amounts.end(unit -> sumsOf(Set.of(unit)), unit -> everyLevel(Set.of(unit)), this::at);
    }

    /** Nearly everybody is seen in one unit: its levels are looked up once per file. */
    private List<UnitSums> sumsOf(Set<Unit> ofPerson) {
        return ofPerson.size() == 1
                ? sumsOfLevels.computeIfAbsent(ofPerson.iterator().next(), unit -> sumsAt(everyLevel(Set.of(unit))))
                : sumsAt(everyLevel(ofPerson));
    }

    private List<UnitSums> sumsAt(Set<UnitKey> levels) {
        return levels.stream().map(this::at).toList();
    }

    private Set<UnitKey> everyLevel(Set<Unit> practices) {
        Set<UnitKey> levels = new LinkedHashSet<>();
        for (Unit unit : practices) {
            levels.add(UnitKey.practice(unit));
            levels.addAll(above.apply(unit));
        }
        return levels;
    }

    /** The last person is complete; the sums per unit, at every level for persons and at practice units for amounts. */
    Map<UnitKey, UnitSums> end() {
        endOfPerson();
        return units;
    }
}
