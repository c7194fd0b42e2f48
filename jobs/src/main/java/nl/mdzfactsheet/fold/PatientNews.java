package nl.mdzfactsheet.fold;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.curate.ContactIdentity;
import nl.mdzfactsheet.patient.fold.PatientFold;

/**
 * A patient with lines or contacts in deliveries that came or went.
 *
 * @param patient who
 * @param contactsThen contacts in the deliveries of then
 * @param contactsNow contacts in the deliveries of now
 * @param then outcome of then
 * @param now outcome of now
 */
record PatientNews(
        PatientKey patient,
        List<ProgrammeContact> contactsThen,
        List<ProgrammeContact> contactsNow,
        PatientOutcome then,
        PatientOutcome now) {

    /**
     * @param whole history in the deliveries of then and of now together
     * @param plan which are which
     */
    static PatientNews of(PatientKey patient, PatientHistory whole, PatientFold fold, RefoldPlan plan) {
        PatientHistory then = part(whole, plan::isThen);
        PatientHistory now = part(whole, plan::isNow);
        return new PatientNews(patient, then.contacts(), now.contacts(), fold.fold(then), fold.fold(now));
    }

    /** The history as some of the deliveries tell it; lines stay the same objects. */
    private static PatientHistory part(PatientHistory whole, Predicate<Integer> delivery) {
        List<ClaimLine> lines = whole.lines().stream()
                .filter(line -> delivery.test(line.origin().delivery()))
                .toList();
        List<ProgrammeContact> contacts = whole.contacts().stream()
                .filter(contact -> delivery.test(contact.delivery()))
                .toList();
        return new PatientHistory(whole.patientId(), lines, whole.periods(), contacts);
    }

    boolean changes(FoldTable table) {
        return !table.part().of(then).equals(table.part().of(now));
    }

    /**
     * The first day of which anything changed: a line that came, went or has another fate, or a contact; {@link Integer#MAX_VALUE} when nothing did. The rows of a year follow from what lies before its
     * end, so they are the same as long as that day lies after it.
     */
    int firstDay() {
        return Math.min(firstDayOfLines(), firstDayOfContacts());
    }

    private int firstDayOfLines() {
        IdentityHashMap<ClaimLine, LineFate> was = new IdentityHashMap<>();
        then.fates().forEach(fate -> was.put(fate.line(), fate));
        int first = Integer.MAX_VALUE;
        for (LineFate fate : now.fates()) {
            LineFate before = was.remove(fate.line());
            if (before == null || before.fate() != fate.fate() || before.netCents() != fate.netCents()) {
                first = Math.min(first, fate.line().serviceDay());
            }
        }
        for (ClaimLine gone : was.keySet()) {
            first = Math.min(first, gone.serviceDay());
        }
        return first;
    }

    private int firstDayOfContacts() {
        if (contactsThen.equals(contactsNow)) {
            return Integer.MAX_VALUE;
        }
        Set<ProgrammeContact> was = new HashSet<>(ContactIdentity.winners(contactsThen));
        Set<ProgrammeContact> is = new HashSet<>(ContactIdentity.winners(contactsNow));
        return Math.min(firstDay(was, is), firstDay(is, was));
    }

    private static int firstDay(Set<ProgrammeContact> some, Set<ProgrammeContact> others) {
        return some.stream()
                .filter(contact -> !others.contains(contact))
                .mapToInt(ProgrammeContact::day)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
