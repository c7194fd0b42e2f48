package nl.mdzfactsheet.patient.profile;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers per key the days on which something happened, and answers what the last day before was. Days are offered in order; several events of one
 * day see the same earlier day.
 *
 * @param <K> what is followed, for example a specialism
 */
final class EarlierDays<K> {

    /** Lies before any day by more than any period asked for. */
    static final int NEVER = -100_000_000;

    private static final class Days {
        private int latest = NEVER;
        private int before = NEVER;
    }

    private final Map<K, Days> byKey = new HashMap<>();

    /** Adds a day, not before the ones added, and gives the last earlier day of the key, or {@link #NEVER}. */
    int add(K key, int day) {
        Days days = byKey.computeIfAbsent(key, absent -> new Days());
        if (day > days.latest) {
            days.before = days.latest;
            days.latest = day;
        }
        return days.before;
    }
}
