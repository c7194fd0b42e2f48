package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.MeasureDefinition.Kind;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * The rows of measure_count: insurer, every region, every RHO and {@code zonder RHO} have a row for every measure, a practice unit where its denominator or numerator is not 0. Sorted by
 * measure, level, RHO and practice.
 */
final class MeasureRows {

    private static final Comparator<MeasureTotals> ORDER = Comparator.comparing(
                    (MeasureTotals t) -> t.measure().id(), Utf8Order::compare)
            .thenComparing(MeasureTotals::unit, UnitKey.ORDER);

    private final int year;
    private final SortedSet<UnitKey> always = new TreeSet<>(UnitKey.ORDER);

    MeasureRows(int year, List<ReportedRho> rhos) {
        this.year = year;
        always.add(UnitKey.INSURER);
        always.add(UnitKey.rho(Unit.WITHOUT_RHO));
        rhos.forEach(rho -> always.add(UnitKey.rho(rho.id())));
        rhos.forEach(rho -> always.add(UnitKey.region(rho.region())));
    }

    /** Values in contract order. */
    List<@Nullable Object[]> rows(List<MeasureTotals> totals, List<MeasureDefinition> measures) {
        List<MeasureTotals> complete = new ArrayList<>(totals);
        complete.addAll(missing(totals, measures));
        return complete.stream()
                .filter(MeasureRows::hasRow)
                .sorted(ORDER)
                .map(this::row)
                .toList();
    }

    private List<MeasureTotals> missing(List<MeasureTotals> totals, List<MeasureDefinition> measures) {
        Map<String, Set<UnitKey>> lacking = new LinkedHashMap<>();
        measures.forEach(m -> lacking.put(m.id(), new TreeSet<>(always)));
        totals.forEach(t -> lacking.getOrDefault(t.measure().id(), Set.of()).remove(t.unit()));
        List<MeasureTotals> zeros = new ArrayList<>();
        for (MeasureDefinition measure : measures) {
            for (UnitKey unit : lacking.getOrDefault(measure.id(), Set.of())) {
                zeros.add(new MeasureTotals(measure, unit, BigDecimal.ZERO, BigDecimal.ZERO, 0, null, null));
            }
        }
        return zeros;
    }

    private static boolean hasRow(MeasureTotals totals) {
        return totals.unit().level() != UnitLevel.PRACTICE
                || totals.numerator().signum() != 0
                || totals.denominator().signum() != 0;
    }

    private @Nullable Object[] row(MeasureTotals totals) {
        checkProportion(totals);
        return new @Nullable Object[] {
            year,
            totals.measure().id(),
            totals.unit().level().word(),
            totals.unit().region(),
            totals.unit().rhoId(),
            totals.unit().practiceAgb(),
            totals.numerator(),
            totals.denominator(),
            totals.persons(),
            totals.largest(),
            totals.second()
        };
    }

    /** The examples show it, the data must hold to it as well. */
    private static void checkProportion(MeasureTotals totals) {
        boolean inside = totals.numerator().compareTo(totals.denominator()) <= 0;
        if (totals.measure().kind() == Kind.PROPORTION && !inside) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.IDENTITY_BROKEN,
                    Location.of("schemas/measures/" + totals.measure().id() + ".yaml"),
                    "the numerator of a proportion lies inside its denominator, at a unit it does not",
                    "repeat the denominator in the numerator of the measure and add an example");
        }
    }
}
