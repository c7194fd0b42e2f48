package nl.mdzfactsheet.definition.expression;

import java.util.Collection;
import java.util.Optional;

/** The names an expression may use. A name is a column, or stands for an expression over columns (membership of a code list). */
public interface ColumnScope {

    Optional<Node> resolve(String name);

    /** All names, to find the nearest one. */
    Collection<String> names();
}
