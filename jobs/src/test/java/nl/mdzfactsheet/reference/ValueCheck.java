package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The value formats of the extracts chapter: text of one cell to its parsed value, or a fault. */
final class ValueCheck {
    private static final LocalDate FIRST_PAST = LocalDate.of(2006, 1, 1);
    private static final LocalDate FIRST_VALIDITY = LocalDate.of(1900, 1, 1);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AGB = Pattern.compile("[0-9]{8}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern LIST = Pattern.compile("[0-9]{3}");
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final LocalDate runDate;
    private final char decimalChar;
    private final Map<String, Map<String, String>> pools;
    private final Map<String, LocalDate> dates = new HashMap<>();

    /** The pools keep one copy of each repeated text per kind: codes, pseudonyms, AGB codes. */
    ValueCheck(LocalDate runDate, char decimalChar, Map<String, Map<String, String>> pools) {
        this.runDate = runDate;
        this.decimalChar = decimalChar;
        this.pools = pools;
    }

    Object parse(String format, String text) throws RowFault {
        return switch (format) {
            case "id" -> text;
            case "text" -> pooled("text", text);
            case "agb" -> matching(text, AGB, "agb_invalid");
            case "uzovi" -> matching(text, FOUR_DIGITS, "uzovi_invalid");
            case "list" -> matching(text, LIST, "code_invalid");
            case "person" -> matching(text, PSEUDONYM, "pseudonym_invalid");
            case "postcode" -> matching(text, FOUR_DIGITS, "postcode_invalid");
            case "year" -> number(matching(text, FOUR_DIGITS, "integer_invalid"));
            case "integer" -> number(matching(text, INTEGER, "integer_invalid"));
            case "past" -> date(text, FIRST_PAST, runDate);
            case "validity" -> date(text, FIRST_VALIDITY, CheckedRow.OPEN);
            case "money" -> hundredths(decimal(text, MONEY, "amount_invalid"));
            case "quantity" -> quantity(text);
            case "decimal" -> decimal(text, DECIMAL, "decimal_invalid");
            default -> oneOf(format, text);
        };
    }

    private String pooled(String kind, String text) {
        return pools.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(text, t -> t);
    }

    /** A text that passed before is not matched again. */
    private String matching(String text, Pattern pattern, String reason) throws RowFault {
        String passed = pools.getOrDefault(pattern.pattern(), Map.of()).get(text);
        if (passed == null && !pattern.matcher(text).matches()) {
            throw new RowFault(reason);
        }
        return passed == null ? pooled(pattern.pattern(), text) : passed;
    }

    private static Long number(String digits) {
        return Long.valueOf(digits);
    }

    private LocalDate date(String text, LocalDate from, LocalDate to) throws RowFault {
        LocalDate date = dates.get(text);
        if (date == null) {
            date = strictDate(text);
            dates.put(text, date);
        }
        if (date.isBefore(from) || date.isAfter(to)) {
            throw new RowFault("date_out_of_range");
        }
        return date;
    }

    private static LocalDate strictDate(String text) throws RowFault {
        if (!DATE.matcher(text).matches()) {
            throw new RowFault("date_invalid");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowFault("date_invalid");
        }
    }

    private BigDecimal decimal(String text, Pattern pattern, String reason) throws RowFault {
        char other = decimalChar == '.' ? ',' : '.';
        if (text.indexOf(other) < 0
                && pattern.matcher(text.replace(decimalChar, '.')).matches()) {
            return new BigDecimal(text.replace(decimalChar, '.'));
        }
        boolean otherNotation = text.indexOf(decimalChar) < 0
                && pattern.matcher(text.replace(other, '.')).matches();
        throw new RowFault(otherNotation ? "decimal_notation" : reason);
    }

    private Long quantity(String text) throws RowFault {
        long quantity = hundredths(decimal(text, QUANTITY, "quantity_invalid"));
        if (quantity == 0) {
            throw new RowFault("quantity_invalid");
        }
        return quantity;
    }

    private static Long hundredths(BigDecimal decimal) {
        return decimal.movePointRight(2).longValueExact();
    }

    private String oneOf(String format, String text) throws RowFault {
        if (!Arrays.asList(format.split("\\|")).contains(text)) {
            throw new RowFault("enum_invalid");
        }
        return pooled(format, text);
    }
}
