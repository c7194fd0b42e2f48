package nl.mdzfactsheet.patient;

/**
 * One row of verzekerden. Days are counted from 1970-01-01 and inclusive.
 *
 * @param uzovi insurer label in this period
 * @param birthYear geboortejaar
 * @param sex 0, 1, 2 or 9 as delivered
 * @param postcode4 four-digit postcode
 * @param fromDay first insured day
 * @param toDay last insured day; {@link #OPEN} when open
 * @param deathDay overlijdensdatum; {@link #OPEN} when none
 */
public record InsuredPeriod(int uzovi, int birthYear, int sex, int postcode4, int fromDay, int toDay, int deathDay) {

    /** 9999-12-31. */
    public static final int OPEN = 2_932_896;
}
