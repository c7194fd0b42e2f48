package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;

/** How many patients of a group, enrolled in four quarters, had how many contacts. Adding is independent of order. */
final class ContactDistribution implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<Cell, Long> patients = new HashMap<>();

    private record Cell(FrequentUserGroup group, int contacts) implements Serializable {}

    void addPatient(FrequentUserGroup group, int contacts) {
        patients.merge(new Cell(group, contacts), 1L, Math::addExact);
    }

    void add(ContactDistribution other) {
        other.patients.forEach((cell, count) -> patients.merge(cell, count, Math::addExact));
    }

    List<ContactCount> counts() {
        return patients.entrySet().stream()
                .map((Map.Entry<Cell, Long> e) ->
                        new ContactCount(e.getKey().group(), e.getKey().contacts(), e.getValue()))
                .toList();
    }
}
