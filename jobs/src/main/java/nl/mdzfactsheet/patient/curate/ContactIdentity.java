package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.patient.ProgrammeContact;

/**
 * Contacts follow the rule of claim lines: of one contact of one person the later delivery wins; twice with other content in one delivery does not count, an older one
 * stands.
 */
public final class ContactIdentity {

    private ContactIdentity() {}

    /** The contacts that count, by contact id. */
    public static List<ProgrammeContact> winners(List<ProgrammeContact> contacts) {
        Map<String, List<ProgrammeContact>> byId = new TreeMap<>();
        contacts.forEach(c ->
                byId.computeIfAbsent(c.contactId(), id -> new ArrayList<>(1)).add(c));
        List<ProgrammeContact> winners = new ArrayList<>(byId.size());
        byId.values().forEach(same -> addWinner(same, winners));
        return winners;
    }

    private static void addWinner(List<ProgrammeContact> same, List<ProgrammeContact> winners) {
        Map<Integer, List<ProgrammeContact>> byDelivery = new HashMap<>();
        same.forEach(c -> byDelivery
                .computeIfAbsent(c.delivery(), d -> new ArrayList<>(1))
                .add(c));
        byDelivery.values().stream()
                .filter(one -> one.stream().allMatch(c -> c.sameContent(one.get(0))))
                .map(one -> one.get(0))
                .max((a, b) -> Integer.compare(a.delivery(), b.delivery()))
                .ifPresent(winners::add);
    }
}
