package nl.mdzfactsheet.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.definition.MeasureDefinition.Example;
import nl.mdzfactsheet.definition.expression.ValueType;
import nl.mdzfactsheet.definition.yaml.Nearest;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads the worked examples: rows typed by the contract of the grain. A column the measure reads may be left out only where the contract allows null. */
final class ExampleReader {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,8})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private final TableContract table;
    private final SortedSet<String> columns;

    ExampleReader(TableContract table, SortedSet<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    List<Example> read(YamlMap measure) {
        List<Example> examples = new ArrayList<>();
        for (YamlMap item : measure.maps("examples")) {
            item.onlyKeys(Set.of("note", "row", "numerator", "denominator"));
            YamlValues values = new YamlValues(item);
            examples.add(new Example(
                    item.line(),
                    values.text("note"),
                    values.map("row").map(this::row).orElse(Map.of()),
                    expected(item, "numerator"),
                    expected(item, "denominator")));
        }
        return examples;
    }

    private static BigDecimal expected(YamlMap item, String key) {
        String text = new YamlValues(item).text(key);
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            item.fault(key, "a number is expected", "write the hand-computed number");
        }
        return BigDecimal.ZERO;
    }

    private Map<String, Object> row(YamlMap row) {
        row.onlyKeys(Set.copyOf(table.columnNames()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : row.orderedKeys()) {
            table.column(name).ifPresent(column -> value(row, column).ifPresent(v -> values.put(name, v)));
        }
        for (String name : columns) {
            boolean required = table.column(name).map(ColumnContract::required).orElse(false);
            if (required && !row.has(name)) {
                row.fault(
                        name, "the measure reads " + name + ", which is never null", "give the example a value for it");
            }
        }
        return values;
    }

    private static Optional<Object> value(YamlMap row, ColumnContract column) {
        Optional<String> text = row.scalar(column.name());
        if (text.isEmpty()) {
            if (column.required()) {
                row.fault(column.name(), "the column is never null", "give it a value");
            }
            return Optional.empty();
        }
        ValueType type = GrainScope.type(column.format());
        Optional<Object> value = parse(type, text.get());
        if (value.isEmpty()) {
            row.fault(column.name(), "a value of type " + word(type) + " is expected", "correct the value");
        } else if (!column.allowed().isEmpty() && !column.allowed().contains(text.get())) {
            new YamlValues(row).notOneOf(column.name(), column.allowed(), Nearest.to(text.get(), column.allowed()));
        }
        return value;
    }

    private static Optional<Object> parse(ValueType type, String text) {
        return switch (type) {
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case INTEGER -> INTEGER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
            case DECIMAL -> DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case DATE -> date(text);
            default -> Optional.of(text);
        };
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(ValueType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
