package nl.mdzfactsheet.patient.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.InsuredPeriod;
import nl.mdzfactsheet.patient.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of checked text in canonical formats, read by column name. A value that breaks its format here is a fault of the
 * program: the intake has refused such rows.
 */
record TextRow(String table, List<String> columns, List<@Nullable String> values) {

    String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw new IllegalStateException("Cannot read " + table + ": " + column + " is empty in a checked row");
        }
        return value;
    }

    /** The text, or null when it is empty or the column was not delivered. */
    @Nullable
    String optional(String column) {
        int index = columns.indexOf(column);
        String value = index < 0 ? null : values.get(index);
        return value == null || value.isEmpty() ? null : value;
    }

    boolean flag(String column) {
        return text(column).equals("J");
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** An AGB as a number, {@link ClaimLine#NONE} when empty. */
    int agb(String column) {
        String value = optional(column);
        return value == null ? ClaimLine.NONE : Integer.parseInt(value);
    }

    /** Euro to cents. */
    long cents(String column) {
        return scaled(column, 2);
    }

    /** A decimal times 10^digits, exact. */
    long scaled(String column, int digits) {
        return new BigDecimal(text(column)).movePointRight(digits).longValueExact();
    }

    @Nullable
    BigDecimal optionalDecimal(String column) {
        String value = optional(column);
        return value == null ? null : new BigDecimal(value);
    }

    int day(String column) {
        return epochDay(text(column));
    }

    /** The columns van and tot; an empty tot is open. */
    DayRange valid() {
        String to = optional("tot");
        return new DayRange(day("van"), to == null ? InsuredPeriod.OPEN : epochDay(to));
    }

    ServiceCode service() {
        return new ServiceCode(text("prestatiecodelijst"), text("prestatiecode"));
    }

    private static int epochDay(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
