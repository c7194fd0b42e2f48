package nl.mdzfactsheet.patient.detect;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.reference.Indication;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/** Numbers of the rows of indicaties of one role that hold per programme and quarter of the reporting year. */
final class QuarterRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Key(String programme, Quarter quarter) implements Serializable {}

    private final Map<Key, List<Integer>> rows = new HashMap<>();

    /** @param validOn the day of a quarter on which a row must be valid */
    QuarterRows(ReferenceData reference, int year, Indication.Role role, ToIntFunction<Quarter> validOn) {
        for (String programme : reference.programmes()) {
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = new Quarter(year, number);
                int day = validOn.applyAsInt(quarter);
                rows.put(new Key(programme, quarter), reference.indications().valid(programme, role, day));
            }
        }
    }

    List<Integer> of(String programme, Quarter quarter) {
        return rows.getOrDefault(new Key(programme, quarter), List.of());
    }
}
