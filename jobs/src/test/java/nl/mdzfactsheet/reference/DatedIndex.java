package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values valid for a period per key. Overlapping periods of one key stop the run. */
final class DatedIndex<T> {
    private record Entry<T>(LocalDate from, LocalDate to, T value) {}

    private final String table;
    private final Map<List<String>, List<Entry<T>>> entries = new HashMap<>();

    DatedIndex(String table) {
        this.table = table;
    }

    void add(List<String> key, CheckedRow row, T value) {
        LocalDate from = row.date("van");
        LocalDate to = row.end("tot");
        List<Entry<T>> same = entries.computeIfAbsent(key, k -> new ArrayList<>());
        if (same.stream().anyMatch(e -> !from.isAfter(e.to()) && !e.from().isAfter(to))) {
            throw new IllegalStateException("reference_overlap: " + table + " " + String.join("/", key));
        }
        same.add(new Entry<>(from, to, value));
    }

    @Nullable
    T on(LocalDate day, String... key) {
        for (Entry<T> entry : entries.getOrDefault(List.of(key), List.of())) {
            if (!day.isBefore(entry.from()) && !day.isAfter(entry.to())) {
                return entry.value();
            }
        }
        return null;
    }
}
