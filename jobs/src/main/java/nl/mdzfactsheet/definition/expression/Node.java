package nl.mdzfactsheet.definition.expression;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checked expression as a tree. What has no node here cannot be said in a measure; Spark SQL and the interpreter both start from this tree. */
public sealed interface Node extends Serializable {

    ValueType type();

    /** A column of the grain. */
    record ColumnRef(String name, ValueType type) implements Node {}

    /**
     * A constant.
     *
     * @param value Boolean, Long, BigDecimal, String or null
     */
    record Literal(@Nullable Object value, ValueType type) implements Node {}

    /** NOT, three-valued. */
    record Not(Node operand) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** AND, three-valued. */
    record And(Node left, Node right) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** OR, three-valued. */
    record Or(Node left, Node right) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** A comparison; null when either side is null. */
    record Comparison(Operator operator, Node left, Node right) implements Node {

        /** The comparisons, with their notation. */
        public enum Operator {
            EQUAL("="),
            NOT_EQUAL("<>"),
            LESS("<"),
            LESS_OR_EQUAL("<="),
            GREATER(">"),
            GREATER_OR_EQUAL(">=");

            private final String sql;

            Operator(String sql) {
                this.sql = sql;
            }

            String sql() {
                return sql;
            }
        }

        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** Membership of a list of constants; null when the operand is null. */
    record In(Node operand, List<Literal> values) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** LIKE with one % at the end; null when the operand is null. */
    record StartsWith(Node operand, String prefix) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** IS NULL; never null. */
    record IsNull(Node operand) implements Node {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** Sum, difference or (of integers) product; null when either side is null. */
    record Arithmetic(Sign sign, Node left, Node right, ValueType type) implements Node {

        /** The operations that are exact. */
        public enum Sign {
            PLUS("+"),
            MINUS("-"),
            TIMES("*");

            private final String sql;

            Sign(String sql) {
                this.sql = sql;
            }

            String sql() {
                return sql;
            }
        }
    }

    /** CASE WHEN; the first branch whose condition is true, else {@code otherwise}. */
    record Case(List<Branch> branches, Node otherwise, ValueType type) implements Node {

        /** WHEN condition THEN result. */
        public record Branch(Node condition, Node result) implements Serializable {}
    }

    /** A function of the allow-list. */
    record Call(Function function, List<Node> arguments, ValueType type) implements Node {

        /** The allow-list of functions: deterministic, exact, without surprises in their null rules. */
        public enum Function {
            /** First argument that is not null. */
            COALESCE,
            /** Largest of the arguments that are not null. */
            GREATEST,
            /** Smallest of the arguments that are not null. */
            LEAST
        }
    }
}
