package nl.mdzfactsheet.app.stats;

import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Faults of the input table: where, which rule, what to do. */
final class StatsFault {

    private final String file;

    StatsFault(String file) {
        this.file = file;
    }

    /** The table is refused. */
    MdzException refused(Reason reason, Place place, String rule, String next) {
        Location location = new Location(file, place.line(), place.column());
        return new MdzException(ExitCode.REFUSED, reason, location, rule, next);
    }

    /**
     * A place in the table.
     *
     * @param line 1-based physical line, 0 for the table as a whole
     * @param column column name, null when the fault is not about one
     */
    record Place(long line, @Nullable String column) {}
}
