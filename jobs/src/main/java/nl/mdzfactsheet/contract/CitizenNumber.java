package nl.mdzfactsheet.contract;

import nl.mdzfactsheet.failure.Reason;

/** A citizen service number (BSN) where a delivery says it holds one: exactly nine digits that pass the eleven check. The value never leaves the intake. */
final class CitizenNumber {

    private CitizenNumber() {}

    /** The number; a wrong check digit, a lost leading zero or anything else is a fault. */
    static long parse(byte[] text, int from, int to) {
        boolean number = to - from == SuspectedBsn.DIGITS
                && Digits.number(text, from, to) >= 0
                && SuspectedBsn.passesElevenCheck(text, from);
        return number ? Digits.number(text, from, to) : Parsed.fault(Reason.BSN_INVALID);
    }
}
