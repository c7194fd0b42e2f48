package nl.mdzfactsheet.patient;

import java.util.Locale;

/** Whether the person was insured when the service was given. */
public enum Coverage {
    INSURED,
    UNINSURED,
    DECEASED,
    UNKNOWN;

    /** The word in tables and evidence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
