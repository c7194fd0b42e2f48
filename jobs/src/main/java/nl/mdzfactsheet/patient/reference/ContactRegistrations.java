package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.Quarter;

/** Which practices registered programme contacts in which quarters: at least one contact of any person, whatever its outcome. */
public final class ContactRegistrations implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<Registration> present;

    public ContactRegistrations(Collection<Registration> present) {
        this.present = Set.copyOf(present);
    }

    /**
     * At least one registered contact.
     *
     * @param practiceAgb practice that registered it
     * @param programme programme of the contact
     * @param quarter quarter of its date
     */
    public record Registration(int practiceAgb, String programme, Quarter quarter) implements Serializable {}

    /** All registrations up to the end of a year as one text, the same whatever their order. */
    public String until(int year) {
        return present.stream()
                .filter(r -> r.quarter().year() <= year)
                .map(r -> r.practiceAgb() + " " + r.programme() + " "
                        + r.quarter().year() + "/" + r.quarter().number())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Whether a practice registered contacts for a programme in every quarter from … to. */
    public boolean inEachQuarter(int practiceAgb, String programme, Quarter from, Quarter to) {
        for (Quarter quarter = from; quarter.compareTo(to) <= 0; quarter = quarter.next(1)) {
            if (!present.contains(new Registration(practiceAgb, programme, quarter))) {
                return false;
            }
        }
        return true;
    }
}
