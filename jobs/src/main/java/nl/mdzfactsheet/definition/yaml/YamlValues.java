package nl.mdzfactsheet.definition.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Typed reading of the keys of a mapping. A missing or wrong value adds a fault and yields a stand-in, so that reading goes on and the next faults are found
 * too; whoever builds a record looks at the faults first.
 */
public final class YamlValues {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,8})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private final YamlMap map;

    public YamlValues(YamlMap map) {
        this.map = map;
    }

    /** A text that must be there. */
    public String text(String key) {
        Optional<String> value = map.scalar(key).map(String::strip).filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            missing(key);
        }
        return value.orElse("");
    }

    /** A whole number between limits, both included. */
    public int integer(String key, int from, int to) {
        String text = text(key);
        if (text.isEmpty()) {
            return from;
        }
        int value = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (value < from || value > to) {
            map.fault(key, "a whole number from " + from + " to " + to + " is expected", "correct the number");
            return from;
        }
        return value;
    }

    /** As {@link #integer(String, int, int)}, with a value for an absent key. */
    public int integer(String key, int from, int to, int absent) {
        return map.has(key) ? integer(key, from, to) : absent;
    }

    /** A number above zero with at most eight decimals. */
    public BigDecimal positive(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() <= 0) {
            map.fault(key, "a number above 0 is expected", "correct the number");
            return BigDecimal.ONE;
        }
        return new BigDecimal(text);
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key) {
        String text = text(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            map.fault(key, "true or false is expected", "write true or false");
        }
        return text.equals("true");
    }

    /** A date yyyy-mm-dd. */
    public LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException e) {
            map.fault(key, "an existing date of the form yyyy-mm-dd is expected", "correct the date");
            return LocalDate.EPOCH;
        }
    }

    /** One of a closed list of words: the constants of an enum in lower case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String text = text(key);
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            List<String> words = Arrays.stream(constants)
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .toList();
            notOneOf(key, words, Nearest.to(text, words));
        }
        return constants[0];
    }

    /** A sub-mapping that must be there. */
    public Optional<YamlMap> map(String key) {
        if (!map.has(key)) {
            missing(key);
        }
        return map.map(key);
    }

    /** Adds the fault of a word outside a closed list. */
    public void notOneOf(String key, List<String> words, String nearest) {
        map.fault(
                key,
                "one of " + String.join(", ", words) + " is expected; nearest is '" + nearest + "'",
                "correct the word");
    }

    private void missing(String key) {
        map.fault(key, "the key is missing or empty", "add " + key + " with a value");
    }
}
