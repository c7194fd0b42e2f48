package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.Stratum;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StoredTable;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was counted for one year.
 *
 * @param counts per measure its counts at every level
 * @param strata per measure with case mix the counts per stratum of every practice unit
 */
record YearFigures(Map<String, List<MeasureCount>> counts, Map<String, Map<Unit, List<StratumCount>>> strata) {

    /** @param counts all rows of measure_count */
    static YearFigures of(List<MeasureCount> counts, Map<String, Map<Unit, List<StratumCount>>> strata) {
        Map<String, List<MeasureCount>> byMeasure = new HashMap<>();
        counts.forEach(c ->
                byMeasure.computeIfAbsent(c.measureId(), m -> new ArrayList<>()).add(c));
        return new YearFigures(byMeasure, strata);
    }

    /**
     * One measure of the year; a measure that was not counted has no units.
     *
     * @param regionOfRho region of an RHO, {@code ""} when it has none
     */
    ComparedMeasure compared(MeasureLabel label, UnaryOperator<String> regionOfRho) {
        ExpectedByUnit expected = label.rules().caseMix()
                ? new ExpectedByUnit(strata.getOrDefault(label.id(), Map.of()), regionOfRho)
                : null;
        return ComparedMeasure.of(label, counts.getOrDefault(label.id(), List.of()), expected);
    }

    /** Reads stratum_count. */
    static Map<String, Map<Unit, List<StratumCount>>> strata(StepOutput measure, TableContract contract) {
        Map<String, Map<Unit, List<StratumCount>>> strata = new HashMap<>();
        Map<Stratum, Stratum> known = new HashMap<>();
        new StoredTable(contract, measure.files(contract.name())).rows(row -> {
            Unit unit = new Unit(String.valueOf(row.value("rho_id")), String.valueOf(row.value("practice_agb")));
            Stratum stratum = new Stratum(
                    String.valueOf(row.value("age_band")),
                    String.valueOf(row.value("sex")),
                    String.valueOf(row.value("ses")));
            Stratum same = known.putIfAbsent(stratum, stratum);
            strata.computeIfAbsent(String.valueOf(row.value("measure_id")), m -> new HashMap<>())
                    .computeIfAbsent(unit, u -> new ArrayList<>())
                    .add(new StratumCount(
                            same == null ? stratum : same,
                            whole(row.value("numerator")),
                            whole(row.value("denominator"))));
        });
        return strata;
    }

    private static long whole(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
