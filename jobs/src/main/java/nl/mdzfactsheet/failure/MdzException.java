package nl.mdzfactsheet.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A fault that stops a command, with everything an operator needs: reason, place, rule and next action. The texts never
 * hold a value from a claim.
 */
public final class MdzException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final Reason reason;
    private final transient @Nullable Location location;

    /**
     * @param rule what was expected, in words ("bytes = 120 in datapackage.json, 119 on disk")
     * @param next what to do now
     */
    public MdzException(ExitCode exitCode, Reason reason, @Nullable Location location, String rule, String next) {
        this(exitCode, reason, location, rule, next, null);
    }

    public MdzException(
            ExitCode exitCode,
            Reason reason,
            @Nullable Location location,
            String rule,
            String next,
            @Nullable Throwable cause) {
        super(message(reason, location, rule, next), cause);
        this.exitCode = exitCode;
        this.reason = reason;
        this.location = location;
    }

    private static String message(Reason reason, @Nullable Location location, String rule, String next) {
        String place = location == null ? "" : location + ": ";
        return place + reason.code() + ": " + rule + ". Next: " + next + ".";
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable Location location() {
        return location;
    }
}
