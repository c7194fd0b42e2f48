package nl.mdzfactsheet.app.disclose;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nl.mdzfactsheet.app.given.Header;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One row of an input file; reading a value checks it.
 *
 * @param file path as the user gave it
 * @param line physical line
 * @param header the columns
 * @param fields the fields
 * @param contract contract of the file
 */
record InputRow(String file, long line, Header header, List<String> fields, TableContract contract) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,2})?");

    /** The text of a column, empty when there is none. */
    String text(String column) {
        return header.text(fields, column);
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refused(Reason.VALUE_MISSING, column, "every row has a value here", "mend the row and start again");
        }
        return text;
    }

    /** A whole number of 0 or more. */
    long whole(String column) {
        String text = required(column);
        if (!WHOLE.matcher(text).matches()) {
            throw refused(
                    Reason.INTEGER_INVALID,
                    column,
                    "a whole number of 0 or more, at most 18 digits",
                    "mend the row and start again");
        }
        return Long.parseLong(text);
    }

    /** An exact decimal, null when the field is empty. */
    @Nullable
    BigDecimal number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.indexOf(',') >= 0) {
            throw refused(
                    Reason.DECIMAL_NOTATION,
                    column,
                    "a decimal point and no thousands separator",
                    "write numbers so and start again");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw refused(
                    Reason.DECIMAL_INVALID,
                    column,
                    "digits, at most one decimal point",
                    "mend the row and start again");
        }
        return new BigDecimal(text);
    }

    /** One of the values that the contract lists. */
    String choice(String column) {
        String text = required(column);
        List<String> allowed =
                contract.column(column).map(ColumnContract::allowed).orElse(List.of());
        if (!allowed.contains(text)) {
            throw refused(
                    Reason.ENUM_INVALID,
                    column,
                    "one of " + String.join(", ", allowed),
                    "mend the row and start again");
        }
        return text;
    }

    /** The fault of a value of this row. */
    MdzException refused(Reason reason, @Nullable String column, String rule, String next) {
        return new MdzException(ExitCode.REFUSED, reason, new Location(file, line, column), rule, next);
    }
}
