package nl.mdzfactsheet.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which quarters a practice registered at least one contact for a programme, whoever came and whatever the outcome. */
final class ContactRegistry {
    private record Registration(String practice, String programme, Quarter quarter) {}

    private final Set<Registration> registrations = new HashSet<>();

    void add(List<Contact> contacts) {
        contacts.forEach(c -> registrations.add(new Registration(c.practice(), c.programme(), Quarter.of(c.date()))));
    }

    boolean registeredInEachOf(String practice, String programme, List<Quarter> window) {
        return window.stream().allMatch(q -> registrations.contains(new Registration(practice, programme, q)));
    }
}
