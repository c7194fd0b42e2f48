package nl.mdzfactsheet.app.access;

import org.jspecify.annotations.Nullable;

/**
 * What a command does with data, as the access log tells it. Never a value of a claim: a person is named by the hash of the pseudonym.
 *
 * @param command name of the command
 * @param phase {@code started}, {@code did} or {@code ended}; a command without an end was killed
 * @param year reporting year, null when it has none
 * @param subject what it is about: a delivery id, a version, a measure, a folder
 * @param run id of the run, empty when it is none
 * @param exitCode how it ended, null at the start
 */
public record Act(
        String command,
        String phase,
        @Nullable Integer year,
        String subject,
        String run,
        @Nullable Integer exitCode) {

    /** A command that is about to open data. */
    public static Act started(String command, @Nullable Integer year, String subject) {
        return new Act(command, "started", year, subject, "", null);
    }

    /** Something the command did on its way. */
    public Act did(String what) {
        return new Act(command, "did", year, what, "", null);
    }

    /** The same command when it is done. */
    public Act ended(String runId, int code) {
        return new Act(command, "ended", year, subject, runId, code);
    }
}
