package nl.mdzfactsheet.reference;

import java.util.Locale;

/** Whether the person of a line was insured on the day that is judged. */
public enum Coverage {
    UNKNOWN,
    UNINSURED,
    DECEASED,
    INSURED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
