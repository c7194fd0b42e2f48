package nl.mdzfactsheet.disclosure.rule;

/**
 * Which counts of a row may not be learned.
 *
 * @param numerator x
 * @param denominator n
 * @param rest n − x
 */
public record Sensitive(boolean numerator, boolean denominator, boolean rest) {

    /** The row is safe by itself. */
    public static final Sensitive NOTHING = new Sensitive(false, false, false);

    /** Nothing of the row may be learned. */
    public static final Sensitive EVERYTHING = new Sensitive(true, true, true);

    /** The figures of a row whose size is known otherwise. */
    public static final Sensitive FIGURES = new Sensitive(true, false, true);

    /** True when something is. */
    public boolean any() {
        return numerator || denominator || rest;
    }

    /** Both together. */
    public Sensitive or(Sensitive other) {
        return new Sensitive(numerator || other.numerator, denominator || other.denominator, rest || other.rest);
    }
}
