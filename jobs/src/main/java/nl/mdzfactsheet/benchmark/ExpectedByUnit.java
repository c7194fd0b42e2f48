package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts.Expectation;

/** Expected numbers of a measure with case mix; those of a higher level are of all its practice units together. */
final class ExpectedByUnit {

    private final ExpectedCounts rates;
    private final Map<ReportUnit, List<String>> members = new HashMap<>();

    /**
     * @param strata counts per stratum of every practice unit
     * @param regionOfRho region of an RHO, {@code ""} when it has none
     */
    ExpectedByUnit(Map<Unit, List<StratumCount>> strata, UnaryOperator<String> regionOfRho) {
        Map<String, List<StratumCount>> byUnit = new TreeMap<>();
        strata.forEach((unit, own) -> {
            ReportUnit practice = new ReportUnit(Level.PRACTICE, unit.rhoId(), unit.practiceAgb());
            byUnit.put(practice.id(), own);
            String region = regionOfRho.apply(unit.rhoId());
            add(practice, practice);
            add(new ReportUnit(Level.RHO, unit.rhoId(), ""), practice);
            add(new ReportUnit(Level.INSURER, "", ""), practice);
            if (!region.isEmpty()) {
                add(new ReportUnit(Level.REGION, region, "", ""), practice);
            }
        });
        this.rates = ExpectedCounts.of(byUnit, true);
    }

    private void add(ReportUnit unit, ReportUnit practice) {
        members.computeIfAbsent(unit, u -> new ArrayList<>()).add(practice.id());
    }

    /** Expected number of a unit, 0 for one without strata. */
    Expectation of(ReportUnit unit) {
        return rates.of(members.getOrDefault(unit, List.of()));
    }
}
