package nl.mdzfactsheet.definition.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates a tree for one row: SQL's three-valued logic, exact numbers, texts in UTF-8 byte order. */
final class Interpreter {

    private Interpreter() {}

    static @Nullable Object evaluate(Node node, RowValues row) {
        if (node instanceof Node.ColumnRef column) {
            return row.value(column.name());
        } else if (node instanceof Node.Literal literal) {
            return literal.value();
        } else if (node instanceof Node.Not not) {
            Boolean value = bool(not.operand(), row);
            return value == null ? null : !value;
        } else if (node instanceof Node.And and) {
            return both(and.left(), and.right(), false, row);
        } else if (node instanceof Node.Or or) {
            return both(or.left(), or.right(), true, row);
        } else if (node instanceof Node.Comparison comparison) {
            return compare(comparison, row);
        } else if (node instanceof Node.In in) {
            return in(in, row);
        } else if (node instanceof Node.StartsWith startsWith) {
            return evaluate(startsWith.operand(), row) instanceof String text
                    ? text.startsWith(startsWith.prefix())
                    : null;
        } else if (node instanceof Node.IsNull isNull) {
            return evaluate(isNull.operand(), row) == null;
        }
        return number(node, row);
    }

    private static @Nullable Object number(Node node, RowValues row) {
        if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic(arithmetic, row);
        } else if (node instanceof Node.Case choice) {
            return choice(choice, row);
        } else if (node instanceof Node.Call call) {
            return call(call, row);
        }
        throw new IllegalStateException("Cannot evaluate " + node.getClass().getSimpleName());
    }

    private static @Nullable Boolean bool(Node node, RowValues row) {
        return (Boolean) evaluate(node, row);
    }

    /** AND (decided by false) and OR (decided by true): null unless one side decides or both are known. */
    private static @Nullable Boolean both(Node one, Node other, boolean decides, RowValues row) {
        Boolean left = bool(one, row);
        if (left != null && left == decides) {
            return decides;
        }
        Boolean right = bool(other, row);
        if (right != null && right == decides) {
            return decides;
        }
        return (left == null || right == null) ? null : !decides;
    }

    private static @Nullable Boolean compare(Node.Comparison comparison, RowValues row) {
        Object left = evaluate(comparison.left(), row);
        Object right = evaluate(comparison.right(), row);
        if (left == null || right == null) {
            return null;
        }
        return switch (comparison.operator()) {
            case EQUAL -> same(left, right);
            case NOT_EQUAL -> !same(left, right);
            case LESS -> order(left, right) < 0;
            case LESS_OR_EQUAL -> order(left, right) <= 0;
            case GREATER -> order(left, right) > 0;
            case GREATER_OR_EQUAL -> order(left, right) >= 0;
        };
    }

    private static @Nullable Boolean in(Node.In in, RowValues row) {
        Object operand = evaluate(in.operand(), row);
        if (operand == null) {
            return null;
        }
        for (Node.Literal literal : in.values()) {
            Object value = literal.value();
            if (value != null && same(operand, value)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object arithmetic(Node.Arithmetic arithmetic, RowValues row) {
        Object left = evaluate(arithmetic.left(), row);
        Object right = evaluate(arithmetic.right(), row);
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return switch (arithmetic.sign()) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
            };
        }
        BigDecimal a = decimal(left);
        BigDecimal b = decimal(right);
        return switch (arithmetic.sign()) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
        };
    }

    private static @Nullable Object choice(Node.Case choice, RowValues row) {
        for (Node.Case.Branch branch : choice.branches()) {
            if (Objects.equals(bool(branch.condition(), row), true)) {
                return evaluate(branch.result(), row);
            }
        }
        return evaluate(choice.otherwise(), row);
    }

    /** Empty arguments play no part; the first of equal ones is taken. */
    private static @Nullable Object call(Node.Call call, RowValues row) {
        Object chosen = null;
        for (Node argument : call.arguments()) {
            Object value = evaluate(argument, row);
            if (value != null && (chosen == null || replaces(call.function(), value, chosen))) {
                chosen = value;
            }
            if (chosen != null && call.function() == Node.Call.Function.COALESCE) {
                return chosen;
            }
        }
        return chosen;
    }

    private static boolean replaces(Node.Call.Function function, Object value, Object chosen) {
        return switch (function) {
            case COALESCE -> false;
            case GREATEST -> order(value, chosen) > 0;
            case LEAST -> order(value, chosen) < 0;
        };
    }

    /** Equal texts have equal bytes, so they need not be encoded. */
    private static boolean same(Object left, Object right) {
        return left instanceof String text ? text.equals(right) : order(left, right) == 0;
    }

    private static int order(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        } else if (left instanceof String a && right instanceof String b) {
            return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        } else if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        } else if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException(
                "Cannot read a " + value.getClass().getSimpleName() + " as a number: a number column holds it");
    }
}
