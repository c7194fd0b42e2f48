package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.Stratum;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/** A small insurer made of counts per practice: higher levels are their sums. */
final class MiniInsurer {

    static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final int YEAR = 2025;

    private final Map<Integer, List<MeasureCount>> practices = new TreeMap<>();
    private final Map<Integer, Map<String, Map<Unit, List<StratumCount>>>> strata = new TreeMap<>();
    private final List<MeasureLabel> labels = new ArrayList<>();
    private final List<List<String>> agreements = new ArrayList<>();
    private int firstYear = 2023;

    static ReportUnit practice(String rho, String agb) {
        return new ReportUnit(Level.PRACTICE, rho, agb);
    }

    MiniInsurer measure(String id, String kind, int per, String better, ComparisonRules rules) {
        labels.add(new MeasureLabel(id, "1.0.0", "family", "", kind, per, "eenheid", better, "claims", rules));
        return this;
    }

    /** A practice in a year. */
    MiniInsurer count(int year, String measure, ReportUnit unit, long numerator, long denominator) {
        practices
                .computeIfAbsent(year, y -> new ArrayList<>())
                .add(new MeasureCount(
                        measure, unit, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator));
        return this;
    }

    /** One stratum of a practice in 2025, counted in its totals too. */
    MiniInsurer stratum(String measure, ReportUnit unit, String ageBand, long numerator, long denominator) {
        strata.computeIfAbsent(YEAR, y -> new HashMap<>())
                .computeIfAbsent(measure, m -> new HashMap<>())
                .computeIfAbsent(new Unit(unit.rhoId(), unit.practiceAgb()), u -> new ArrayList<>())
                .add(new StratumCount(new Stratum(ageBand, "1", "1"), numerator, denominator));
        return count(YEAR, measure, unit, numerator, denominator);
    }

    /** A row of afspraken for 2025. */
    MiniInsurer agreed(
            String id, String rho, String measure, String kind, String direction, String amount, String base) {
        agreements.add(List.of(id, rho, measure, "2025", kind, direction, amount, base, "2025-01-20", "afgesproken"));
        return this;
    }

    /** The first year of claims. */
    MiniInsurer since(int year) {
        firstYear = year;
        return this;
    }

    /** The tables of the comparison. */
    Map<String, SmallTable> tables() {
        return tables(null);
    }

    /** The same with the counts in another order. */
    Map<String, SmallTable> shuffled(long seed) {
        return tables(new Random(seed));
    }

    private Map<String, SmallTable> tables(@Nullable Random random) {
        UnitNames names = UnitNames.on(
                LocalDate.of(YEAR, 12, 31),
                reference(
                        "rho",
                        List.of(
                                List.of("R1", "Een", "Noord"),
                                List.of("R2", "Twee", "Noord"),
                                List.of("R3", "Drie", "Zuid"))),
                reference("praktijken", List.of()),
                reference("rho_praktijken", List.of()));
        TreeMap<Integer, YearFigures> years = new TreeMap<>();
        practices.forEach((year, counts) -> {
            List<MeasureCount> all = new ArrayList<>(everyLevel(counts, names));
            if (random != null) {
                Collections.shuffle(all, random);
            }
            years.put(year, YearFigures.of(all, strata.getOrDefault(year, Map.of())));
        });
        YearFigures now = Objects.requireNonNull(years.remove(YEAR));
        return new Comparisons(labels, names, new CoveredYears(deliveries(), YEAR))
                .of(
                        now,
                        years,
                        new ComparisonTables(
                                CONTRACTS,
                                names,
                                new RunFacts(YEAR, LocalDate.of(2026, 3, 1), "run", ""),
                                new Targets(Agreement.of(reference("afspraken", agreements), YEAR))));
    }

    private ActiveDeliveries deliveries() {
        List<ActiveDeliveries.Active> full = new ArrayList<>();
        for (int year = firstYear; year <= YEAR; year++) {
            int from = (int) LocalDate.of(year, 1, 1).toEpochDay();
            int to = (int) LocalDate.of(year, 12, 31).toEpochDay();
            full.add(new ActiveDeliveries.Active(
                    "d" + year,
                    year + "-12-31T00:00:00Z",
                    "d",
                    from,
                    to,
                    true,
                    List.of("mdz", "farmacie"),
                    false,
                    "hash"));
        }
        return new ActiveDeliveries(full);
    }

    private static SmallTable reference(String table, List<List<String>> rows) {
        return new SmallTable(CONTRACTS.table(Layer.EXTRACT, table), rows);
    }

    /** Strata of one practice are summed first. */
    private static List<MeasureCount> everyLevel(List<MeasureCount> practices, UnitNames names) {
        Map<String, MeasureCount> sums = new TreeMap<>();
        for (MeasureCount count : practices) {
            ReportUnit unit = count.unit();
            List<ReportUnit> levels = new ArrayList<>(
                    List.of(unit, new ReportUnit(Level.RHO, unit.rhoId(), ""), new ReportUnit(Level.INSURER, "", "")));
            String region = names.regionOfRho(unit.rhoId());
            if (!region.isEmpty()) {
                levels.add(new ReportUnit(Level.REGION, region, "", ""));
            }
            for (ReportUnit level : levels) {
                MeasureCount at = new MeasureCount(
                        count.measureId(), level, count.numerator(), count.denominator(), count.persons());
                sums.merge(count.measureId() + "|" + level, at, MiniInsurer::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static MeasureCount plus(MeasureCount a, MeasureCount b) {
        return new MeasureCount(
                a.measureId(),
                a.unit(),
                a.numerator().add(b.numerator()),
                a.denominator().add(b.denominator()),
                a.persons() + b.persons());
    }
}
