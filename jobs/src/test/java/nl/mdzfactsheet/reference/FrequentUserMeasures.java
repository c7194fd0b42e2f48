package nl.mdzfactsheet.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measures that need the thresholds over all patients: a second pass over patient-years. */
final class FrequentUserMeasures {
    private final Tally tally;
    private final FrequentUsers now;
    private final FrequentUsers before;

    FrequentUserMeasures(Tally tally, FrequentUsers now, FrequentUsers before) {
        this.tally = tally;
        this.now = now;
        this.before = before;
    }

    void addAll(List<PersonYear> years, List<PersonYear> yearsBefore) {
        Map<String, PersonYear> earlier = new HashMap<>();
        yearsBefore.forEach(py -> earlier.put(py.person(), py));
        for (PersonYear py : years) {
            tally.startPerson(py.person());
            if (py.enrolled()) {
                tally.add("frequent_user_contacts", py.unit(), now.frequent(py) ? py.contacts() : 0, py.contacts());
            }
            if (py.enrolledAllYear()) {
                addEnrolledAllYear(py);
                PersonYear last = earlier.get(py.person());
                if (last != null && before.frequent(last)) {
                    tally.addShare("persistent_frequent_users", py.unit(), now.frequent(py));
                }
            }
        }
    }

    private void addEnrolledAllYear(PersonYear py) {
        tally.addShare("frequent_users", py.unit(), now.frequent(py));
        for (String p : ReferenceRows.PROGRAMMES) {
            if (py.included().contains(p)) {
                tally.addShare(MeasureIds.of("frequent_users_included", p), py.unit(), now.frequent(py));
            }
        }
    }
}
