package nl.mdzfactsheet.app.stats;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year or a quarter.
 *
 * @param year calendar year
 * @param quarter 1 … 4, 0 for the whole year
 */
record StatsPeriod(int year, int quarter) implements Comparable<StatsPeriod> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-Q([1-4]))?");

    /** Empty for a text that is not YYYY or YYYY-Qn. */
    static Optional<StatsPeriod> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String quarter = form.group(2);
        return Optional.of(
                new StatsPeriod(Integer.parseInt(form.group(1)), quarter == null ? 0 : Integer.parseInt(quarter)));
    }

    /** The same period one year earlier. */
    StatsPeriod yearBefore() {
        return new StatsPeriod(year - 1, quarter);
    }

    @Override
    public int compareTo(StatsPeriod other) {
        return Comparator.comparingInt(StatsPeriod::year)
                .thenComparingInt(StatsPeriod::quarter)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return quarter == 0
                ? String.format(Locale.ROOT, "%04d", year)
                : String.format(Locale.ROOT, "%04d-Q%d", year, quarter);
    }
}
