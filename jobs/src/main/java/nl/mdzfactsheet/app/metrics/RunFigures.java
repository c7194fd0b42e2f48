package nl.mdzfactsheet.app.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.Notice;

/**
 * What monitoring hears of a run.
 *
 * @param exitCode how it ended
 * @param endedAt when
 * @param runDate run date, to which the age of a delivery is relative
 * @param stepSeconds seconds by step
 * @param notices refusals, holds and warnings; only their kinds and codes are told
 * @param intake lines, cents and deliveries
 */
public record RunFigures(
        ExitCode exitCode,
        Instant endedAt,
        LocalDate runDate,
        Map<String, Double> stepSeconds,
        List<Notice> notices,
        Intake intake) {

    public RunFigures {
        stepSeconds = Map.copyOf(stepSeconds);
        notices = List.copyOf(notices);
    }
}
