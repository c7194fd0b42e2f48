package nl.mdzfactsheet.statistics;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Age bands from young to old: by the first number in their name; a band without a number comes last. */
final class AgeBandOrder {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Young to old, then by name. */
    static final Comparator<String> YOUNGEST_FIRST =
            Comparator.comparing(AgeBandOrder::firstNumber).thenComparing(Comparator.naturalOrder());

    private static final BigInteger NONE = BigInteger.ONE.shiftLeft(Short.MAX_VALUE);

    private AgeBandOrder() {}

    private static BigInteger firstNumber(String band) {
        Matcher number = NUMBER.matcher(band);
        return number.find() ? new BigInteger(number.group()) : NONE;
    }
}
