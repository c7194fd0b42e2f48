package nl.mdzfactsheet.flow;

import java.sql.SQLException;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import org.jspecify.annotations.Nullable;

/** What a failure means for the operator. */
public final class Failures {

    private static final String NO_SPACE = "No space left on device";

    private Failures() {}

    /** The failure in our own words, found among the causes; null when nobody foresaw it. */
    public static @Nullable MdzException known(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MdzException known) {
                return known;
            }
        }
        return null;
    }

    /** Exit code of a failure that is not ours: a full disk and a database that went away pass, the rest does not. */
    public static ExitCode exitCode(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof SQLException || (message != null && message.contains(NO_SPACE))) {
                return ExitCode.TRY_AGAIN;
            }
        }
        return ExitCode.UNEXPECTED;
    }
}
