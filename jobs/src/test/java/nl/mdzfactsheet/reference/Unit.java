package nl.mdzfactsheet.reference;

/** A practice unit: RHO or "zonder RHO", and the AGB code of a practice or "onbekende praktijk". */
public record Unit(String rho, String practice) {
    public static final String NO_RHO = "zonder RHO";
    public static final String UNKNOWN_PRACTICE = "onbekende praktijk";

    static final Unit UNKNOWN = new Unit(NO_RHO, UNKNOWN_PRACTICE);
}
