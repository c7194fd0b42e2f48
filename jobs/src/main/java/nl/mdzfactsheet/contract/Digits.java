package nl.mdzfactsheet.contract;

import nl.mdzfactsheet.failure.Reason;

/** Fields that are digits only. */
final class Digits {

    private Digits() {}

    /** The number written in up to nine digits, -1 when something else stands there. */
    static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A parser for exactly so many digits (at most nine); leading zeros are restored by whoever writes the code again. */
    static FieldParser exactly(int length, Reason otherwise) {
        long invalid = Parsed.fault(otherwise);
        return (text, from, to) -> {
            int number = to - from == length ? number(text, from, to) : -1;
            return number < 0 ? invalid : number;
        };
    }

    /** A parser for a whole number of at most nine digits between two bounds, both included. */
    static FieldParser between(int lowest, int highest, Reason otherwise) {
        long invalid = Parsed.fault(otherwise);
        return (text, from, to) -> {
            int number = to - from <= 9 ? number(text, from, to) : -1;
            return number < lowest || number > highest ? invalid : number;
        };
    }
}
