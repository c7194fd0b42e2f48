package nl.mdzfactsheet.disclosure;

/** Who may see a row. */
public enum Tier {
    /** Patient level; the control unit of the insurer only. */
    PROTECTED,
    /** Internal aggregates, without suppression; no row about one person. */
    INSURER,
    /** One RHO: its own rows. */
    RHO,
    /** Everybody: the insurer and the RHOs. */
    PUBLIC
}
