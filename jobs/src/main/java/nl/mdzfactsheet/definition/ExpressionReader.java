package nl.mdzfactsheet.definition;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.MeasureDefinition.Kind;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.definition.expression.ExpressionRefused;
import nl.mdzfactsheet.definition.expression.ValueType;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads population, denominator and numerator of a measure: columns, allow-list, types, and the pins of the code lists they rest on. */
final class ExpressionReader {

    private static final String EVERY_ROW = "true";

    private final Vocabularies vocabularies;

    ExpressionReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    Optional<MeasureExpressions> read(YamlMap map, Grain grain, SortedMap<String, String> lists, Kind kind) {
        GrainScope scope = new GrainScope(vocabularies.table(grain));
        if (grain == Grain.CLAIM_LINE) {
            lists.keySet().forEach(id -> vocabularies.codeList(id).ifPresent(scope::pin));
        }
        YamlValues values = new YamlValues(map);
        String population = map.has("population") ? values.text("population") : EVERY_ROW;
        Optional<Expression> condition = parse(map, "population", population, scope);
        Optional<Expression> denominator = parse(map, "denominator", values.text("denominator"), scope);
        Optional<Expression> numerator = parse(map, "numerator", values.text("numerator"), scope);
        if (condition.isEmpty() || denominator.isEmpty() || numerator.isEmpty()) {
            return Optional.empty();
        }
        MeasureExpressions expressions =
                new MeasureExpressions(grain, condition.get(), denominator.get(), numerator.get(), lists);
        checkTypes(map, expressions, kind);
        checkPins(map, expressions, scope.usedLists());
        return Optional.of(expressions);
    }

    private static Optional<Expression> parse(YamlMap map, String key, String text, GrainScope scope) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expression.parse(text, scope));
        } catch (ExpressionRefused refused) {
            map.fault(key, refused.rule(), refused.next());
            return Optional.empty();
        }
    }

    private static void checkTypes(YamlMap map, MeasureExpressions expressions, Kind kind) {
        checkType(map, "population", expressions.population(), true);
        checkType(map, "denominator", expressions.denominator(), kind == Kind.PROPORTION);
        checkType(map, "numerator", expressions.numerator(), kind == Kind.PROPORTION);
        if (kind == Kind.EVENT_RATE) {
            checkWhole(map, "denominator", expressions.denominator());
            checkWhole(map, "numerator", expressions.numerator());
        }
    }

    /** Events and what they are counted over are whole: the interval of a rate has no meaning for anything else. */
    private static void checkWhole(YamlMap map, String key, Expression expression) {
        if (expression.type() == ValueType.DECIMAL) {
            map.fault(
                    key,
                    "a whole number is expected here for an event_rate",
                    "count lines or persons, or make it a ratio_of_sums");
        }
    }

    private static void checkType(YamlMap map, String key, Expression expression, boolean conditionOnly) {
        ValueType type = expression.type();
        boolean fits = type == ValueType.BOOLEAN || (!conditionOnly && type.isNumeric());
        if (!fits) {
            map.fault(
                    key,
                    (conditionOnly ? "a condition is expected here" : "a condition or a number is expected here")
                            + (key.equals("population") || !conditionOnly ? "" : " for a proportion"),
                    "rewrite the expression");
        }
    }

    /** A measure rests on the code lists it names, and on those of the features it uses; it pins these and no others. */
    private void checkPins(YamlMap map, MeasureExpressions expressions, Set<String> named) {
        Set<String> needed = new TreeSet<>(named);
        for (String column : expressions.columns()) {
            vocabularies
                    .feature(column)
                    .map(FeatureDefinition::codeList)
                    .map(CodeList::id)
                    .ifPresent(needed::add);
        }
        for (String id : needed) {
            if (!expressions.codeLists().containsKey(id)) {
                map.fault(
                        "code_lists",
                        "the measure rests on code list " + id + " and does not pin it",
                        "add " + id + ": <version>");
            }
        }
        for (String id : expressions.codeLists().keySet()) {
            if (!needed.contains(id) && vocabularies.codeList(id).isPresent()) {
                map.fault("code_lists", "no expression rests on code list " + id, "remove the pin");
            }
        }
    }
}
