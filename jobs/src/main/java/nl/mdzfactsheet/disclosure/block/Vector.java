package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A count as it stands at every row of a block. Equal counts of several measures are one vector: who reads it in one place knows it in all. */
final class Vector {

    /** What a vector is in a measure. */
    enum Role {
        NUMERATOR,
        DENOMINATOR,
        /** Denominator minus numerator. */
        COMPLEMENT
    }

    /** A place where the vector stands. */
    record Use(String measure, Role role) {}

    private final Map<String, BigDecimal> values;
    private final List<Use> uses = new ArrayList<>();
    private final int scale;

    Vector(Map<String, BigDecimal> values, int scale) {
        this.values = Map.copyOf(values);
        this.scale = scale;
    }

    void add(Use use) {
        uses.add(use);
    }

    List<Use> uses() {
        return uses;
    }

    /** Unique in its block. */
    String id() {
        return uses.get(0).measure() + "/" + uses.get(0).role();
    }

    /** Decimals of its values: as whole numbers they are multiplied by ten to this power. */
    int scale() {
        return scale;
    }

    BigDecimal value(String row) {
        return values.getOrDefault(row, BigDecimal.ZERO);
    }

    /** The value as the whole number that stands in a table of cells. */
    long whole(String row) {
        return value(row).movePointRight(scale).longValueExact();
    }

    /** Measures in which it stands. */
    Set<String> measures() {
        Set<String> measures = new HashSet<>();
        uses.forEach(u -> measures.add(u.measure()));
        return measures;
    }

    /** True when it is a denominator wherever it stands: sizes, which many measures share and nobody can hide in one of them. */
    boolean isSize() {
        return uses.stream().allMatch(u -> u.role() == Role.DENOMINATOR);
    }
}
