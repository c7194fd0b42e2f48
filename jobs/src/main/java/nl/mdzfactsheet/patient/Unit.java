package nl.mdzfactsheet.patient;

import java.io.Serializable;

/**
 * A practice unit: an RHO (or none) and a practice (or unknown). A practice that changes RHO has a unit in each.
 *
 * @param rhoId identifier of the RHO, or {@link #WITHOUT_RHO}
 * @param practiceAgb AGB of the practice, eight digits, or {@link #UNKNOWN_PRACTICE}
 */
public record Unit(String rhoId, String practiceAgb) implements Serializable {

    /** Written where no RHO can be found. */
    public static final String WITHOUT_RHO = "zonder RHO";

    /** Written where no practice can be found. */
    public static final String UNKNOWN_PRACTICE = "onbekende praktijk";

    /** The unit of last resort. */
    public static final Unit UNKNOWN = new Unit(WITHOUT_RHO, UNKNOWN_PRACTICE);

    /** An AGB number as eight digits. */
    public static String agbText(int agb) {
        return Integer.toString(100_000_000 + agb).substring(1);
    }
}
