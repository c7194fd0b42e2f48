package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.disclosure.block.TwoWay.Amount;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.cells.Term;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;

/**
 * Where lines add up to a count of a measure at every row, or are the same lines as those of another table: who reads them in one place knows them in the other. Counts that are 0
 * everywhere tell nothing of each other.
 */
final class Links {

    /**
     * A sum of lines that stands in a measure as well.
     *
     * @param sum what is added up
     * @param kind lines or cents
     * @param vector the count of a measure that it equals
     */
    record Link(LineSum sum, Amount kind, Vector vector) {

        /** Names the link. */
        String id() {
            return kind + " of " + sum.id();
        }
    }

    /**
     * Slices of two tables that hold the same at every row, such as a bundle that is a duplicate and a double quarter at once.
     *
     * @param kind lines or cents
     */
    record Twins(LineSum.Part one, LineSum.Part other, Amount kind) {

        /** The cells of a row that are equal. */
        List<Term> terms(String row) {
            return List.of(
                    new Term(cell(one, row), BigDecimal.ONE), new Term(cell(other, row), BigDecimal.ONE.negate()));
        }

        private String cell(LineSum.Part part, String row) {
            return part.table().cell(new Place(row, part.slice()), kind);
        }

        /** Names the pair. */
        String id() {
            return kind + " of " + one.table().id() + " as in " + other.table().id();
        }
    }

    private final DisclosureRules rules;
    private final List<Twins> twins = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Links(Lines lines, Vectors vectors, DisclosureRules rules) {
        this.rules = rules;
        for (Amount kind : Amount.values()) {
            Map<Vector, List<LineSum>> equal = new LinkedHashMap<>();
            for (LineSum sum : lines.sums()) {
                Vector vector = vectors.with(sum.values(kind));
                if (vector != null) {
                    equal.computeIfAbsent(vector, v -> new ArrayList<>()).add(sum);
                }
            }
            equal.forEach((vector, sums) -> sums.stream()
                    .filter(sum -> sums.stream().noneMatch(o -> isMeant(o, sum, vector)))
                    .forEach(sum -> links.add(new Link(sum, kind, vector))));
            twins(lines, kind);
        }
    }

    private void twins(Lines lines, Amount kind) {
        Map<Map<String, BigDecimal>, LineSum.Part> first = new LinkedHashMap<>();
        for (TwoWay table : lines.tables()) {
            for (String slice : table.slices()) {
                Map<String, BigDecimal> values = table.values(slice, kind);
                LineSum.Part part = new LineSum.Part(table, slice);
                LineSum.Part earlier = values.values().stream().allMatch(v -> v.signum() == 0)
                        ? null
                        : first.putIfAbsent(values, part);
                if (earlier != null && !earlier.table().id().equals(table.id())) {
                    twins.add(new Twins(earlier, part, kind));
                }
            }
        }
    }

    /** Pairs of slices with equal content, in order of the tables. */
    List<Twins> twins() {
        return twins;
    }

    /** Where all programmes but one are 0 their sum is that one, and nobody knows that the others are 0: a measure of that programme means the one, any other the sum. */
    private boolean isMeant(LineSum other, LineSum sum, Vector vector) {
        Set<LineSum.Part> one = Set.copyOf(other.parts());
        Set<LineSum.Part> two = Set.copyOf(sum.parts());
        if (one.equals(two)) {
            return other.id().compareTo(sum.id()) < 0;
        }
        boolean fits = fits(sum, vector);
        boolean larger = one.containsAll(two);
        return (larger || two.containsAll(one)) && (fits(other, vector) == fits ? larger : !fits);
    }

    private boolean fits(LineSum sum, Vector vector) {
        return vector.measures().stream().anyMatch(m -> rules.of(m).programme().equals(sum.programme()));
    }

    /** All of them, in order of the sums. */
    List<Link> all() {
        return links;
    }
}
