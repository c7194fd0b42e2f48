package nl.mdzfactsheet.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers of nine digits that pass the eleven check, for samples with messages only: a message carries such numbers, and the intake rightly takes no others. They begin with a 9
 * and follow from the index of a person alone. The pseudonyms in all other files are made of them with the key that lies beside the sample.
 */
final class CitizenNumbers {

    /** One number per person: more would not fit in the range. */
    static final int MOST = 1_000_000;

    private static final int FIRST = 9_000_000;
    private static final int MODULUS = 11;
    private static final int PSEUDONYM_BYTES = 16;

    private final byte[] key;

    /** The key follows from the seed, so that the same arguments give the same bytes. It protects nothing but synthetic data. */
    CitizenNumbers(long seed) {
        try {
            String text = "mdz-factsheet sample key " + seed;
            this.key = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The key as its file holds it. */
    String keyText() {
        return HexFormat.of().formatHex(key);
    }

    /** Seven digits are the person; the eighth is the first with which a ninth exists that makes the check pass. */
    String number(int index) {
        int start = (FIRST + index) * 10;
        while (check(start) > 9) {
            start++;
        }
        return String.format(Locale.ROOT, "%08d%d", start, check(start));
    }

    private static int check(int eightDigits) {
        int sum = 0;
        int rest = eightDigits;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % MODULUS;
    }

    /** The pseudonym that the intake makes of the number: the first 128 bits of HMAC-SHA256. */
    String pseudonym(int index) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] code = mac.doFinal(number(index).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(code, PSEUDONYM_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }
}
