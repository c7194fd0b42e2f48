package nl.mdzfactsheet.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.statistics.Ranking;
import org.jspecify.annotations.Nullable;

/** Ranks, percentiles and deciles of the peers of a family. */
final class Standings {

    private Standings() {}

    /** One standing per peer, in their order; only those certain enough are ranked. */
    static List<Standing> of(Peers peers) {
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < peers.units().size(); i++) {
            if (peers.judged(peers.units().get(i))) {
                ranked.add(i);
            }
        }
        Ranking observed = rank(ranked, peers, false);
        Ranking shrunken = rank(ranked, peers, true);
        List<Standing> standings = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < peers.units().size(); i++) {
            UnitCount unit = peers.units().get(i);
            boolean place = ranked.size() > 1 && next < ranked.size() && ranked.get(next) == i;
            standings.add(
                    place
                            ? placed(peers, unit, new Place(next, observed, shrunken))
                            : unplaced(peers, unit, ranked.size()));
            next += place ? 1 : 0;
        }
        return standings;
    }

    private record Place(int at, Ranking observed, Ranking shrunken) {}

    private static Standing placed(Peers peers, UnitCount unit, Place place) {
        int at = place.at();
        return new Standing(
                peers.shrunken(unit),
                peers.reliability(unit),
                place.observed().count(),
                place.observed().rankMin(at),
                place.observed().percentRank(at),
                place.shrunken().percentilePosition(at),
                place.shrunken().decile(at));
    }

    private static Standing unplaced(Peers peers, UnitCount unit, int ranked) {
        return new Standing(peers.shrunken(unit), peers.reliability(unit), ranked, null, null, null, null);
    }

    /** Without a prior the observed value is the best there is. */
    private static Ranking rank(List<Integer> ranked, Peers peers, boolean shrunken) {
        double[] values = new double[ranked.size()];
        for (int i = 0; i < values.length; i++) {
            int peer = ranked.get(i);
            @Nullable Double drawn = shrunken ? peers.shrunken(peers.units().get(peer)) : null;
            values[i] = drawn == null ? peers.values().get(peer) : drawn;
        }
        return Ranking.of(values);
    }
}
