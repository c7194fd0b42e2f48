package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The thresholds of frequent users of one year, over all practices together. */
public final class FrequentUsers {
    /**
     * The smallest whole number of contacts such that at most 10 % of the group has as many or more; patients = group
     * size. Sex group: 1, 2 or other.
     */
    public record Threshold(int year, String sexGroup, String ageGroup, long patients, long contacts) {}

    private record Group(String sex, String age) {}

    private final Map<Group, Threshold> thresholds = new HashMap<>();

    FrequentUsers(List<PersonYear> years) {
        Map<Group, List<Long>> contacts = new HashMap<>();
        int year = 0;
        for (PersonYear py : years) {
            if (py.enrolledAllYear()) {
                year = py.year();
                contacts.computeIfAbsent(group(py), g -> new ArrayList<>()).add(py.contacts());
            }
        }
        for (Map.Entry<Group, List<Long>> e : contacts.entrySet()) {
            Group g = e.getKey();
            thresholds.put(g, new Threshold(year, g.sex(), g.age(), e.getValue().size(), threshold(e.getValue())));
        }
    }

    static long threshold(List<Long> contacts) {
        for (long c = 1; ; c++) {
            long least = c;
            if (contacts.stream().filter(n -> n >= least).count() * 10 <= contacts.size()) {
                return c;
            }
        }
    }

    private static Group group(PersonYear py) {
        String sex = py.sex().equals("1") || py.sex().equals("2") ? py.sex() : "other";
        int age = py.age();
        String band = age < 18 ? "0-17" : age < 45 ? "18-44" : age < 65 ? "45-64" : age < 75 ? "65-74" : "75+";
        return new Group(sex, band);
    }

    boolean frequent(PersonYear py) {
        Threshold threshold = thresholds.get(group(py));
        return py.enrolledAllYear() && threshold != null && py.contacts() >= threshold.contacts();
    }

    List<Threshold> thresholds() {
        Map<String, Threshold> sorted = new TreeMap<>();
        thresholds.values().forEach(t -> sorted.put(t.sexGroup() + "/" + t.ageGroup(), t));
        return List.copyOf(sorted.values());
    }
}
