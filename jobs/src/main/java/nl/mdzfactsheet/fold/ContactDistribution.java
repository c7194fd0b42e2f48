package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;
import org.jspecify.annotations.Nullable;

/** How many patients of a group, enrolled in four quarters, had how many contacts. Adding is independent of order. */
final class ContactDistribution implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<Cell, Long> patients = new HashMap<>();

    private record Cell(FrequentUserGroup group, int contacts) implements Serializable {}

    /** Adds a patient when the year is one of four enrolled quarters. */
    void add(@Nullable ContactYear year) {
        if (year != null && year.isEnrolledAllYear()) {
            patients.merge(new Cell(FrequentUserGroup.of(year.sex(), year.age()), year.contacts()), 1L, Math::addExact);
        }
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
