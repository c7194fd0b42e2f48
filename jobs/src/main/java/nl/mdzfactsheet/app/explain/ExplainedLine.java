package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.explain.LineBehind;
import nl.mdzfactsheet.patient.fold.JudgedPatient;
import org.jspecify.annotations.Nullable;

/**
 * One row of an explanation: a claim line behind a counted row. The contribution stands on the first line of each counted row and is 0 on the others, so that the
 * column adds up to the figure.
 *
 * @param number ordinal of the counted row within the answer, from 1
 * @param unit practice unit where it counts
 * @param contribution what the counted row adds to the figure
 * @param column the column of the counted row that the line was counted in; empty for a line that is itself counted
 * @param patient the person with all judgements
 * @param line the line; null when a counted row rests on the absence of lines
 */
public record ExplainedLine(
        long number,
        Unit unit,
        BigDecimal contribution,
        String column,
        JudgedPatient patient,
        @Nullable NetLine line) {

    /** The same row with one of its lines. */
    ExplainedLine with(LineBehind behind) {
        return new ExplainedLine(number, unit, contribution, behind.column(), patient, behind.line());
    }

    /** The same row for a further line. */
    ExplainedLine addingNothing() {
        return new ExplainedLine(number, unit, BigDecimal.ZERO, column, patient, line);
    }
}
