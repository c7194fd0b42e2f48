package nl.mdzfactsheet.contract;

import java.util.List;

/**
 * Where a column of a table comes from in a message.
 *
 * @param name column of the contract
 * @param fields the first one that is filled counts
 * @param form how it is written there
 * @param last leading zeros before so many characters are dropped; 0 keeps them
 * @param mayBeGiven true when the descriptor can give one value for the whole file
 */
public record MessageColumn(String name, List<MessageField> fields, Form form, int last, boolean mayBeGiven) {

    /** How a value is written in a fixed-width field. */
    public enum Form {
        /** As it stands, without the blanks around it. */
        TEXT,
        /** Digits; only zeros or blanks is empty. */
        DIGITS,
        /** {@code jjjjmmdd}; only zeros or blanks is empty. */
        DATE,
        /** Digits, the last two behind the decimal char. */
        HUNDREDTHS,
        /** Cents, with D or C behind them: the amount. */
        AMOUNT,
        /** Cents, with D or C behind them: the D or C. */
        DIRECTION
    }

    public MessageColumn {
        fields = List.copyOf(fields);
    }
}
