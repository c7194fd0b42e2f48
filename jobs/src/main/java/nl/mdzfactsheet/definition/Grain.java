package nl.mdzfactsheet.definition;

/** The tables a measure can be counted on. */
public enum Grain {
    /** One row per person: a person occurs once. */
    PATIENT_YEAR("patient_year", true),
    /** One row per patient, programme and quarter with a net MDZ line. */
    PATIENT_QUARTER("patient_quarter", false),
    /** One row per net claim line. */
    CLAIM_LINE("net_line", false);

    private final String table;
    private final boolean oneRowPerPerson;

    Grain(String table, boolean oneRowPerPerson) {
        this.table = table;
        this.oneRowPerPerson = oneRowPerPerson;
    }

    /** The table of the fold that holds it. */
    public String table() {
        return table;
    }

    public boolean oneRowPerPerson() {
        return oneRowPerPerson;
    }
}
