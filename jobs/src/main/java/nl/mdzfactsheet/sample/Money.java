package nl.mdzfactsheet.sample;

/** Fixed-point text: cents and hundredths, with the decimal char of the delivery. */
final class Money {
    private Money() {}

    /** {@code 1234} → {@code 12.34}. */
    static String euros(long cents, char decimalChar) {
        long rest = cents % 100;
        return cents / 100 + String.valueOf(decimalChar) + (rest < 10 ? "0" : "") + rest;
    }

    /** {@code 100} → {@code 1}, {@code 150} → {@code 1.50}. */
    static String quantity(int hundredths, char decimalChar) {
        return hundredths % 100 == 0 ? String.valueOf(hundredths / 100) : euros(hundredths, decimalChar);
    }

    /** {@code "12.34"} → 1234; the resource tables always have two decimals. */
    static long cents(String euros) {
        return Long.parseLong(euros.replace(".", ""));
    }
}
