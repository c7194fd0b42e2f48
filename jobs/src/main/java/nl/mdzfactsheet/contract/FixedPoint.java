package nl.mdzfactsheet.contract;

import nl.mdzfactsheet.failure.Reason;

/**
 * Unsigned decimal numbers with exactly the declared decimal char: no sign, no thousands separator, no exponent, no rounding.
 *
 * @param decimalChar the declared char
 * @param wholeDigits most digits before it
 * @param decimals most digits after it; the result is scaled by as many powers of ten
 * @param invalid reason for anything else
 */
record FixedPoint(char decimalChar, int wholeDigits, int decimals, Reason invalid) implements FieldParser {

    @Override
    public long parse(byte[] text, int from, int to) {
        int separator = digitsEnd(text, from, to);
        int whole = separator - from;
        if (whole < 1 || whole > wholeDigits) {
            return Parsed.fault(invalid);
        }
        if (separator == to) {
            return scaled(number(text, from, to), 0);
        }
        int fraction = to - separator - 1;
        boolean wellFormed = fraction >= 1 && fraction <= decimals && digitsEnd(text, separator + 1, to) == to;
        byte found = text[separator];
        if (wellFormed && found == decimalChar) {
            long value = number(text, from, separator);
            return scaled(value * power(fraction) + number(text, separator + 1, to), fraction);
        }
        return Parsed.fault(wellFormed && (found == '.' || found == ',') ? Reason.DECIMAL_NOTATION : invalid);
    }

    private long scaled(long value, int present) {
        return value * power(decimals - present);
    }

    private static int digitsEnd(byte[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }

    private static long number(byte[] text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
