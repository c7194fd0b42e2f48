package nl.mdzfactsheet.bench;

import java.util.Map;

/**
 * Size of the insurer.
 *
 * @param name S, M, L or the number itself
 * @param insured number of insured persons
 */
record Size(String name, int insured) {
    private static final Map<String, Integer> NAMED = Map.of("S", 10_000, "M", 400_000, "L", 4_000_000);

    /** A name or a number. */
    static Size of(String text) {
        Integer named = NAMED.get(text);
        return new Size(text, named == null ? Integer.parseInt(text) : named);
    }
}
