package nl.mdzfactsheet.definition.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the operations of expressions do with values: exact numbers, texts in UTF-8 byte order. */
final class Values {

    private Values() {}

    static @Nullable Object arithmetic(Node.Arithmetic.Sign sign, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return switch (sign) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
            };
        }
        BigDecimal a = decimal(left);
        BigDecimal b = decimal(right);
        return switch (sign) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
        };
    }

    static boolean replaces(Node.Call.Function function, Object value, Object chosen) {
        return switch (function) {
            case COALESCE -> false;
            case GREATEST -> order(value, chosen) > 0;
            case LEAST -> order(value, chosen) < 0;
        };
    }

    /** Equal texts have equal bytes, so they need not be encoded. */
    static boolean same(Object left, Object right) {
        return left instanceof String text ? text.equals(right) : order(left, right) == 0;
    }

    static int order(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        } else if (left instanceof String a && right instanceof String b) {
            return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        } else if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        } else if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException(
                "Cannot read a " + value.getClass().getSimpleName() + " as a number: a number column holds it");
    }
}
