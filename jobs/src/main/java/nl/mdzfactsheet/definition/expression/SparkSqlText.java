package nl.mdzfactsheet.definition.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a tree as Spark SQL: every part in brackets, integers as BIGINT, decimals as DECIMAL(28,8), so that neither precedence nor Spark's own widening of
 * decimals can change a figure.
 */
final class SparkSqlText {

    private static final String DECIMAL = "DECIMAL(28,8)";

    private SparkSqlText() {}

    static String of(Node node) {
        if (node instanceof Node.ColumnRef column) {
            return column(column);
        } else if (node instanceof Node.Literal literal) {
            return literal(literal);
        } else if (node instanceof Node.Not not) {
            return "(NOT " + of(not.operand()) + ")";
        } else if (node instanceof Node.And and) {
            return "(" + of(and.left()) + " AND " + of(and.right()) + ")";
        } else if (node instanceof Node.Or or) {
            return "(" + of(or.left()) + " OR " + of(or.right()) + ")";
        } else if (node instanceof Node.Comparison comparison) {
            return comparison(comparison);
        } else if (node instanceof Node.In in) {
            return "(" + of(in.operand()) + " IN (" + list(in.values()) + "))";
        } else if (node instanceof Node.StartsWith startsWith) {
            return "startswith(" + of(startsWith.operand()) + ", '" + startsWith.prefix() + "')";
        } else if (node instanceof Node.IsNull isNull) {
            return "(" + of(isNull.operand()) + " IS NULL)";
        } else if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (node instanceof Node.Case choice) {
            return choice(choice);
        } else if (node instanceof Node.Call call) {
            return call(call);
        }
        throw new IllegalStateException("Cannot write " + node.getClass().getSimpleName() + " as Spark SQL");
    }

    private static String column(Node.ColumnRef column) {
        String name = "`" + column.name() + "`";
        return switch (column.type()) {
            case INTEGER -> "CAST(" + name + " AS BIGINT)";
            case DECIMAL -> "CAST(" + name + " AS " + DECIMAL + ")";
            default -> name;
        };
    }

    private static String literal(Node.Literal literal) {
        Object value = literal.value();
        if (value instanceof Long number) {
            return number < 0 ? "(" + number + "L)" : number + "L";
        } else if (value instanceof BigDecimal number) {
            return "CAST('" + number.toPlainString() + "' AS " + DECIMAL + ")";
        } else if (value instanceof String text) {
            return "'" + text + "'";
        }
        return String.valueOf(value).toUpperCase(Locale.ROOT);
    }

    private static String comparison(Node.Comparison comparison) {
        ValueType type =
                ValueType.common(comparison.left().type(), comparison.right().type());
        return "(" + as(comparison.left(), type) + " " + comparison.operator().sql() + " "
                + as(comparison.right(), type) + ")";
    }

    private static String arithmetic(Node.Arithmetic arithmetic) {
        ValueType type = arithmetic.type();
        String sum = "(" + as(arithmetic.left(), type) + " " + arithmetic.sign().sql() + " "
                + as(arithmetic.right(), type) + ")";
        return type == ValueType.DECIMAL ? "CAST(" + sum + " AS " + DECIMAL + ")" : sum;
    }

    private static String choice(Node.Case choice) {
        StringBuilder text = new StringBuilder("(CASE");
        for (Node.Case.Branch branch : choice.branches()) {
            text.append(" WHEN ").append(of(branch.condition()));
            text.append(" THEN ").append(as(branch.result(), choice.type()));
        }
        return text.append(" ELSE ")
                .append(as(choice.otherwise(), choice.type()))
                .append(" END)")
                .toString();
    }

    private static String call(Node.Call call) {
        String arguments =
                call.arguments().stream().map(a -> as(a, call.type())).collect(Collectors.joining(", "));
        return call.function().name().toLowerCase(Locale.ROOT) + "(" + arguments + ")";
    }

    /** An integer among decimals is made a decimal here, not by Spark's rules. */
    private static String as(Node node, @org.jspecify.annotations.Nullable ValueType type) {
        String text = of(node);
        return type == ValueType.DECIMAL && node.type() == ValueType.INTEGER
                ? "CAST(" + text + " AS " + DECIMAL + ")"
                : text;
    }

    private static String list(List<Node.Literal> values) {
        return values.stream().map(SparkSqlText::of).collect(Collectors.joining(", "));
    }
}
