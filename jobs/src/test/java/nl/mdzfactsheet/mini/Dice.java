package nl.mdzfactsheet.mini;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws of one insurer; the same seed gives the same insurer. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    String one(String words) {
        return one(List.of(words.split(" ")));
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A day of the quarter out of few, so that lines meet on a day; first and last days often. */
    LocalDate day(LocalDate firstOfQuarter) {
        LocalDate last = firstOfQuarter.plusMonths(3).minusDays(1);
        return switch (below(6)) {
            case 0 -> firstOfQuarter;
            case 1 -> last;
            case 2 -> firstOfQuarter.plusDays(below(90));
            default -> firstOfQuarter.plusDays(10L * between(1, 4));
        };
    }

    /** A row written as {@code column=value} words; an underscore in a value stands for nothing. */
    static Map<String, String> row(String words) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String word : words.strip().split(" +")) {
            int equals = word.indexOf('=');
            String value = word.substring(equals + 1);
            row.put(word.substring(0, equals), value.equals("_") ? "" : value);
        }
        return row;
    }
}
