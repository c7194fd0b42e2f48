package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * What lines are counted by.
 *
 * @param unit a unit at a level
 * @param by the further values, in the order asked for; a value may be null
 */
record CountKey(UnitKey unit, List<@Nullable Object> by) implements Serializable {

    CountKey {
        by = Collections.unmodifiableList(new ArrayList<>(by));
    }

    /** The value at a place as text, empty for none. */
    String text(int place) {
        Object value = by.get(place);
        return value == null ? "" : value.toString();
    }

    /** By the text at a place, in byte order; none comes first. */
    static Comparator<CountKey> byText(int place) {
        return by(key -> key.text(place));
    }

    private static Comparator<CountKey> by(Function<CountKey, String> text) {
        return Comparator.comparing(text, Utf8Order::compare);
    }
}
