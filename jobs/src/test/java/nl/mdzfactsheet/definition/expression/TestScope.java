package nl.mdzfactsheet.definition.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A few columns of every type. */
final class TestScope implements ColumnScope {

    private static final Map<String, ValueType> TYPES = Map.of(
            "n", ValueType.INTEGER,
            "m", ValueType.INTEGER,
            "d", ValueType.DECIMAL,
            "t", ValueType.TEXT,
            "b", ValueType.BOOLEAN,
            "c", ValueType.BOOLEAN,
            "day", ValueType.DATE,
            "table", ValueType.TEXT);

    @Override
    public Optional<Node> resolve(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> new Node.ColumnRef(name, type));
    }

    @Override
    public Collection<String> names() {
        return TYPES.keySet();
    }
}
