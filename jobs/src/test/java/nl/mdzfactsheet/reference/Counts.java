package nl.mdzfactsheet.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The waterfall and the detection counts, summed over the rows a unit belongs to. */
final class Counts {
    private record WaterfallKey(Level level, String programme, String waterfallClass) {}

    private record DetectionKey(String detector, Level level, String programme, Quarter quarter) {}

    private static final class Sum {
        private long lines;
        private long cents;
        private final Set<String> persons = new HashSet<>();

        void add(long amount, String person) {
            lines++;
            cents += amount;
            persons.add(person);
        }
    }

    private final Level.Rollup rollup;
    private final Map<WaterfallKey, Sum> waterfall = new HashMap<>();
    private final Map<DetectionKey, Sum> detections = new HashMap<>();

    Counts(Level.Rollup rollup) {
        this.rollup = rollup;
    }

    void add(Judge.Verdicts verdicts) {
        for (Assessment a : verdicts.assessments()) {
            for (Level level : rollup.of(a.unit())) {
                waterfall
                        .computeIfAbsent(
                                new WaterfallKey(level, a.line().programme(), a.waterfallClass()), k -> new Sum())
                        .add(a.line().cents(), a.line().line().person());
            }
        }
        for (Detection f : verdicts.flags()) {
            String programme = Objects.requireNonNullElse(f.programme(), "");
            for (Level level : rollup.of(f.unit())) {
                detections
                        .computeIfAbsent(new DetectionKey(f.detector(), level, programme, f.quarter()), k -> new Sum())
                        .add(f.amountCents(), f.person());
            }
        }
    }

    List<WaterfallRow> waterfall() {
        return waterfall.entrySet().stream()
                .map(e -> new WaterfallRow(
                        e.getKey().level(),
                        e.getKey().programme(),
                        e.getKey().waterfallClass(),
                        e.getValue().lines,
                        e.getValue().persons.size(),
                        e.getValue().cents))
                .sorted(Comparator.comparing(WaterfallRow::level, Level.ORDER)
                        .thenComparing(WaterfallRow::programme)
                        .thenComparing(WaterfallRow::waterfallClass))
                .toList();
    }

    List<DetectionCount> detections() {
        return detections.entrySet().stream()
                .map(e -> new DetectionCount(
                        e.getKey().detector(),
                        e.getKey().level(),
                        e.getKey().programme(),
                        e.getKey().quarter(),
                        e.getValue().lines,
                        e.getValue().cents))
                .sorted(Comparator.comparing(DetectionCount::detector)
                        .thenComparing(DetectionCount::level, Level.ORDER)
                        .thenComparing(DetectionCount::programme)
                        .thenComparing(DetectionCount::quarter))
                .toList();
    }
}
