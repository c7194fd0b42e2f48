package nl.mdzfactsheet.app;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.FeatureDefinition;
import nl.mdzfactsheet.definition.MeasureDefinition;

/** Which measures need the claims of the year before: by a feature of that year, or by a rule that looks back across the turn of the year (D7, D10, referrals, repeated requests). */
final class LookBack {

    private static final Set<String> COLUMNS = Set.of(
            "insured_both_years",
            "referrals",
            "repeated_request",
            "waterfall_class",
            "no_show",
            "no_show_assessed",
            "no_show_cents",
            "no_indication",
            "no_indication_assessed");

    private static final String PREVIOUS = "_previous";
    private static final String INDICATION = "indication_";

    private final Set<String> columns = new TreeSet<>(COLUMNS);

    LookBack(Definitions definitions) {
        definitions.features().stream()
                .filter(f -> f.yearOffset() < 0)
                .map(FeatureDefinition::id)
                .forEach(columns::add);
    }

    /** True when the figures of a year rest on claims of the year before too. */
    boolean needed(MeasureDefinition measure) {
        return Stream.of(measure.population(), measure.denominator(), measure.numerator())
                .flatMap(e -> e.columns().stream())
                .anyMatch(c -> columns.contains(c) || c.endsWith(PREVIOUS) || c.startsWith(INDICATION));
    }
}
