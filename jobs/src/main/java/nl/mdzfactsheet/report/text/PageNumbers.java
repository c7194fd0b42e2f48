package nl.mdzfactsheet.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader of the page expects them, rounded half up: Dutch 1.234,5 and € 12; English 1,234.5 and €12. Percentages have one decimal. */
public final class PageNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SMALL_EUROS = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int SIGNIFICANT = 2;
    private static final int MOST_DECIMALS = 6;

    private final PageLanguage language;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    public PageNumbers(PageLanguage language) {
        this.language = language;
        boolean dutch = language == PageLanguage.NL;
        symbols.setDecimalSeparator(dutch ? ',' : '.');
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setMinusSign('\u2212');
    }

    /** With this many decimals, thousands apart. */
    public String decimal(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return format.format(rounded.signum() == 0 ? rounded.abs() : rounded);
    }

    /** A count; decimals only when it has some. */
    public String count(BigDecimal value) {
        return decimal(value, value.stripTrailingZeros().scale() <= 0 ? 0 : 1);
    }

    /** Two decimals below ten, else one; nothing is 0. */
    public String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        return decimal(value, value.abs().compareTo(TEN) < 0 ? 2 : 1);
    }

    /** A share as a percentage with one decimal; a share too small for that with two digits that count. */
    public String percent(BigDecimal share) {
        BigDecimal value = share.multiply(HUNDRED);
        int decimals = 1;
        if (value.signum() != 0 && value.setScale(1, RoundingMode.HALF_UP).signum() == 0) {
            decimals = Math.min(MOST_DECIMALS, value.scale() - value.precision() + SIGNIFICANT);
        }
        return decimal(value, decimals) + "%";
    }

    /** Euros from cents: whole euros from a thousand on, else with cents. */
    public String euroOfCents(BigDecimal cents) {
        return euro(cents.movePointLeft(2));
    }

    /** Euros: whole from a thousand on, else with cents. */
    public String euro(BigDecimal euros) {
        return euro(euros, euros.abs().compareTo(SMALL_EUROS) < 0 ? 2 : 0);
    }

    /** Whole euros, as along an axis and in a column that adds up. */
    public String wholeEuro(BigDecimal euros) {
        return euro(euros, 0);
    }

    private String euro(BigDecimal euros, int decimals) {
        String sign = euros.setScale(decimals, RoundingMode.HALF_UP).signum() < 0 ? "\u2212" : "";
        return sign + (language == PageLanguage.NL ? "€\u00a0" : "€") + decimal(euros.abs(), decimals);
    }
}
