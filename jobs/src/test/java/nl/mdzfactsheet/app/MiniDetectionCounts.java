package nl.mdzfactsheet.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.reference.Detection;
import nl.mdzfactsheet.reference.ReferenceResult;

/** What the evaluator flags, counted per unit at every level: lines, persons of the quarter, persons of the year, cents. */
final class MiniDetectionCounts {

    private final Map<String, List<Detection>> quarters = new HashMap<>();
    private final Map<String, Set<String>> personsOfYear = new HashMap<>();
    private final Map<String, String> yearOf = new HashMap<>();

    private MiniDetectionCounts() {}

    static SortedMap<String, String> of(ReferenceResult reference) {
        MiniDetectionCounts counts = new MiniDetectionCounts();
        reference.detections().forEach(counts::add);
        return counts.rows();
    }

    private void add(Detection flag) {
        String rho = flag.unit().rho();
        for (String unit : List.of(
                "insurer |  | ",
                "rho | " + rho + " | ",
                "practice | " + rho + " | " + flag.unit().practice())) {
            String year = String.join(
                    " | ", unit, flag.detector(), Objects.requireNonNullElse(flag.programme(), ""), flag.certainty());
            String quarter = year + " | " + flag.quarter().number();
            quarters.computeIfAbsent(quarter, q -> new ArrayList<>()).add(flag);
            personsOfYear.computeIfAbsent(year, y -> new HashSet<>()).add(flag.person());
            yearOf.put(quarter, year);
        }
    }

    private SortedMap<String, String> rows() {
        SortedMap<String, String> rows = new TreeMap<>();
        quarters.forEach((quarter, flags) -> {
            long persons = flags.stream().map(Detection::person).distinct().count();
            int ofYear =
                    personsOfYear.getOrDefault(yearOf.get(quarter), Set.of()).size();
            long cents = flags.stream().mapToLong(Detection::amountCents).sum();
            rows.put(quarter, flags.size() + ", " + persons + ", " + ofYear + ", " + cents);
        });
        return rows;
    }
}
