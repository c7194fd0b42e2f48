package nl.mdzfactsheet.definition.expression;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
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
        List<String> names = List.copyOf(ColumnsRead.of(root));
        return bind(names::indexOf).of(place -> row.value(names.get(place)));
    }

    /**
     * For who evaluates many rows.
     *
     * @param places the place of each of the {@link #columns}
     */
    public BoundExpression bind(ToIntFunction<String> places) {
        return new Binder(places).bind(root);
    }

    /** The same expression for Spark, written from the tree, so that what was checked is what is computed. */
    public String sparkSql() {
        return SparkSqlText.of(root);
    }
}
