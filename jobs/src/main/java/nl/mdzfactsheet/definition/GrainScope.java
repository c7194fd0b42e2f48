package nl.mdzfactsheet.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.definition.expression.ColumnScope;
import nl.mdzfactsheet.definition.expression.Node;
import nl.mdzfactsheet.definition.expression.ValueType;

/**
 * The names a measure of a grain may use: the columns of its table and, for claim lines, {@code in_<list>} for every code list the measure pins (true or false, never
 * null).
 */
final class GrainScope implements ColumnScope {

    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    GrainScope(TableContract table) {
        for (ColumnContract column : table.columns()) {
            names.put(column.name(), new Node.ColumnRef(column.name(), type(column.format())));
        }
    }

    /** Makes {@code in_<list>} known. */
    void pin(CodeList list) {
        names.put("in_" + list.id(), CodeListCondition.of(list));
        lists.put("in_" + list.id(), list.id());
    }

    /** Ids of the pinned lists that an expression asked for. */
    Set<String> usedLists() {
        return used;
    }

    @Override
    public Optional<Node> resolve(String name) {
        String list = lists.get(name);
        if (list != null) {
            used.add(list);
        }
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public Collection<String> names() {
        return names.keySet();
    }

    /** The type of a column of our own tables. */
    static ValueType type(ValueFormat format) {
        return switch (format) {
            case INT, LONG, YEAR, INTEGER -> ValueType.INTEGER;
            case BOOLEAN -> ValueType.BOOLEAN;
            case QUANTITY, DECIMAL, EXACT, DDD, EUR, MONEY -> ValueType.DECIMAL;
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> ValueType.DATE;
            default -> ValueType.TEXT;
        };
    }
}
