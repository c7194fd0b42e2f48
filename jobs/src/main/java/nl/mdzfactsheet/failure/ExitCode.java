package nl.mdzfactsheet.failure;

/** How a command ends; the table in the README is tested against this list. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A fault nobody foresaw. */
    UNEXPECTED(1),
    /** Wrong command line, configuration or definitions. */
    USAGE(2),
    /** Data refused, or held by a gate. */
    REFUSED(3),
    /** Another run holds the lock. */
    LOCKED(4),
    /** A passing fault of the infrastructure: try again. */
    TRY_AGAIN(5),
    /** Stopped by SIGINT; restartable. */
    INTERRUPTED(130),
    /** Stopped by SIGTERM; restartable. */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit status. */
    public int number() {
        return number;
    }
}
