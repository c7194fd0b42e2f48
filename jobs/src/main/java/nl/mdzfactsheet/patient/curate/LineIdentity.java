package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * One line per (table, person, declaratie_id). The line of the latest delivery wins; a delivery that holds the identity with
 * two contents loses all its lines of it, an older one stands.
 */
final class LineIdentity {

    private LineIdentity() {}

    /** One plain comparison: every history is sorted by it. */
    private static int compare(ClaimLine one, ClaimLine other) {
        int order = compareIdentity(one, other);
        return order != 0 ? order : comparePlace(one.origin(), other.origin());
    }

    private static int compareIdentity(ClaimLine one, ClaimLine other) {
        int order = one.table().compareTo(other.table());
        return order != 0 ? order : Utf8Order.compare(one.declaratieId(), other.declaratieId());
    }

    private static int comparePlace(ClaimLine.Origin one, ClaimLine.Origin other) {
        int order = Integer.compare(one.delivery(), other.delivery());
        if (order == 0) {
            order = Integer.compare(one.file(), other.file());
        }
        return order != 0 ? order : Long.compare(one.line(), other.line());
    }

    /** The winning lines in the order of table and declaratie_id; the others get their fate. */
    static List<ClaimLine> winners(List<ClaimLine> lines, Fates fates) {
        List<ClaimLine> sorted = new ArrayList<>(lines);
        sorted.sort(LineIdentity::compare);
        List<ClaimLine> winners = new ArrayList<>(sorted.size());
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || compareIdentity(sorted.get(start), sorted.get(end)) != 0) {
                addWinner(sorted.subList(start, end), winners, fates);
                start = end;
            }
        }
        return winners;
    }

    private static void addWinner(List<ClaimLine> sameIdentity, List<ClaimLine> winners, Fates fates) {
        if (sameIdentity.size() == 1) {
            winners.add(sameIdentity.get(0));
            return;
        }
        List<ClaimLine> candidates = withoutConflicts(sameIdentity, fates);
        ClaimLine winner = firstOfLastDelivery(candidates);
        if (winner == null) {
            return;
        }
        winners.add(winner);
        for (ClaimLine candidate : candidates) {
            if (!candidate.equals(winner)) {
                fates.put(candidate, candidate.sameContent(winner) ? Fate.REPEATED : Fate.RESTATED_LINE);
            }
        }
    }

    private static List<ClaimLine> withoutConflicts(List<ClaimLine> sameIdentity, Fates fates) {
        List<ClaimLine> candidates = new ArrayList<>(sameIdentity.size());
        int start = 0;
        for (int end = 1; end <= sameIdentity.size(); end++) {
            if (end == sameIdentity.size() || delivery(sameIdentity, start) != delivery(sameIdentity, end)) {
                List<ClaimLine> ofDelivery = sameIdentity.subList(start, end);
                if (allEqual(ofDelivery)) {
                    candidates.addAll(ofDelivery);
                } else {
                    ofDelivery.forEach(line -> fates.put(line, Fate.CONFLICTING_LINE));
                }
                start = end;
            }
        }
        return candidates;
    }

    private static boolean allEqual(List<ClaimLine> lines) {
        return lines.stream().allMatch(line -> line.sameContent(lines.get(0)));
    }

    private static @Nullable ClaimLine firstOfLastDelivery(List<ClaimLine> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (delivery(candidates, i) == delivery(candidates, candidates.size() - 1)) {
                return candidates.get(i);
            }
        }
        return null;
    }

    private static int delivery(List<ClaimLine> lines, int index) {
        return lines.get(index).origin().delivery();
    }
}
