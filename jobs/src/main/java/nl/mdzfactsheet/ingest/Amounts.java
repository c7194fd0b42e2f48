package nl.mdzfactsheet.ingest;

import nl.mdzfactsheet.table.Tally;

/** A running {@link Tally}. */
final class Amounts {

    private long lines;
    private long debitCents;
    private long creditCents;

    void add(long cents, boolean debit) {
        lines++;
        if (debit) {
            debitCents = Math.addExact(debitCents, cents);
        } else {
            creditCents = Math.addExact(creditCents, cents);
        }
    }

    long lines() {
        return lines;
    }

    Tally tally() {
        return new Tally(lines, debitCents, creditCents);
    }
}
