package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Curate step 1 for one person: of all lines with the same identity at most one stays. */
final class Identities {
    private record Identity(ClaimTable table, String id) {}

    private final Ledger ledger;

    Identities(Ledger ledger) {
        this.ledger = ledger;
    }

    List<ClaimLine> winners(List<ClaimLine> lines) {
        Map<Identity, List<ClaimLine>> groups = new LinkedHashMap<>();
        lines.stream().sorted(ClaimLine.BY_PLACE).forEach(l -> groups.computeIfAbsent(
                        new Identity(l.table(), l.id()), k -> new ArrayList<>(1))
                .add(l));
        List<ClaimLine> winners = new ArrayList<>();
        groups.forEach((identity, group) -> {
            ledger.seeIdentity(
                    identity.table(), identity.id(), group.get(group.size() - 1).delivery());
            winners.addAll(winner(group));
        });
        return winners;
    }

    /** The winner of one identity, or nothing; the fate of the others is booked. */
    private List<ClaimLine> winner(List<ClaimLine> group) {
        if (group.size() == 1) {
            return group;
        }
        List<ClaimLine> standing = new ArrayList<>();
        for (List<ClaimLine> ofDelivery : byDelivery(group, ClaimLine::delivery)) {
            if (oneContent(ofDelivery, ClaimLine::sameContent)) {
                standing.addAll(ofDelivery);
            } else {
                ofDelivery.forEach(l -> ledger.quarantine(l, "conflicting_line"));
            }
        }
        if (standing.isEmpty()) {
            return List.of();
        }
        int latest = standing.get(standing.size() - 1).delivery();
        ClaimLine winner = standing.stream()
                .filter(l -> l.delivery() == latest)
                .findFirst()
                .orElseThrow();
        standing.stream()
                .filter(l -> !l.equals(winner))
                .forEach(l -> ledger.book(l, l.sameContent(winner) ? Ledger.REPEATED : Ledger.RESTATED));
        return List.of(winner);
    }

    /** The same rule for contacts: identity is contact_id and person. */
    List<Contact> contacts(List<Contact> contacts) {
        Map<String, List<Contact>> groups = new TreeMap<>();
        contacts.stream()
                .sorted(Comparator.comparingInt(Contact::delivery).thenComparingInt(Contact::line))
                .forEach(c ->
                        groups.computeIfAbsent(c.id(), k -> new ArrayList<>(1)).add(c));
        List<Contact> winners = new ArrayList<>();
        for (List<Contact> group : groups.values()) {
            List<Contact> standing = new ArrayList<>();
            for (List<Contact> ofDelivery : byDelivery(group, Contact::delivery)) {
                if (oneContent(ofDelivery, Contact::sameContent)) {
                    standing.add(ofDelivery.get(0));
                } else {
                    ofDelivery.forEach(ledger::quarantine);
                }
            }
            if (!standing.isEmpty()) {
                winners.add(standing.get(standing.size() - 1));
            }
        }
        return winners;
    }

    private static <T> Collection<List<T>> byDelivery(List<T> group, Function<T, Integer> delivery) {
        Map<Integer, List<T>> parts = new TreeMap<>();
        group.forEach(l -> parts.computeIfAbsent(delivery.apply(l), k -> new ArrayList<>(1))
                .add(l));
        return parts.values();
    }

    private static <T> boolean oneContent(List<T> lines, BiPredicate<T, T> same) {
        return lines.stream().allMatch(l -> same.test(l, lines.get(0)));
    }
}
