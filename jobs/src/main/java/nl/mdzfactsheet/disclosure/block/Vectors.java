package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.disclosure.block.Vector.Role;
import nl.mdzfactsheet.disclosure.block.Vector.Use;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import org.jspecify.annotations.Nullable;

/** The vectors of a block. Two counts that are equal at every row are taken for the same count; counts that are 0 everywhere are not, for they tell nothing of each other. */
final class Vectors {

    private final Block block;
    private final Map<Use, Vector> byUse = new HashMap<>();
    private final Map<List<BigDecimal>, Vector> byValues = new HashMap<>();
    private final List<Vector> all = new ArrayList<>();

    Vectors(Block block, DisclosureRules rules) {
        this.block = block;
        for (String measure : block.measures()) {
            // The denominator first: where x = n everywhere it is the one that other measures share.
            add(new Use(measure, Role.DENOMINATOR));
            add(new Use(measure, Role.NUMERATOR));
            if (rules.of(measure).proportion()) {
                add(new Use(measure, Role.COMPLEMENT));
            }
        }
    }

    /** In the order of measures. */
    List<Vector> all() {
        return all;
    }

    /** The vector of a count; one that a measure does not have is a fault of the program. */
    Vector of(String measure, Role role) {
        return Objects.requireNonNull(byUse.get(new Use(measure, role)), "a vector of the block");
    }

    boolean has(String measure, Role role) {
        return byUse.containsKey(new Use(measure, role));
    }

    /** The vector that is the sum of others, null when there is none, or when it is 0 everywhere. */
    @Nullable
    Vector sum(List<Vector> parts) {
        List<BigDecimal> sums = new ArrayList<>();
        for (BlockRow row : block.rows()) {
            sums.add(parts.stream().map(p -> p.value(row.id())).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return byValues.get(key(sums));
    }

    /** The numerator or denominator with these values, null when there is none, or when it is 0 everywhere. */
    @Nullable
    Vector with(Map<String, BigDecimal> values) {
        Vector vector = byValues.get(key(block.rows().stream()
                .map(r -> values.getOrDefault(r.id(), BigDecimal.ZERO))
                .toList()));
        boolean counted = vector != null && vector.uses().stream().anyMatch(u -> u.role() != Role.COMPLEMENT);
        return counted ? vector : null;
    }

    private void add(Use use) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        List<BigDecimal> list = new ArrayList<>();
        int scale = 0;
        for (BlockRow row : block.rows()) {
            BigDecimal value = value(block.counts(use.measure(), row.id()), use.role());
            values.put(row.id(), value);
            list.add(value);
            scale = Math.max(scale, value.stripTrailingZeros().scale());
        }
        boolean zero = list.stream().allMatch(v -> v.signum() == 0);
        Vector equal = zero ? null : byValues.get(key(list));
        // Inside one measure x, n and n - x stay apart: that two of them are equal is what nobody may learn.
        Vector known = equal == null || equal.measures().contains(use.measure()) ? null : equal;
        Vector vector = known == null ? new Vector(values, scale) : known;
        vector.add(use);
        byUse.put(use, vector);
        if (known == null) {
            all.add(vector);
            if (!zero) {
                byValues.putIfAbsent(key(list), vector);
            }
        }
    }

    private static BigDecimal value(Counts counts, Role role) {
        return switch (role) {
            case NUMERATOR -> counts.numerator();
            case DENOMINATOR -> counts.denominator();
            case COMPLEMENT -> counts.denominator().subtract(counts.numerator());
        };
    }

    private static List<BigDecimal> key(List<BigDecimal> values) {
        return values.stream().map(BigDecimal::stripTrailingZeros).toList();
    }
}
