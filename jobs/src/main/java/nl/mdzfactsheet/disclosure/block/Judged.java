package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import nl.mdzfactsheet.disclosure.block.Vector.Role;
import nl.mdzfactsheet.disclosure.block.Vector.Use;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.PrimaryRules;
import nl.mdzfactsheet.disclosure.rule.Sensitive;

/** What may not be learned of each row of a block, and how uncertain it must stay. */
final class Judged {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Block block;
    private final DisclosureRules rules;
    private final Map<String, Map<String, Sensitive>> rows = new HashMap<>();

    Judged(Block block, DisclosureRules rules) {
        this.block = block;
        this.rules = rules;
        PrimaryRules primary = new PrimaryRules(rules.thresholds());
        for (String measure : block.measures()) {
            Map<String, Sensitive> judged = new HashMap<>();
            for (BlockRow row : block.rows()) {
                judged.put(
                        row.id(),
                        primary.of(block.counts(measure, row.id()), rules.of(measure))
                                .or(block.sensitive(measure, row.id())));
            }
            rows.put(measure, judged);
        }
    }

    Sensitive of(String measure, String row) {
        return rows.getOrDefault(measure, Map.of()).getOrDefault(row, Sensitive.EVERYTHING);
    }

    /** True when a count of a row may not be learned, whichever use of it says so. */
    boolean isSensitive(Vector vector, String row) {
        return vector.uses().stream().anyMatch(use -> isSensitive(use, row));
    }

    private boolean isSensitive(Use use, String row) {
        Sensitive sensitive = of(use.measure(), row).or(block.remembered(use.measure(), row));
        return switch (use.role()) {
            case NUMERATOR -> sensitive.numerator();
            case DENOMINATOR -> sensitive.denominator();
            case COMPLEMENT -> sensitive.rest();
        };
    }

    /** Whole numbers that must remain possible, in the unit of the vector: for sums at least p per cent of the value, and more where somebody knows a part of it. */
    long width(Vector vector, String row) {
        BigDecimal width = BigDecimal.valueOf(rules.thresholds().width());
        for (Use use : vector.uses()) {
            if (rules.of(use.measure()).sums() && use.role() != Role.COMPLEMENT) {
                width = width.max(vector.value(row)
                        .multiply(BigDecimal.valueOf(rules.thresholds().amountPercent()))
                        .multiply(PERCENT));
            }
        }
        BigDecimal wider = vector.uses().stream()
                .map(use -> block.wider(use.measure(), row).of(use.role()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return width.add(wider)
                .movePointRight(vector.scale())
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
