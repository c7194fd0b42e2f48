package nl.mdzfactsheet.flow;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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

    /** Exit code of a failure that is not ours: a disk that is full or cannot be read and a database that went away pass, the rest does not. */
    public static ExitCode exitCode(@Nullable Throwable failure) {
        return infrastructure(failure) == null ? ExitCode.UNEXPECTED : ExitCode.TRY_AGAIN;
    }

    /** The fault of disk or database among the causes, the innermost one that says so; null when there is none. */
    public static @Nullable Throwable infrastructure(@Nullable Throwable failure) {
        Throwable found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            boolean full = message != null && message.contains(NO_SPACE);
            if (cause instanceof SQLException || full || isDisk(cause)) {
                found = cause;
            }
        }
        return found;
    }

    /** Text that cannot be parsed or decoded is an IOException too, but starting again does not mend it. */
    private static boolean isDisk(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof JacksonException)
                && !(cause instanceof CharacterCodingException);
    }
}
