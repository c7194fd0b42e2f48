package nl.mdzfactsheet.ingest;

import java.math.BigDecimal;

/** Phrases with a number of lines. */
final class Counted {

    private Counted() {}

    static Phrase lines(long lines) {
        return new Phrase(lines + (lines == 1 ? " regel" : " regels"), lines + (lines == 1 ? " line" : " lines"));
    }

    /** A part of all lines against the share allowed. */
    static Phrase share(long part, long whole, BigDecimal limit) {
        String allowed = limit.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        return new Phrase(
                part + " van " + whole + " regels; toegestaan is " + allowed,
                part + " of " + whole + " lines; allowed is " + allowed);
    }
}
