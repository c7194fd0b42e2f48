package nl.mdzfactsheet.definition.expression;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import nl.mdzfactsheet.definition.expression.Node.Arithmetic.Sign;
import nl.mdzfactsheet.definition.expression.Node.Comparison.Operator;
import nl.mdzfactsheet.definition.yaml.Nearest;

/**
 * Turns the text of an expression into a checked tree. The map of parser classes is the allow-list: a construct that is not in it (query, window, cast, time,
 * parameter, unknown function) is refused by name.
 */
final class SqlTranslator {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BIGINT = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}\\.\\d{1,8}");
    private static final Pattern PREFIX = Pattern.compile("[^%_\\\\']+%");

    @FunctionalInterface
    private interface Rule {
        Node apply(Expression expression);
    }

    private final ColumnScope scope;
    private final Map<Class<?>, Rule> allowed = new LinkedHashMap<>();

    SqlTranslator(ColumnScope scope) {
        this.scope = scope;
        allowValues();
        allowConditions();
        allowComparisons();
        allow(
                Addition.class,
                e -> TypeRules.arithmetic(Sign.PLUS, node(e.getLeftExpression()), node(e.getRightExpression())));
        allow(
                Subtraction.class,
                e -> TypeRules.arithmetic(Sign.MINUS, node(e.getLeftExpression()), node(e.getRightExpression())));
        allow(
                Multiplication.class,
                e -> TypeRules.arithmetic(Sign.TIMES, node(e.getLeftExpression()), node(e.getRightExpression())));
        allow(CaseExpression.class, this::choice);
        allow(Function.class, this::call);
    }

    private void allowValues() {
        allow(Column.class, this::column);
        allow(BooleanValue.class, e -> new Node.Literal(e.getValue(), ValueType.BOOLEAN));
        allow(LongValue.class, e -> integer(e.getStringValue()));
        allow(DoubleValue.class, e -> decimal(e.toString()));
        allow(StringValue.class, SqlTranslator::text);
        allow(NullValue.class, e -> new Node.Literal(null, ValueType.NULL));
        allow(SignedExpression.class, this::signed);
        allow(ParenthesedExpressionList.class, this::bracketed);
    }

    private void allowConditions() {
        allow(NotExpression.class, e -> TypeRules.not(node(e.getExpression())));
        allow(AndExpression.class, e -> TypeRules.and(node(e.getLeftExpression()), node(e.getRightExpression())));
        allow(OrExpression.class, e -> TypeRules.or(node(e.getLeftExpression()), node(e.getRightExpression())));
        allow(InExpression.class, this::in);
        allow(LikeExpression.class, this::like);
        allow(Between.class, this::between);
        allow(IsNullExpression.class, e -> negate(e.isNot(), new Node.IsNull(node(e.getLeftExpression()))));
    }

    private void allowComparisons() {
        allow(EqualsTo.class, e -> compare(Operator.EQUAL, e.getLeftExpression(), e.getRightExpression()));
        allow(NotEqualsTo.class, e -> compare(Operator.NOT_EQUAL, e.getLeftExpression(), e.getRightExpression()));
        allow(MinorThan.class, e -> compare(Operator.LESS, e.getLeftExpression(), e.getRightExpression()));
        allow(
                MinorThanEquals.class,
                e -> compare(Operator.LESS_OR_EQUAL, e.getLeftExpression(), e.getRightExpression()));
        allow(GreaterThan.class, e -> compare(Operator.GREATER, e.getLeftExpression(), e.getRightExpression()));
        allow(
                GreaterThanEquals.class,
                e -> compare(Operator.GREATER_OR_EQUAL, e.getLeftExpression(), e.getRightExpression()));
    }

    private <E extends Expression> void allow(Class<E> type, java.util.function.Function<E, Node> rule) {
        allowed.put(type, e -> rule.apply(type.cast(e)));
    }

    /** Parses, checks and types a whole text. */
    Node translate(String text) {
        try {
            return node(CCJSqlParserUtil.parseCondExpression(text, false));
        } catch (JSQLParserException e) {
            throw new ExpressionRefused(
                    "the text is not one SQL expression", "write one condition or value, without SELECT or semicolon");
        }
    }

    private Node node(Expression expression) {
        Rule rule = allowed.get(expression.getClass());
        if (rule == null) {
            throw new ExpressionRefused(
                    expression.getClass().getSimpleName() + " is not on the allow-list (`" + expression + "`)",
                    "use columns, constants, AND, OR, NOT, comparisons, IN, LIKE 'x%', IS NULL, CASE, + - *, coalesce,"
                            + " greatest, least");
        }
        return rule.apply(expression);
    }

    private Node column(Column column) {
        String written = column.toString();
        String name = written.startsWith("`") && written.endsWith("`") && written.length() > 2
                ? written.substring(1, written.length() - 1)
                : written;
        if (!NAME.matcher(name).matches()) {
            throw new ExpressionRefused(
                    "`" + written + "` is not a plain column name",
                    "name a column of the grain; texts stand in single quotes");
        }
        return scope.resolve(name)
                .orElseThrow(() -> new ExpressionRefused(
                        "unknown column '" + name + "'; nearest is '" + Nearest.to(name, scope.names()) + "'",
                        "use a column of the grain, a feature, or in_<list> of a pinned code list"));
    }

    private static Node integer(String digits) {
        if (!BIGINT.matcher(digits).matches()) {
            throw new ExpressionRefused("a whole number has at most 18 digits", "write a smaller number");
        }
        return new Node.Literal(Long.valueOf(digits), ValueType.INTEGER);
    }

    private static Node decimal(String digits) {
        if (!DECIMAL.matcher(digits).matches()) {
            throw new ExpressionRefused(
                    "a decimal has digits, a point and one to eight decimals", "write it so, without exponent");
        }
        return new Node.Literal(new BigDecimal(digits), ValueType.DECIMAL);
    }

    private static Node text(StringValue value) {
        String text = value.getValue();
        if (value.getPrefix() != null || text.indexOf('\'') >= 0 || text.indexOf('\\') >= 0) {
            throw new ExpressionRefused(
                    "a text constant has no prefix, quote or backslash in it", "write a plain text in single quotes");
        }
        return new Node.Literal(text, ValueType.TEXT);
    }

    private Node signed(SignedExpression expression) {
        Node operand = node(expression.getExpression());
        if (expression.getSign() != '-' && expression.getSign() != '+') {
            throw new ExpressionRefused("the sign " + expression.getSign() + " is not allowed", "use + or -");
        }
        Sign sign = expression.getSign() == '-' ? Sign.MINUS : Sign.PLUS;
        return TypeRules.arithmetic(sign, new Node.Literal(0L, ValueType.INTEGER), operand);
    }

    private Node bracketed(ParenthesedExpressionList<?> list) {
        if (list.size() != 1) {
            throw new ExpressionRefused("brackets hold one expression", "remove the list");
        }
        return node(list.get(0));
    }

    private Node compare(Operator operator, Expression left, Expression right) {
        return TypeRules.comparison(operator, node(left), node(right));
    }

    private Node in(InExpression expression) {
        if (!(expression.getRightExpression() instanceof ParenthesedExpressionList<?> list)) {
            throw new ExpressionRefused("IN takes a list of constants, no query", "write IN ('a', 'b')");
        }
        List<Node> values = list.stream().map(this::node).toList();
        return negate(expression.isNot(), TypeRules.in(node(expression.getLeftExpression()), values));
    }

    private Node like(LikeExpression expression) {
        Node operand = node(expression.getLeftExpression());
        boolean plain = expression.getLikeKeyWord() == LikeExpression.KeyWord.LIKE && expression.getEscape() == null;
        if (!plain
                || operand.type() != ValueType.TEXT
                || !(expression.getRightExpression() instanceof StringValue pattern)
                || !PREFIX.matcher(pattern.getValue()).matches()) {
            throw new ExpressionRefused(
                    "LIKE compares a text column with a constant that ends in one %", "write column LIKE 'A02BC%'");
        }
        String prefix = pattern.getValue().substring(0, pattern.getValue().length() - 1);
        return negate(expression.isNot(), new Node.StartsWith(operand, prefix));
    }

    private Node between(Between expression) {
        Node operand = node(expression.getLeftExpression());
        Node from =
                TypeRules.comparison(Operator.GREATER_OR_EQUAL, operand, node(expression.getBetweenExpressionStart()));
        Node to = TypeRules.comparison(Operator.LESS_OR_EQUAL, operand, node(expression.getBetweenExpressionEnd()));
        return negate(expression.isNot(), new Node.And(from, to));
    }

    private Node choice(CaseExpression expression) {
        Expression tested = expression.getSwitchExpression();
        List<Node.Case.Branch> branches = expression.getWhenClauses().stream()
                .map(when -> new Node.Case.Branch(
                        tested == null
                                ? node(when.getWhenExpression())
                                : compare(Operator.EQUAL, tested, when.getWhenExpression()),
                        node(when.getThenExpression())))
                .toList();
        Expression otherwise = expression.getElseExpression();
        return TypeRules.choice(branches, otherwise == null ? new Node.Literal(null, ValueType.NULL) : node(otherwise));
    }

    private Node call(Function function) {
        ExpressionList<?> parameters = function.getParameters();
        String plain = function.getName() + "("
                + (parameters == null
                        ? ""
                        : parameters.stream().map(Object::toString).collect(Collectors.joining(", ")))
                + ")";
        if (parameters == null || !function.toString().equals(plain)) {
            throw TypeRules.unknownFunction(function.toString());
        }
        List<Node> arguments = parameters.stream().map(this::node).toList();
        return TypeRules.call(function.getName(), arguments);
    }

    private static Node negate(boolean not, Node node) {
        return not ? new Node.Not(node) : node;
    }
}
