package nl.mdzfactsheet.app.stats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mdzfactsheet.app.given.Header;
import nl.mdzfactsheet.app.stats.StatsFault.Place;
import nl.mdzfactsheet.app.stats.StatsMeasure.Shape;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Stratum;
import org.jspecify.annotations.Nullable;

/** Turns records into rows, checking every value against its column. */
final class StatsRowParser {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");

    private final Header header;
    private final TableContract contract;
    private final char decimal;
    private final StatsFault fault;
    private final boolean strata;
    private final Map<String, String> known = new HashMap<>();

    StatsRowParser(Header header, TableContract contract, char decimal, StatsFault fault) {
        this.header = header;
        this.contract = contract;
        this.decimal = decimal;
        this.fault = fault;
        // rows are strata of a unit as soon as one of the columns is there
        this.strata = header.has("age") || header.has("sex") || header.has("ses");
    }

    /** A row while it is read. */
    private record Line(long number, List<String> fields) {}

    /** Adds the row to its measure. */
    void parse(long line, List<String> fields, Map<String, StatsMeasure> measures) {
        Line record = new Line(line, fields);
        String name = required(record, "measure");
        Shape shape = shape(record);
        StatsMeasure measure = measures.computeIfAbsent(name, n -> new StatsMeasure(n, shape));
        if (!measure.shape().equals(shape)) {
            throw at(record, "measure", Reason.FIGURE_INCONSISTENT)
                    .because("kind, per and better are the same in every row of a measure");
        }
        measure.rows().add(row(record, shape));
    }

    private Shape shape(Line record) {
        MeasureKind kind = MeasureKind.valueOf(choice(record, "kind").toUpperCase(Locale.ROOT));
        String per = text(record, "per");
        if (!per.isEmpty() && !WHOLE.matcher(per).matches()) {
            throw at(record, "per", Reason.INTEGER_INVALID).because("a whole number of at least 1");
        }
        String better = header.has("better") ? choice(record, "better") : "";
        return new Shape(
                kind,
                per.isEmpty() ? 1 : Integer.parseInt(per),
                better.isEmpty() ? Better.NONE : Better.valueOf(better.toUpperCase(Locale.ROOT)));
    }

    private StatsRow row(Line record, Shape shape) {
        String text = required(record, "period");
        StatsPeriod period = StatsPeriod.parse(text)
                .orElseThrow(() -> at(record, "period", Reason.CODE_INVALID).because("YYYY or YYYY-Q1 … YYYY-Q4"));
        boolean wholeNumerator = shape.kind() != MeasureKind.RATIO_OF_SUMS;
        boolean wholeDenominator = wholeNumerator && shape.kind() != MeasureKind.RATIO;
        BigDecimal numerator = count(record, "numerator", wholeNumerator);
        BigDecimal denominator = count(record, "denominator", wholeDenominator);
        if (shape.kind() == MeasureKind.PROPORTION && numerator.compareTo(denominator) > 0) {
            throw at(record, "numerator", Reason.FIGURE_IMPOSSIBLE)
                    .because("the numerator of a proportion is at most its denominator");
        }
        return new StatsRow(
                record.number(),
                required(record, "unit"),
                shared(text(record, "group")),
                period,
                numerator,
                denominator,
                number(record, "expected"),
                number(record, "target"),
                strata ? stratum(record) : null);
    }

    private Stratum stratum(Line record) {
        return new Stratum(shared(text(record, "age")), shared(text(record, "sex")), shared(text(record, "ses")));
    }

    private BigDecimal count(Line record, String column, boolean whole) {
        required(record, column);
        BigDecimal count = number(record, column);
        if (count == null) {
            throw new IllegalStateException("A required value is there");
        }
        if (whole && count.stripTrailingZeros().scale() > 0) {
            throw at(record, column, Reason.FIGURE_IMPOSSIBLE)
                    .because("a count is a whole number; amounts have kind ratio_of_sums");
        }
        return count;
    }

    /** A number of 0 or more, null when the cell is empty. */
    private @Nullable BigDecimal number(Line record, String column) {
        String text = text(record, column);
        if (text.isEmpty()) {
            return null;
        }
        char other = decimal == '.' ? ',' : '.';
        if (text.indexOf(other) >= 0) {
            throw fault.refused(
                    Reason.DECIMAL_NOTATION,
                    new Place(record.number(), column),
                    "decimal character '" + decimal + "' and no thousands separator",
                    "write numbers so, or give the decimal character with --decimal");
        }
        String plain = text.replace(decimal, '.');
        if (!NUMBER.matcher(plain).matches()) {
            throw at(record, column, Reason.DECIMAL_INVALID).because("digits, at most one decimal character");
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.signum() < 0) {
            throw at(record, column, Reason.FIGURE_IMPOSSIBLE).because("0 or more");
        }
        return number;
    }

    private String choice(Line record, String column) {
        ColumnContract wanted = contract.column(column).orElseThrow();
        String text = wanted.required() ? required(record, column) : text(record, column);
        if (!text.isEmpty() && !wanted.allowed().contains(text)) {
            throw at(record, column, Reason.ENUM_INVALID).because("one of " + String.join(", ", wanted.allowed()));
        }
        return text;
    }

    private String required(Line record, String column) {
        String text = text(record, column);
        if (text.isEmpty()) {
            throw at(record, column, Reason.VALUE_MISSING).because("every row has a value here");
        }
        return shared(text);
    }

    private String text(Line record, String column) {
        return header.text(record.fields(), column);
    }

    /** Ids repeat in every row: one copy is kept. */
    private String shared(String text) {
        return known.computeIfAbsent(text, t -> t);
    }

    private Broken at(Line record, String column, Reason reason) {
        return new Broken(fault, new Place(record.number(), column), reason);
    }

    private record Broken(StatsFault fault, Place place, Reason reason) {

        MdzException because(String rule) {
            return fault.refused(reason, place, rule, "mend the row and start again");
        }
    }
}
