package nl.mdzfactsheet.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.mdzfactsheet.fold.BucketTally.AccountKey;
import nl.mdzfactsheet.fold.BucketTally.Amounts;
import nl.mdzfactsheet.fold.BucketTally.Granted;
import nl.mdzfactsheet.fold.BucketTally.Source;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;

/**
 * What an output of the fold was made of, and its account: what the next fold needs to look only at the patients with news. Written beside the tables; rows in a fixed order.
 *
 * @param context hash of all that any patient's outcome may depend on besides the patient's own lines
 * @param deliveries active deliveries, in order; the ordinals below are places in this list
 * @param accounts lines by delivery, table and fate
 * @param runOff net lines by when they were granted
 * @param otherLabel lines with another label than the insured period
 * @param sharedIdentityLines line identities with a number that another person has too
 * @param contacts patients by group and number of contacts, in the reporting year
 * @param previousContacts the same in the year before
 */
record FoldBasis(
        String context,
        List<Active> deliveries,
        List<Account> accounts,
        List<RunOff> runOff,
        List<Label> otherLabel,
        List<SharedLines> sharedIdentityLines,
        List<ContactCount> contacts,
        List<ContactCount> previousContacts) {

    private static final String FILE = "basis.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Sums of lines and cents.
     *
     * @param lines debit, credit
     * @param cents debit, credit, net
     */
    record Sums(List<Long> lines, List<Long> cents) {

        static Sums of(Amounts amounts) {
            return new Sums(
                    List.of(amounts.debitLines, amounts.creditLines),
                    List.of(amounts.debitCents, amounts.creditCents, amounts.netCents));
        }

        Amounts amounts() {
            Amounts amounts = new Amounts();
            amounts.debitLines = lines.get(0);
            amounts.creditLines = lines.get(1);
            amounts.debitCents = cents.get(0);
            amounts.creditCents = cents.get(1);
            amounts.netCents = cents.get(2);
            return amounts;
        }
    }

    /** One row of the accounting. */
    record Account(int delivery, ClaimTable table, Fate fate, Sums sums) {}

    /** When the lines of a quarter were granted. */
    record RunOff(ClaimTable table, int year, int quarter, int monthsAfter, Sums sums) {}

    /** Identities that another person has too. */
    record SharedLines(int delivery, ClaimTable table, long lines) {}

    /** Lines with another label. */
    record Label(int delivery, ClaimTable table, Sums sums) {}

    static FoldBasis of(String context, List<Active> deliveries, FoldResult result) {
        BucketTally tally = result.tally();
        return new FoldBasis(
                context,
                deliveries,
                tally.sortedAmounts().entrySet().stream()
                        .map(e -> new Account(
                                e.getKey().delivery(),
                                e.getKey().table(),
                                e.getKey().fate(),
                                Sums.of(e.getValue())))
                        .toList(),
                tally.runOff().entrySet().stream()
                        .map(e -> runOff(e.getKey(), e.getValue()))
                        .toList(),
                tally.sortedOtherLabel().entrySet().stream()
                        .map(e -> new Label(e.getKey().delivery(), e.getKey().table(), Sums.of(e.getValue())))
                        .toList(),
                new TreeMap<>(result.sharedIdentities())
                        .entrySet().stream()
                                .map(e -> new SharedLines(
                                        e.getKey().delivery(), e.getKey().table(), e.getValue()))
                                .toList(),
                tally.contacts().counts(),
                tally.previousContacts().counts());
    }

    private static RunOff runOff(Granted when, Amounts sums) {
        return new RunOff(
                when.table(), when.quarter().year(), when.quarter().number(), when.monthsAfter(), Sums.of(sums));
    }

    /**
     * The account, with other ordinals of deliveries.
     *
     * @param ordinals the new ordinal of each delivery
     */
    BucketTally tally(int[] ordinals) {
        BucketTally tally = lines(ordinals);
        addContacts(tally);
        return tally;
    }

    /** What became of the lines; contacts of patients are not in it. */
    BucketTally lines() {
        return lines(IntStream.range(0, deliveries.size()).toArray());
    }

    private BucketTally lines(int[] ordinals) {
        BucketTally tally = new BucketTally();
        accounts.forEach(a -> tally.add(
                new AccountKey(ordinals[a.delivery()], a.table(), a.fate()),
                a.sums().amounts()));
        runOff.forEach(r -> tally.add(
                new Granted(r.table(), new Quarter(r.year(), r.quarter()), r.monthsAfter()),
                r.sums().amounts()));
        otherLabel.forEach(l -> tally.add(
                new Source(ordinals[l.delivery()], l.table()), l.sums().amounts()));
        return tally;
    }

    /** Adds the contacts of patients. */
    void addContacts(BucketTally target) {
        contacts.forEach(c -> add(c, target.contacts()));
        previousContacts.forEach(c -> add(c, target.previousContacts()));
    }

    /** Identities with a number that another person has too, by where they come from. */
    Map<Source, Long> sharedIdentities() {
        Map<Source, Long> shared = new TreeMap<>();
        sharedIdentityLines.forEach(s -> shared.put(new Source(s.delivery(), s.table()), s.lines()));
        return shared;
    }

    private static void add(ContactCount count, ContactDistribution target) {
        FrequentUserGroup group = count.group();
        target.add(group, count.contacts(), count.patients());
    }

    void write(Path folder) {
        try {
            Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The basis of an output; empty when it has none. */
    static Optional<FoldBasis> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(file.toFile(), FoldBasis.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
