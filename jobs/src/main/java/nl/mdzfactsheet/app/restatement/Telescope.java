package nl.mdzfactsheet.app.restatement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.app.restatement.Restated.Part;
import org.jspecify.annotations.Nullable;

/**
 * Splits the change of every figure: states from the earlier version to the later one, each reached by one cause. The difference between neighbours is what that cause
 * did, and the differences add up to the whole. Pure.
 */
public final class Telescope {

    private static final Figure NOTHING = new Figure(BigDecimal.ZERO, BigDecimal.ZERO, 1);

    private Telescope() {}

    /**
     * One step.
     *
     * @param cause what changes
     * @param after every figure once it has; absent = nothing counted
     */
    public record Step(Cause cause, Map<FigureKey, Figure> after) {

        public Step {
            after = Map.copyOf(after);
        }
    }

    /**
     * The figures that any step moved, in order.
     *
     * @param before every figure of the earlier version
     * @param steps the steps in order; the last ends in the later version
     */
    public static List<Restated> split(Map<FigureKey, Figure> before, List<Step> steps) {
        SortedSet<FigureKey> keys = new TreeSet<>(before.keySet());
        steps.forEach(step -> keys.addAll(step.after().keySet()));
        List<Restated> moved = new ArrayList<>();
        for (FigureKey key : keys) {
            restated(key, before, steps).ifPresent(moved::add);
        }
        return moved;
    }

    private static Optional<Restated> restated(FigureKey key, Map<FigureKey, Figure> before, List<Step> steps) {
        List<Figure> chain = new ArrayList<>();
        chain.add(before.getOrDefault(key, NOTHING));
        steps.forEach(step -> chain.add(step.after().getOrDefault(key, NOTHING)));
        boolean valued = chain.stream().allMatch(figure -> figure.value() != null);
        SortedMap<Cause, Part> parts = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            parts.merge(steps.get(i).cause(), part(chain.get(i), chain.get(i + 1), valued), Part::plus);
        }
        parts.values().removeIf(Part::isNothing);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restated(key, counted(chain.get(0)), counted(chain.get(steps.size())), parts));
    }

    private static Part part(Figure from, Figure to, boolean valued) {
        BigDecimal valueFrom = from.value();
        BigDecimal valueTo = to.value();
        return new Part(
                to.numerator().subtract(from.numerator()),
                to.denominator().subtract(from.denominator()),
                valued && valueFrom != null && valueTo != null ? valueTo.subtract(valueFrom) : null);
    }

    private static @Nullable Figure counted(Figure figure) {
        return figure.counts() ? figure : null;
    }
}
