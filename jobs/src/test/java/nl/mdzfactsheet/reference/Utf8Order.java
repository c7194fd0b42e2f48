package nl.mdzfactsheet.reference;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Order of ids: unsigned UTF-8 bytes. {@link String#compareTo} differs from it above the basic plane. */
final class Utf8Order {
    static final Comparator<String> INSTANCE = Utf8Order::compare;

    private Utf8Order() {}

    private static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
