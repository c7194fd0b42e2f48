package nl.mdzfactsheet.sample;

/** The programmes of the sample with what they need: a code, a trace in the lab and a group of medicines. */
enum Programme {
    DM2("900101", "5301", "900301", "diabetes"),
    CVRM("900102", "5302", "900303", "bloeddruk"),
    COPD("900103", "5303", "900304", "luchtweg"),
    ASTMA("900104", "5305", "900304", "luchtweg");

    private final String bundleCode;
    private final String agbPrefix;
    private final String labCode;
    private final String medicines;

    Programme(String bundleCode, String agbPrefix, String labCode, String medicines) {
        this.bundleCode = bundleCode;
        this.agbPrefix = agbPrefix;
        this.labCode = labCode;
        this.medicines = medicines;
    }

    String bundleCode() {
        return bundleCode;
    }

    /** The first four digits of the contractor's AGB code. */
    String agbPrefix() {
        return agbPrefix;
    }

    /** The code of list 016 that is the programme's trace (a row of rol spoor). */
    String labCode() {
        return labCode;
    }

    /** The group of medicines that is the programme's indication. */
    String medicines() {
        return medicines;
    }
}
