package nl.mdzfactsheet.definition.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.definition.expression.Node.Arithmetic.Sign;
import nl.mdzfactsheet.definition.expression.Node.Call;
import nl.mdzfactsheet.definition.expression.Node.Comparison.Operator;

/** Builds nodes whose operands fit; everything else is refused. */
final class TypeRules {

    private static final String SAME_TYPE = "compare or combine values of one type";

    private TypeRules() {}

    static Node not(Node operand) {
        return new Node.Not(condition(operand));
    }

    static Node and(Node left, Node right) {
        return new Node.And(condition(left), condition(right));
    }

    static Node or(Node left, Node right) {
        return new Node.Or(condition(left), condition(right));
    }

    private static Node condition(Node node) {
        if (node.type() != ValueType.BOOLEAN) {
            throw new ExpressionRefused(
                    "AND, OR, NOT and WHEN take conditions, not a value of type " + word(node.type()),
                    "compare the value, for example with >= 1");
        }
        return node;
    }

    static Node comparison(Operator operator, Node left, Node right) {
        if (left.type() == ValueType.NULL || right.type() == ValueType.NULL) {
            throw new ExpressionRefused("a comparison with NULL is never true", "write IS NULL or IS NOT NULL");
        }
        boolean ordered = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
        ValueType common = ValueType.common(left.type(), right.type());
        if (common == null || (ordered && common == ValueType.BOOLEAN)) {
            throw new ExpressionRefused(
                    "cannot compare " + word(left.type()) + " " + operator.sql() + " " + word(right.type()), SAME_TYPE);
        }
        return new Node.Comparison(operator, left, right);
    }

    static Node in(Node operand, List<Node> values) {
        for (Node value : values) {
            boolean constant = value instanceof Node.Literal && value.type() != ValueType.NULL;
            if (!constant || ValueType.common(operand.type(), value.type()) != operand.type()) {
                throw new ExpressionRefused(
                        "IN takes constants of the type of its column, " + word(operand.type()), SAME_TYPE);
            }
        }
        return new Node.In(
                operand, values.stream().map(Node.Literal.class::cast).toList());
    }

    static Node arithmetic(Sign sign, Node left, Node right) {
        ValueType common = ValueType.common(left.type(), right.type());
        if (common == null
                || !common.isNumeric()
                || !left.type().isNumeric()
                || !right.type().isNumeric()) {
            throw new ExpressionRefused(
                    "cannot compute " + word(left.type()) + " " + sign.sql() + " " + word(right.type()),
                    "use numeric columns and constants");
        }
        if (sign == Sign.TIMES && common == ValueType.DECIMAL) {
            throw new ExpressionRefused(
                    "a product of decimals does not stay exact", "multiply whole numbers only, or use per");
        }
        return new Node.Arithmetic(sign, left, right, common);
    }

    static Node choice(List<Node.Case.Branch> branches, Node otherwise) {
        branches.forEach(branch -> condition(branch.condition()));
        ValueType type = common(Stream.concat(branches.stream().map(Node.Case.Branch::result), Stream.of(otherwise))
                .toList());
        return new Node.Case(branches, otherwise, type);
    }

    static Node call(String name, List<Node> arguments) {
        for (Call.Function function : Call.Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                if (arguments.size() < 2) {
                    throw new ExpressionRefused(name + " takes two or more values", "add a value");
                }
                return new Call(function, arguments, common(arguments));
            }
        }
        throw unknownFunction(name);
    }

    static ExpressionRefused unknownFunction(String name) {
        String known = Arrays.stream(Call.Function.values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new ExpressionRefused("function '" + name + "' is not on the allow-list", "use " + known + " or CASE");
    }

    private static ValueType common(List<Node> nodes) {
        ValueType type = ValueType.NULL;
        for (Node node : nodes) {
            ValueType common = ValueType.common(type, node.type());
            if (common == null) {
                throw new ExpressionRefused(
                        "the values are of different types: " + word(type) + " and " + word(node.type()), SAME_TYPE);
            }
            type = common;
        }
        return type;
    }

    private static String word(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
