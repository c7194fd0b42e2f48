package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.PatientYear;
import nl.mdzfactsheet.patient.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What became of every active line, added up: the accounting of curate. Adding is independent of order, and what was added can be taken away again: a fold that only looks at the patients with news
 * takes their old outcome from the account and adds the new one.
 */
final class BucketTally implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One row of the accounting.
     *
     * @param delivery ordinal of the delivery
     */
    record AccountKey(int delivery, ClaimTable table, Fate fate) implements Serializable, Comparable<AccountKey> {
        private static final Comparator<AccountKey> ORDER = Comparator.comparingInt(AccountKey::delivery)
                .thenComparing(AccountKey::table)
                .thenComparing(AccountKey::fate);

        @Override
        public int compareTo(AccountKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** Lines and original cents, debit and credit apart, and the net cents that are left. */
    static final class Amounts implements Serializable {
        private static final long serialVersionUID = 1L;

        long debitLines;
        long debitCents;
        long creditLines;
        long creditCents;
        long netCents;

        boolean isNothing() {
            return debitLines == 0 && creditLines == 0;
        }

        void add(Amounts other) {
            debitLines += other.debitLines;
            debitCents = Math.addExact(debitCents, other.debitCents);
            creditLines += other.creditLines;
            creditCents = Math.addExact(creditCents, other.creditCents);
            netCents = Math.addExact(netCents, other.netCents);
        }
    }

    /**
     * Where lines come from.
     *
     * @param delivery ordinal of the delivery
     */
    record Source(int delivery, ClaimTable table) implements Serializable, Comparable<Source> {
        private static final Comparator<Source> ORDER =
                Comparator.comparingInt(Source::delivery).thenComparing(Source::table);

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * When the lines of a quarter were granted.
     *
     * @param quarter quarter of datum_prestatie
     * @param monthsAfter calendar months from its last month to the month of datum_toekenning
     */
    record Granted(ClaimTable table, Quarter quarter, int monthsAfter) implements Serializable, Comparable<Granted> {
        private static final Comparator<Granted> ORDER = Comparator.comparing(Granted::table)
                .thenComparing(Granted::quarter)
                .thenComparingInt(Granted::monthsAfter);

        static Granted of(ClaimLine line) {
            LocalDate granted = LocalDate.ofEpochDay(line.grantedDay());
            Quarter quarter = line.quarter();
            int months = (granted.getYear() - quarter.year()) * 12 + granted.getMonthValue() - 3 * quarter.number();
            return new Granted(line.table(), quarter, months);
        }

        @Override
        public int compareTo(Granted other) {
            return ORDER.compare(this, other);
        }
    }

    private final HashMap<Granted, Amounts> runOff = new HashMap<>();
    private final HashMap<AccountKey, Amounts> amounts = new HashMap<>();
    private final HashMap<Source, Amounts> otherLabel = new HashMap<>();
    private final ContactDistribution contacts = new ContactDistribution();
    private final ContactDistribution previousContacts = new ContactDistribution();

    /** Contacts of the patients enrolled in four quarters of the reporting year. */
    ContactDistribution contacts() {
        return contacts;
    }

    /** The same of the year before, also of patients who are not insured any more. */
    ContactDistribution previousContacts() {
        return previousContacts;
    }

    void add(LineFate fate) {
        add(fate, 1);
    }

    /** Takes away what was added for a line. */
    void remove(LineFate fate) {
        add(fate, -1);
    }

    private void add(LineFate fate, int times) {
        ClaimLine line = fate.line();
        add(
                amounts.computeIfAbsent(
                        new AccountKey(line.origin().delivery(), line.table(), fate.fate()), k -> new Amounts()),
                fate,
                times);
        if (fate.fate() == Fate.NET || fate.fate() == Fate.PARTLY_REVERSED) {
            add(runOff.computeIfAbsent(Granted.of(line), k -> new Amounts()), fate, times);
        }
    }

    private static void add(Amounts row, LineFate fate, int times) {
        ClaimLine line = fate.line();
        if (line.debit()) {
            row.debitLines += times;
            row.debitCents = Math.addExact(row.debitCents, times * line.amountCents());
        } else {
            row.creditLines += times;
            row.creditCents = Math.addExact(row.creditCents, times * line.amountCents());
        }
        row.netCents = Math.addExact(row.netCents, times * fate.netCents());
    }

    /** Counts a net line whose label differs from that of the insured period. */
    void addOtherLabel(ClaimLine line) {
        addOtherLabel(line, 1);
    }

    /** Takes away what was counted for a line. */
    void removeOtherLabel(ClaimLine line) {
        addOtherLabel(line, -1);
    }

    private void addOtherLabel(ClaimLine line, int times) {
        Amounts row =
                otherLabel.computeIfAbsent(new Source(line.origin().delivery(), line.table()), k -> new Amounts());
        row.debitLines += times;
        row.debitCents = Math.addExact(row.debitCents, times * line.amountCents());
    }

    /** All that one patient adds. */
    void add(PatientOutcome outcome) {
        outcome.fates().forEach(this::add);
        outcome.otherLabel().forEach(this::addOtherLabel);
        contacts.add(contactYear(outcome), 1);
        previousContacts.add(outcome.previousContacts(), 1);
    }

    /** Takes away all that one patient added. */
    void remove(PatientOutcome outcome) {
        outcome.fates().forEach(this::remove);
        outcome.otherLabel().forEach(this::removeOtherLabel);
        contacts.add(contactYear(outcome), -1);
        previousContacts.add(outcome.previousContacts(), -1);
    }

    private static @Nullable ContactYear contactYear(PatientOutcome outcome) {
        PatientYear year = outcome.year();
        return year == null ? null : year.contactYear();
    }

    /** Forgets rows of which everything was taken away: as if they had never been. */
    void prune() {
        amounts.values().removeIf(Amounts::isNothing);
        runOff.values().removeIf(Amounts::isNothing);
        otherLabel.values().removeIf(Amounts::isNothing);
        contacts.prune();
        previousContacts.prune();
    }

    BucketTally add(BucketTally other) {
        other.amounts.forEach(
                (key, row) -> amounts.computeIfAbsent(key, k -> new Amounts()).add(row));
        other.runOff.forEach(
                (key, row) -> runOff.computeIfAbsent(key, k -> new Amounts()).add(row));
        other.otherLabel.forEach((key, row) ->
                otherLabel.computeIfAbsent(key, k -> new Amounts()).add(row));
        addContacts(other);
        return this;
    }

    /** The contacts of another account; its lines are left out. */
    void addContacts(BucketTally other) {
        contacts.add(other.contacts);
        previousContacts.add(other.previousContacts);
    }

    void add(AccountKey key, Amounts sums) {
        amounts.computeIfAbsent(key, k -> new Amounts()).add(sums);
    }

    void add(Granted when, Amounts sums) {
        runOff.computeIfAbsent(when, k -> new Amounts()).add(sums);
    }

    void add(Source source, Amounts sums) {
        otherLabel.computeIfAbsent(source, k -> new Amounts()).add(sums);
    }

    /**
     * The same with other ordinals of deliveries.
     *
     * @param places new ordinal per ordinal, -1 of a delivery that has no lines any more
     */
    BucketTally renumbered(int[] places) {
        BucketTally other = new BucketTally();
        amounts.forEach(
                (key, row) -> other.add(new AccountKey(place(places, key.delivery()), key.table(), key.fate()), row));
        otherLabel.forEach((key, row) -> other.add(new Source(place(places, key.delivery()), key.table()), row));
        other.runOff.putAll(runOff);
        other.addContacts(this);
        return other;
    }

    private static int place(int[] places, int delivery) {
        if (places[delivery] < 0) {
            throw new IllegalStateException("A delivery that does not count any more still has lines in the account");
        }
        return places[delivery];
    }

    SortedMap<Source, Amounts> sortedOtherLabel() {
        return new TreeMap<>(otherLabel);
    }

    SortedMap<AccountKey, Amounts> sortedAmounts() {
        return new TreeMap<>(amounts);
    }

    Map<Source, Amounts> otherLabel() {
        return Map.copyOf(otherLabel);
    }

    /** The net lines, by when they were granted. */
    SortedMap<Granted, Amounts> runOff() {
        return new TreeMap<>(runOff);
    }

    Map<AccountKey, Amounts> amounts() {
        return Map.copyOf(amounts);
    }
}
