package nl.mdzfactsheet.flow;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param state how it ended
 * @param notices refusals, holds and warnings, also those of the steps of earlier attempts
 * @param facts what the stages kept with the run
 * @param failure why it failed, null unless it did
 */
public record RunOutcome(
        State state,
        List<Notice> notices,
        Map<String, String> facts,
        @Nullable Throwable failure) {

    /** How a run can end. */
    public enum State {
        DONE,
        ALREADY_DONE,
        STOPPED,
        FAILED
    }

    public RunOutcome {
        notices = List.copyOf(notices);
        facts = Map.copyOf(facts);
    }

    /** The exit code; a stopped run ends by the signal that stopped it. */
    public ExitCode exitCode() {
        return switch (state) {
            case DONE, ALREADY_DONE -> needsAttention() ? ExitCode.REFUSED : ExitCode.DONE;
            case STOPPED -> ExitCode.TERMINATED;
            case FAILED -> ofFailure();
        };
    }

    private boolean needsAttention() {
        return notices.stream().anyMatch(n -> n.kind() != Notice.Kind.WARNING);
    }

    private ExitCode ofFailure() {
        MdzException known = Failures.known(failure);
        return known == null ? Failures.exitCode(failure) : known.exitCode();
    }
}
