package nl.mdzfactsheet.table;

/**
 * Lines with their money.
 *
 * @param lines number of lines
 * @param debitCents amounts of debit lines
 * @param creditCents amounts of credit lines, unsigned
 */
public record Tally(long lines, long debitCents, long creditCents) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together; an overflow is a fault of the program. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(lines, other.lines),
                Math.addExact(debitCents, other.debitCents),
                Math.addExact(creditCents, other.creditCents));
    }
}
