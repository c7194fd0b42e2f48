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
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.Quarter;

/** What became of every active line, added up: the accounting of curate. Adding is independent of order. */
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

    private final HashMap<Granted, Long> runOff = new HashMap<>();
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
        ClaimLine line = fate.line();
        Amounts row = amounts.computeIfAbsent(
                new AccountKey(line.origin().delivery(), line.table(), fate.fate()), k -> new Amounts());
        if (line.debit()) {
            row.debitLines++;
            row.debitCents = Math.addExact(row.debitCents, line.amountCents());
        } else {
            row.creditLines++;
            row.creditCents = Math.addExact(row.creditCents, line.amountCents());
        }
        row.netCents = Math.addExact(row.netCents, fate.netCents());
        if (fate.fate() == Fate.NET || fate.fate() == Fate.PARTLY_REVERSED) {
            runOff.merge(Granted.of(line), fate.netCents(), Math::addExact);
        }
    }

    /** Counts a net line whose label differs from that of the insured period. */
    void addOtherLabel(ClaimLine line) {
        Amounts row =
                otherLabel.computeIfAbsent(new Source(line.origin().delivery(), line.table()), k -> new Amounts());
        row.debitLines++;
        row.debitCents = Math.addExact(row.debitCents, line.amountCents());
    }

    BucketTally add(BucketTally other) {
        other.amounts.forEach(
                (key, row) -> amounts.computeIfAbsent(key, k -> new Amounts()).add(row));
        other.runOff.forEach((key, cents) -> runOff.merge(key, cents, Math::addExact));
        other.otherLabel.forEach((key, row) ->
                otherLabel.computeIfAbsent(key, k -> new Amounts()).add(row));
        contacts.add(other.contacts);
        previousContacts.add(other.previousContacts);
        return this;
    }

    Map<Source, Amounts> otherLabel() {
        return Map.copyOf(otherLabel);
    }

    /** Net cents of all lines, by when they were granted. */
    SortedMap<Granted, Long> runOff() {
        return new TreeMap<>(runOff);
    }

    Map<AccountKey, Amounts> amounts() {
        return Map.copyOf(amounts);
    }
}
