package nl.mdzfactsheet.patient.curate;

import java.util.List;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;

/**
 * A quarter with net MDZ lines of one programme.
 *
 * @param lines its net MDZ lines, at least one; the kept line first
 */
public record PaidQuarter(Quarter quarter, String programme, List<NetLine> lines) {

    /** The line that counts when the quarter was paid twice: the line of the enrolment practice first, then as granted. */
    public NetLine kept() {
        return lines.get(0);
    }
}
