package nl.mdzfactsheet.patient.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.mdzfactsheet.patient.ContactYear;

/**
 * The number of contacts from which a patient is a frequent user, per group: the smallest whole number of at least 1 that at most
 * ten per cent of the patients enrolled in four quarters reach.
 */
public final class FrequentUserThresholds implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int AT_MOST_ONE_IN = 10;

    private final Map<FrequentUserGroup, Threshold> thresholds = new HashMap<>();

    /**
     * Patients enrolled in four quarters with a number of contacts.
     *
     * @param contacts net insured consult and visit lines of the year
     * @param patients how many patients of the group have exactly that number
     */
    public record ContactCount(FrequentUserGroup group, int contacts, long patients) {}

    /**
     * The outcome for one group.
     *
     * @param patients patients enrolled in four quarters
     * @param contacts smallest number of contacts of a frequent user
     * @param frequent patients at or above it
     */
    public record Threshold(FrequentUserGroup group, long patients, int contacts, long frequent)
            implements Serializable {}

    private FrequentUserThresholds() {}

    /** @param counts in any order; several counts of one group and number of contacts are added */
    public static FrequentUserThresholds of(List<ContactCount> counts) {
        Map<FrequentUserGroup, NavigableMap<Integer, Long>> patientsByContacts = new HashMap<>();
        for (ContactCount count : counts) {
            patientsByContacts
                    .computeIfAbsent(count.group(), group -> new TreeMap<>())
                    .merge(count.contacts(), count.patients(), Math::addExact);
        }
        FrequentUserThresholds result = new FrequentUserThresholds();
        patientsByContacts.forEach((group, patients) -> result.thresholds.put(group, threshold(group, patients)));
        return result;
    }

    private static Threshold threshold(FrequentUserGroup group, NavigableMap<Integer, Long> patientsByContacts) {
        long patients = sum(patientsByContacts);
        int contacts = 1;
        long frequent = sum(patientsByContacts.tailMap(contacts, true));
        while (Math.multiplyExact(frequent, AT_MOST_ONE_IN) > patients) {
            frequent -= patientsByContacts.getOrDefault(contacts, 0L);
            contacts++;
        }
        return new Threshold(group, patients, contacts, frequent);
    }

    private static long sum(Map<Integer, Long> patients) {
        return patients.values().stream().reduce(0L, Math::addExact);
    }

    /** One per group that has patients, by sex, then age. */
    public List<Threshold> all() {
        List<Threshold> all = new ArrayList<>(thresholds.values());
        all.sort(Comparator.comparing((Threshold threshold) -> threshold.group().sex())
                .thenComparing(threshold -> threshold.group().age()));
        return all;
    }

    /** Whether the contacts of a year are those of a frequent user: enrolled in four quarters and at or above the threshold of the group. */
    public boolean isFrequent(ContactYear year) {
        Threshold threshold = thresholds.get(FrequentUserGroup.of(year.sex(), year.age()));
        return year.isEnrolledAllYear() && threshold != null && year.contacts() >= threshold.contacts();
    }
}
