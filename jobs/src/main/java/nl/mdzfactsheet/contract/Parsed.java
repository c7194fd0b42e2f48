package nl.mdzfactsheet.contract;

import nl.mdzfactsheet.failure.Reason;

/**
 * What became of one field: a typed value, nothing, or a reason, in one {@code long}, so that reading a field allocates nothing. Dates are days since 1970-01-01,
 * money is cents, quantities are hundredths, other decimals are millionths, codes of digits are numbers, values of a list are their position; texts give 0.
 */
public final class Parsed {

    /** The field is empty and may be. */
    public static final long EMPTY = Long.MIN_VALUE + 1_000;

    private static final Reason[] REASONS = Reason.values();

    private Parsed() {}

    /** The result that stands for a reason. */
    @SuppressWarnings("EnumOrdinal") // the number lives as long as the process
    public static long fault(Reason reason) {
        return Long.MIN_VALUE + reason.ordinal();
    }

    public static boolean isFault(long parsed) {
        return parsed < EMPTY;
    }

    /** The reason of a result that is a fault. */
    public static Reason reason(long parsed) {
        return REASONS[(int) (parsed - Long.MIN_VALUE)];
    }
}
