package nl.mdzfactsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Pseudonyms of citizen service numbers: the first 128 bits of HMAC-SHA256 over the nine digits, as 32 lower-case hexadecimal characters. The same key gives one person one
 * pseudonym whatever the label or table. 128 bits are enough: among 17 million persons the chance of one collision is below 10⁻²⁴, and there are only 10⁹ numbers, so
 * that only the key keeps a pseudonym from being undone, not its length.
 */
final class Pseudonymiser {

    private static final int BYTES = 16;
    private static final int DIGITS = 9;
    private static final int REMEMBERED = 1 << 14;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;
    private final byte[] number = new byte[DIGITS];
    private final int[] numbers = new int[REMEMBERED];
    private final byte[][] pseudonyms = new byte[REMEMBERED][];

    Pseudonymiser(Mac mac) {
        this.mac = mac;
    }

    /** The pseudonym of a number; the array is shared, not to be changed. Claims of one person often stand together, so the latest are remembered. */
    byte[] of(int citizenNumber) {
        int slot = (citizenNumber * 0x9E3779B1) >>> 18;
        byte[] known = pseudonyms[slot];
        if (known == null || numbers[slot] != citizenNumber) {
            known = compute(citizenNumber);
            numbers[slot] = citizenNumber;
            pseudonyms[slot] = known;
        }
        return known;
    }

    /** Forgets the numbers. */
    void forget() {
        Arrays.fill(numbers, 0);
        Arrays.fill(pseudonyms, null);
        Arrays.fill(number, (byte) 0);
    }

    private byte[] compute(int citizenNumber) {
        int rest = citizenNumber;
        for (int i = DIGITS - 1; i >= 0; i--) {
            number[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        byte[] code = mac.doFinal(number);
        byte[] text = new byte[BYTES * 2];
        for (int i = 0; i < BYTES; i++) {
            text[2 * i] = HEX[(code[i] >> 4) & 0xF];
            text[2 * i + 1] = HEX[code[i] & 0xF];
        }
        return text;
    }
}
