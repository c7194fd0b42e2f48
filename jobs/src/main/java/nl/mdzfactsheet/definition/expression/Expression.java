package nl.mdzfactsheet.definition.expression;

import java.io.Serializable;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression of a measure.
 *
 * @param text as written in the measure file
 * @param root the checked tree
 * @param columns the columns it reads
 */
public record Expression(String text, Node root, SortedSet<String> columns) implements Serializable {

    /** Parses and checks; {@link ExpressionRefused} says why not. */
    public static Expression parse(String text, ColumnScope scope) {
        Node root = new SqlTranslator(scope).translate(text);
        return new Expression(text, root, ColumnsRead.of(root));
    }

    public ValueType type() {
        return root.type();
    }

    /** Value for one row, by SQL's three-valued logic: Boolean, Long, BigDecimal, String, LocalDate or null. */
    public @Nullable Object evaluate(RowValues row) {
        return Interpreter.evaluate(root, row);
    }

    /** The same expression for Spark, written from the tree, so that what was checked is what is computed. */
    public String sparkSql() {
        return SparkSqlText.of(root);
    }
}
