package nl.mdzfactsheet.statistics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.OverDispersion;
import nl.mdzfactsheet.statistics.Potential;
import nl.mdzfactsheet.statistics.Quantiles;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of one family of units: measure × period × level.
 *
 * @param family what the units have in common
 * @param units one per unit, sorted by id
 * @param variation how much they differ
 * @param dispersion over-dispersion of the funnel, null when not assessed
 */
public record FamilyComparison(
        Family family,
        List<ComparedUnit> units,
        Variation variation,
        @Nullable OverDispersion dispersion) {

    public FamilyComparison {
        units = List.copyOf(units);
    }

    /**
     * Compares units with each other. The order of the input does not matter. Impossible counts and a unit that occurs twice stop the run.
     */
    public static FamilyComparison of(Family family, List<UnitCount> counts) {
        return of(family, counts, unit -> true);
    }

    /**
     * The same where not every unit is a peer: one that is none (what nobody is responsible for) counts in the values of all units together and has its own value, but no place
     * among the others.
     */
    public static FamilyComparison of(Family family, List<UnitCount> counts, Predicate<UnitCount> isPeer) {
        List<UnitCount> sorted =
                counts.stream().sorted(Comparator.comparing(UnitCount::unit)).toList();
        refuseTwice(sorted);
        List<Estimate> estimates =
                sorted.stream().map(u -> Estimate.of(family, u)).toList();
        Double overall = overall(family, sorted);
        Peers peers = peers(family, sorted, estimates, isPeer);
        Chance chance = peers.chance();
        List<FunnelPlace> places = chance == null ? List.of() : new FunnelPlaces(peers, chance).all();
        List<Standing> standings = Standings.of(peers);
        Quantiles values = peers.quantiles();
        Double benchmark = values == null || values.count() < 2 ? null : Potential.benchmark(values, family.better());
        Assessment assessment = new Assessment(family, peers, overall, benchmark);
        List<ComparedUnit> compared = new ArrayList<>();
        int peer = 0;
        for (int i = 0; i < sorted.size(); i++) {
            UnitCount unit = sorted.get(i);
            Estimate estimate = estimates.get(i);
            if (!estimate.shown()) {
                compared.add(hidden(unit, estimate));
                continue;
            }
            if (!isPeer.test(unit)) {
                compared.add(assessment.apart(unit, estimate));
                continue;
            }
            FunnelPlace place = places.isEmpty() ? null : places.get(peer);
            compared.add(assessment.of(unit, estimate, place, standings.get(peer)));
            peer++;
        }
        return new FamilyComparison(family, compared, Variation.of(peers), peers.dispersion());
    }

    /** yes or no: over-dispersion was assessed and found, or not found; not_assessed below 20 peers. */
    public String adjusted() {
        if (dispersion == null) {
            return "not_assessed";
        }
        return dispersion.tau2() > 0 ? "yes" : "no";
    }

    /**
     * The value of a unit of another level, drawn towards the peers of this family as far as its own count is uncertain: for a level with too few units for a distribution of
     * its own. Larger units differ less than these, so it is drawn too little rather than too much.
     *
     * @param other a unit with a denominator, with its expected count where the family has one
     * @return on the scale of the family; null with fewer than ten peers, or where chance has nothing to say
     */
    public @Nullable Double shrunken(UnitCount other) {
        List<UnitCount> counts = units.stream().map(ComparedUnit::count).toList();
        List<Estimate> estimates = units.stream().map(ComparedUnit::estimate).toList();
        Set<String> ids = new HashSet<>();
        units.stream()
                .filter(u -> u.standing() != null)
                .forEach(u -> ids.add(u.count().unit()));
        return peers(family, counts, estimates, u -> ids.contains(u.unit())).shrunken(other);
    }

    /** Potential per unit, for those that have one. */
    public Map<String, Double> potentials() {
        Map<String, Double> potentials = new TreeMap<>();
        for (ComparedUnit unit : units) {
            Double potential = unit.potential();
            if (potential != null) {
                potentials.put(unit.count().unit(), potential);
            }
        }
        return potentials;
    }

    private static void refuseTwice(List<UnitCount> sorted) {
        Set<String> seen = new HashSet<>();
        for (UnitCount unit : sorted) {
            if (!seen.add(unit.unit())) {
                throw ImpossibleFigure.fault("a unit occurs twice in one measure and period");
            }
        }
    }

    private static @Nullable Double overall(Family family, List<UnitCount> units) {
        UnitCount all = UnitCount.of("", "", Chance.total(units, true), Chance.total(units, false));
        boolean none = family.kind() == MeasureKind.RATIO || all.denominator().signum() == 0;
        return none ? null : Estimate.value(family.per(), all);
    }

    private static Peers peers(
            Family family, List<UnitCount> units, List<Estimate> estimates, Predicate<UnitCount> isPeer) {
        List<UnitCount> shown = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Double value = estimates.get(i).value();
            if (value != null && isPeer.test(units.get(i))) {
                Double expected = units.get(i).expected();
                shown.add(units.get(i));
                values.add(
                        family.byExpected() && expected != null ? units.get(i).events() / expected : value);
            }
        }
        return Peers.of(shown, values, shown.size() < 2 ? null : Chance.of(family, units));
    }

    private static ComparedUnit hidden(UnitCount unit, Estimate estimate) {
        return new ComparedUnit(unit, estimate, null, null, null, Verdict.NOT_ASSESSED, null, null);
    }

    /** What is said of a unit that is shown. */
    private record Assessment(
            Family family,
            Peers peers,
            @Nullable Double overall,
            @Nullable Double benchmark) {

        ComparedUnit of(UnitCount unit, Estimate estimate, @Nullable FunnelPlace place, Standing standing) {
            ExpectedRatio ratio = ratio(unit);
            boolean structural =
                    peers.dispersion() != null && peers.dispersion().structural();
            FunnelSignal signal = place == null || structural ? null : place.signal();
            return new ComparedUnit(
                    unit,
                    estimate,
                    ratio,
                    place,
                    standing,
                    FunnelSignal.verdict(signal, family.better(), peers.judged(unit)),
                    target(unit, estimate),
                    potential(unit));
        }

        /** A unit that is shown but stands beside the others. */
        ComparedUnit apart(UnitCount unit, Estimate estimate) {
            Verdict verdict = Verdict.NOT_ASSESSED;
            return new ComparedUnit(unit, estimate, ratio(unit), null, null, verdict, target(unit, estimate), null);
        }

        private @Nullable ExpectedRatio ratio(UnitCount unit) {
            Double expected = unit.expected();
            return family.byExpected() && expected != null ? ExpectedRatio.of(unit, expected, overall) : null;
        }

        private @Nullable TargetVerdict target(UnitCount unit, Estimate estimate) {
            Double target = unit.target();
            if (target == null) {
                return null;
            }
            boolean exact = family.kind() == MeasureKind.PROPORTION
                    && unit.denominator().doubleValue() < TargetVerdict.EXACT_BELOW;
            Limits limits = exact
                    ? TargetVerdict.limits(unit.events(), unit.persons()).times(family.per())
                    : estimate.limits95();
            return TargetVerdict.of(peers.judged(unit) ? limits : null, target, family.better());
        }

        private @Nullable Double potential(UnitCount unit) {
            if (benchmark == null) {
                return null;
            }
            Double expected = unit.expected();
            double size = family.byExpected() && expected != null
                    ? expected
                    : unit.denominator().doubleValue() / family.per();
            return Potential.of(unit.numerator().doubleValue(), size, benchmark, family.better());
        }
    }
}
