package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Rows of which at most one is valid per key and day. */
final class PeriodIndex<K, V extends Dated> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<K, List<V>> rowsByKey;

    private PeriodIndex(Map<K, List<V>> rowsByKey) {
        this.rowsByKey = rowsByKey;
    }

    /**
     * Indexes rows by key. A row whose tot lies before its van is never valid and left out.
     *
     * @param table extract name, for the message
     * @param shown the key in words, for the message; never a patient
     * @throws MdzException when two rows of one key are valid on one day
     */
    static <K, V extends Dated> PeriodIndex<K, V> of(
            String table, List<V> rows, Function<V, K> key, Function<V, String> shown) {
        Map<K, List<V>> byKey = new HashMap<>();
        for (V row : rows) {
            if (!row.valid().isEmpty()) {
                byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>(1)).add(row);
            }
        }
        for (List<V> periods : byKey.values()) {
            periods.sort(Comparator.comparingInt(row -> row.valid().fromDay()));
            refuseOverlap(table, periods, shown);
        }
        return new PeriodIndex<>(byKey);
    }

    private static <V extends Dated> void refuseOverlap(String table, List<V> periods, Function<V, String> shown) {
        for (int i = 1; i < periods.size(); i++) {
            V earlier = periods.get(i - 1);
            V later = periods.get(i);
            if (later.valid().fromDay() <= earlier.valid().toDay()) {
                throw new MdzException(
                        ExitCode.REFUSED,
                        Reason.REFERENCE_OVERLAP,
                        Location.of(table),
                        "periods of " + shown.apply(later) + " overlap: " + earlier.valid() + " and " + later.valid(),
                        "end the earlier period before the later one starts and deliver " + table + " again");
            }
        }
    }

    /** The row of a key that is valid on a day, or null. */
    @Nullable
    V on(K key, int day) {
        List<V> periods = rowsByKey.get(key);
        if (periods == null) {
            return null;
        }
        for (int i = 0; i < periods.size(); i++) {
            V row = periods.get(i);
            if (row.validOn(day)) {
                return row;
            }
        }
        return null;
    }
}
