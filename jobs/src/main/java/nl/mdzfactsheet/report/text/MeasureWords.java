package nl.mdzfactsheet.report.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mdzfactsheet.report.text.PageFacts.MeasureText;

/** One measure in the words and numbers of the page: cents become euros, shares percentages. */
public final class MeasureWords {

    private static final Pattern SHARE = Pattern.compile("^(?:aandeel van (?:de|het)|share of(?: the)?) (.+)$");
    private static final Pattern CENTS = Pattern.compile("^(?:eurocent|euro cents?) ");
    private static final Pattern PER = Pattern.compile("^(?:.+ )?per [0-9.,]+ (.+)$");

    /** How a value is written. */
    private enum Scale {
        PERCENT,
        EURO,
        NUMBER
    }

    private final String id;
    private final String title;
    private final String unit;
    private final Scale scale;
    private final PageTexts texts;
    private final PageNumbers numbers;

    /** @param facts definitions in the language of the page */
    public MeasureWords(String id, PageFacts facts, PageTexts texts, PageNumbers numbers) {
        MeasureText measure = facts.measure(id);
        this.id = id;
        this.title = facts.in(measure.title());
        this.unit = facts.in(measure.unit());
        this.scale = SHARE.matcher(unit).matches()
                ? Scale.PERCENT
                : CENTS.matcher(unit).find() ? Scale.EURO : Scale.NUMBER;
        this.texts = texts;
        this.numbers = numbers;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The unit as it is shown: of a value in cents that in euros. */
    public String unit() {
        return scale == Scale.EURO ? CENTS.matcher(unit).replaceFirst("euro ") : unit;
    }

    /** A value of this measure. */
    public String value(BigDecimal value) {
        return switch (scale) {
            case PERCENT -> numbers.percent(value);
            case EURO -> numbers.euroOfCents(value);
            case NUMBER -> numbers.plain(value);
        };
    }

    /** A value with its unit, as in a sentence. */
    public String valueInWords(BigDecimal value) {
        return switch (scale) {
            case PERCENT -> value(value);
            case EURO, NUMBER ->
                scale == Scale.EURO
                        ? value(value) + " " + unit().replaceFirst("^euro ", "")
                        : value(value) + " " + unit;
        };
    }

    /** A figure on the scale on which units are compared: with case-mix observed over expected. */
    public String compared(BigDecimal figure, boolean caseMix) {
        return caseMix ? numbers.decimal(figure, 2) : value(figure);
    }

    /** Numerator: cents in euros, else a number. */
    public String numerator(BigDecimal numerator) {
        return scale == Scale.EURO ? numbers.euroOfCents(numerator) : numbers.count(numerator);
    }

    /** What was counted, for example 38 of the 412 paid quarters. */
    public String counted(BigDecimal numerator, BigDecimal denominator) {
        String of = numbers.count(denominator);
        String noun = noun();
        return texts.say(
                        scale == Scale.PERCENT ? "counted.of" : "counted.on",
                        "numerator",
                        numerator(numerator),
                        "denominator",
                        of,
                        "noun",
                        noun)
                .strip();
    }

    /** What the denominator counts, empty when the unit does not say. */
    private String noun() {
        for (Pattern pattern : java.util.List.of(SHARE, PER)) {
            Matcher matcher = pattern.matcher(unit);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return "";
    }
}
