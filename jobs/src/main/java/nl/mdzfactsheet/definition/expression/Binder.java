package nl.mdzfactsheet.definition.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a tree into functions of a row: SQL's three-valued logic, exact numbers, texts in UTF-8 byte order. */
final class Binder {

    private final ToIntFunction<String> places;

    /** @param places place of a column */
    Binder(ToIntFunction<String> places) {
        this.places = places;
    }

    BoundExpression bind(Node node) {
        if (node instanceof Node.ColumnRef column) {
            int place = places.applyAsInt(column.name());
            return row -> row.cell(place);
        } else if (node instanceof Node.Literal literal) {
            Object value = literal.value();
            return row -> value;
        } else if (node.type() == ValueType.BOOLEAN && !(node instanceof Node.Case || node instanceof Node.Call)) {
            return condition(node);
        } else if (node instanceof Node.Arithmetic arithmetic) {
            BoundExpression left = bind(arithmetic.left());
            BoundExpression right = bind(arithmetic.right());
            return row -> Values.arithmetic(arithmetic.sign(), left.of(row), right.of(row));
        } else if (node instanceof Node.Case choice) {
            return choice(choice);
        } else if (node instanceof Node.Call call) {
            return call(call);
        }
        throw new IllegalStateException("Cannot evaluate " + node.getClass().getSimpleName());
    }

    private BoundExpression condition(Node node) {
        if (node instanceof Node.Not not) {
            BoundExpression operand = bind(not.operand());
            return row -> operand.of(row) instanceof Boolean value ? !value : null;
        } else if (node instanceof Node.And and) {
            return both(bind(and.left()), bind(and.right()), false);
        } else if (node instanceof Node.Or or) {
            return both(bind(or.left()), bind(or.right()), true);
        } else if (node instanceof Node.Comparison comparison) {
            return compare(comparison);
        } else if (node instanceof Node.In in) {
            return in(in);
        } else if (node instanceof Node.StartsWith startsWith) {
            BoundExpression operand = bind(startsWith.operand());
            String prefix = startsWith.prefix();
            return row -> operand.of(row) instanceof String text ? text.startsWith(prefix) : null;
        } else if (node instanceof Node.IsNull isNull) {
            BoundExpression operand = bind(isNull.operand());
            return row -> operand.of(row) == null;
        }
        throw new IllegalStateException("Cannot evaluate " + node.getClass().getSimpleName());
    }

    /** AND (decided by false) and OR (decided by true): null unless one side decides or both are known. */
    private static BoundExpression both(BoundExpression one, BoundExpression other, boolean decides) {
        return row -> {
            Boolean left = (Boolean) one.of(row);
            if (left != null && left == decides) {
                return decides;
            }
            Boolean right = (Boolean) other.of(row);
            if (right != null && right == decides) {
                return decides;
            }
            return (left == null || right == null) ? null : !decides;
        };
    }

    private BoundExpression compare(Node.Comparison comparison) {
        BoundExpression one = bind(comparison.left());
        BoundExpression other = bind(comparison.right());
        return switch (comparison.operator()) {
            case EQUAL -> same(one, other, true);
            case NOT_EQUAL -> same(one, other, false);
            case LESS -> ordered(one, other, order -> order < 0);
            case LESS_OR_EQUAL -> ordered(one, other, order -> order <= 0);
            case GREATER -> ordered(one, other, order -> order > 0);
            case GREATER_OR_EQUAL -> ordered(one, other, order -> order >= 0);
        };
    }

    private static BoundExpression same(BoundExpression one, BoundExpression other, boolean wanted) {
        return row -> {
            Object left = one.of(row);
            Object right = left == null ? null : other.of(row);
            return (left == null || right == null) ? null : Values.same(left, right) == wanted;
        };
    }

    private static BoundExpression ordered(BoundExpression one, BoundExpression other, IntPredicate holds) {
        return row -> {
            Object left = one.of(row);
            Object right = left == null ? null : other.of(row);
            return (left == null || right == null) ? null : holds.test(Values.order(left, right));
        };
    }

    private BoundExpression in(Node.In in) {
        BoundExpression operand = bind(in.operand());
        List<@Nullable Object> values =
                in.values().stream().<@Nullable Object>map(Node.Literal::value).toList();
        Set<String> texts = values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
        Object[] others = values.stream()
                .filter(value -> value != null && !(value instanceof String))
                .toArray();
        return row -> {
            Object value = operand.of(row);
            if (value == null) {
                return null;
            }
            return value instanceof String text
                    ? texts.contains(text)
                    : Arrays.stream(others).anyMatch(other -> Values.same(value, other));
        };
    }

    private BoundExpression choice(Node.Case choice) {
        BoundExpression[] conditions = choice.branches().stream()
                .map(branch -> bind(branch.condition()))
                .toArray(BoundExpression[]::new);
        BoundExpression[] results =
                choice.branches().stream().map(branch -> bind(branch.result())).toArray(BoundExpression[]::new);
        BoundExpression otherwise = bind(choice.otherwise());
        return row -> {
            for (int i = 0; i < conditions.length; i++) {
                if (Boolean.TRUE.equals(conditions[i].of(row))) {
                    return results[i].of(row);
                }
            }
            return otherwise.of(row);
        };
    }

    /** Empty arguments play no part; the first of equal ones is taken. */
    private BoundExpression call(Node.Call call) {
        BoundExpression[] arguments = call.arguments().stream().map(this::bind).toArray(BoundExpression[]::new);
        return row -> {
            Object chosen = null;
            for (BoundExpression argument : arguments) {
                Object value = argument.of(row);
                if (value != null && (chosen == null || Values.replaces(call.function(), value, chosen))) {
                    chosen = value;
                }
                if (chosen != null && call.function() == Node.Call.Function.COALESCE) {
                    return chosen;
                }
            }
            return chosen;
        };
    }
}
