package nl.mdzfactsheet.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.FalseDiscovery;
import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.OverDispersion;
import nl.mdzfactsheet.statistics.Sampled;

/** The funnel of a family: limits, p and q of every peer, and the signal that follows. */
final class FunnelPlaces {

    private final Peers peers;
    private final Chance chance;

    FunnelPlaces(Peers peers, Chance chance) {
        this.peers = peers;
        this.chance = chance;
    }

    /** One place per peer, in their order. */
    List<FunnelPlace> all() {
        List<Sampled> sampled = peers.units().stream().map(chance::sampled).toList();
        double[] plain = sampled.stream().mapToDouble(chance.model()::centralP).toArray();
        OverDispersion dispersion = peers.dispersion();
        double[] counting = dispersion == null
                ? plain
                : sampled.stream()
                        .mapToDouble(u -> dispersion.p(chance.model(), u))
                        .toArray();
        double[] q = FalseDiscovery.benjaminiHochberg(counting);
        List<FunnelPlace> places = new ArrayList<>();
        for (int i = 0; i < sampled.size(); i++) {
            places.add(place(i, sampled.get(i), new P(plain[i], counting[i], q[i])));
        }
        return places;
    }

    /** The plain p, the one that counts, and its q. */
    private record P(double plain, double counting, double q) {}

    private FunnelPlace place(int at, Sampled unit, P p) {
        Limits plain95 = plain(unit, Confidence.P95);
        Limits plain998 = plain(unit, Confidence.P998);
        OverDispersion dispersion = peers.dispersion();
        double scale = chance.scale();
        double z = chance.model().z(unit);
        double target = chance.model().target() * scale;
        if (dispersion == null) {
            FunnelSignal signal = signal(at, unit, plain95, plain998, p.q());
            return new FunnelPlace(
                    target, plain95.times(scale), plain998.times(scale), null, null, z, p.plain(), null, p.q(), signal);
        }
        Limits adjusted95 = dispersion.limits(chance.model(), unit.size(), Confidence.P95);
        Limits adjusted998 = dispersion.limits(chance.model(), unit.size(), Confidence.P998);
        FunnelSignal signal =
                dispersion.structural() ? FunnelSignal.NONE : signal(at, unit, adjusted95, adjusted998, p.q());
        return new FunnelPlace(
                target,
                plain95.times(scale),
                plain998.times(scale),
                adjusted95.times(scale),
                adjusted998.times(scale),
                z,
                p.plain(),
                p.counting(),
                p.q(),
                signal);
    }

    private Limits plain(Sampled unit, Confidence confidence) {
        return chance.model().limits(unit.size(), confidence, chance.family().limits());
    }

    private FunnelSignal signal(int at, Sampled unit, Limits limits95, Limits limits998, double q) {
        boolean judged = peers.judged(peers.units().get(at));
        return FunnelSignal.of(new FunnelSignal.Evidence(unit.observed(), limits95, limits998, q, judged));
    }
}
