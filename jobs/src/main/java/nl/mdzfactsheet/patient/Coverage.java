package nl.mdzfactsheet.patient;

import java.util.Locale;

/** Whether the person was insured when the service was given. */
public enum Coverage {
    INSURED,
    UNINSURED,
    DECEASED,
    UNKNOWN;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in tables and evidence. */
    public String word() {
        return word;
    }
}
