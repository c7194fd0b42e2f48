package nl.mdzfactsheet.patient;

import java.util.Locale;

/** The ten detectors. The name is the stable code. */
public enum Detector {
    D1("duplicate_line"),
    D2("double_bundle_quarter"),
    D3("programme_overlap"),
    D4("besides_bundle"),
    D5("double_enrolment"),
    D6("above_maximum_tariff"),
    D7("no_show_quarter"),
    D8("not_covered"),
    D9("specialist_treated"),
    D10("no_indication");

    private final String title;

    Detector(String title) {
        this.title = title;
    }

    /** Name for people, as in the rules. */
    public String title() {
        return title;
    }

    /** What a flag rests on. */
    public enum Basis {
        CLAIMS,
        CONTACTS,
        CLAIMS_PROXY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure a flag is. */
    public enum Certainty {
        ZEKER,
        VERMOEDEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
