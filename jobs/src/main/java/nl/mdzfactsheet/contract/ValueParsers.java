package nl.mdzfactsheet.contract;

import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.failure.Reason;

/** The parser of every delivered format: text in, typed value or reason out. */
public final class ValueParsers {

    private static final int EURO_DIGITS = 9;
    private static final int QUANTITY_DIGITS = 7;
    private static final int DECIMAL_DIGITS = 9;
    private static final int MOST_DECIMALS = 6;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    private ValueParsers() {}

    /** The parser of a column: an empty field is a fault where the contract requires a value. */
    public static FieldParser of(ColumnContract column, ParseRules rules) {
        FieldParser parser = of(column.format(), column.allowed(), rules);
        long empty = column.required() ? Parsed.fault(Reason.VALUE_MISSING) : Parsed.EMPTY;
        return (text, from, to) -> from == to ? empty : parser.parse(text, from, to);
    }

    private static FieldParser of(ValueFormat format, List<String> allowed, ParseRules rules) {
        return switch (format) {
            case TEXT -> TextPattern::anything;
            case ID -> TextPattern.id();
            case CODE -> TextPattern.code();
            case PROGRAMME -> TextPattern.programme();
            case ATC -> TextPattern::atc;
            case ENUM -> TextPattern.oneOf(allowed);
            case FLAG -> TextPattern.oneOf(List.of("N", "J"));
            case PSEUDONYM -> rules.citizenNumbers() ? CitizenNumber::parse : TextPattern::pseudonym;
            case QUANTITY -> quantity(rules.decimalChar());
            case DECIMAL -> new FixedPoint(rules.decimalChar(), DECIMAL_DIGITS, MOST_DECIMALS, Reason.DECIMAL_INVALID);
            case MONEY -> new FixedPoint(rules.decimalChar(), EURO_DIGITS, 2, Reason.AMOUNT_INVALID);
            case UZOVI -> uzovi(rules.allowedUzovi());
            case CODE_LIST -> Digits.exactly(3, Reason.CODE_INVALID);
            case AGB -> Digits.exactly(8, Reason.AGB_INVALID);
            case POSTCODE4 -> Digits.exactly(4, Reason.POSTCODE_INVALID);
            case SES -> Digits.between(1, 5, Reason.INTEGER_INVALID);
            case YEAR -> Digits.between(FIRST_YEAR, LAST_YEAR, Reason.INTEGER_INVALID);
            case INTEGER -> Digits.between(0, Integer.MAX_VALUE, Reason.INTEGER_INVALID);
            case SERVICE_DATE, GRANT_DATE -> StrictDate.between(StrictDate.FIRST_SERVICE_DAY, rules.runDay());
            case VALID_FROM, VALID_TO, DATE -> StrictDate.between(StrictDate.FIRST_DAY, StrictDate.LAST_DAY);
            default -> throw new IllegalArgumentException("Format " + format + " is never delivered");
        };
    }

    private static FieldParser quantity(char decimalChar) {
        FieldParser decimal = new FixedPoint(decimalChar, QUANTITY_DIGITS, 2, Reason.QUANTITY_INVALID);
        return (text, from, to) -> {
            long hundredths = decimal.parse(text, from, to);
            return hundredths == 0 ? Parsed.fault(Reason.QUANTITY_INVALID) : hundredths;
        };
    }

    private static FieldParser uzovi(Set<Integer> allowed) {
        FieldParser number = Digits.exactly(4, Reason.UZOVI_INVALID);
        return (text, from, to) -> {
            long uzovi = number.parse(text, from, to);
            boolean known = Parsed.isFault(uzovi) || allowed.contains((int) uzovi);
            return known ? uzovi : Parsed.fault(Reason.UZOVI_NOT_ALLOWED);
        };
    }
}
