package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.Comparator;
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

    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    (Cell cell) -> cell.group().sex())
            .thenComparing(cell -> cell.group().age())
            .thenComparingInt(Cell::contacts);

    private record Cell(FrequentUserGroup group, int contacts) implements Serializable {}

    /**
     * Adds a patient when the year is one of four enrolled quarters.
     *
     * @param times 1, or -1 to take the patient away again
     */
    void add(@Nullable ContactYear year, long times) {
        if (year != null && year.isEnrolledAllYear()) {
            add(FrequentUserGroup.of(year.sex(), year.age()), year.contacts(), times);
        }
    }

    /** Adds patients of a group with a number of contacts. */
    void add(FrequentUserGroup group, int contacts, long count) {
        patients.merge(new Cell(group, contacts), count, Math::addExact);
    }

    /** Forgets what nobody has any more. */
    void prune() {
        patients.values().removeIf(count -> count == 0);
    }

    void add(ContactDistribution other) {
        other.patients.forEach((cell, count) -> patients.merge(cell, count, Math::addExact));
    }

    /** By group, then number of contacts. */
    List<ContactCount> counts() {
        return patients.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map((Map.Entry<Cell, Long> e) ->
                        new ContactCount(e.getKey().group(), e.getKey().contacts(), e.getValue()))
                .toList();
    }
}
