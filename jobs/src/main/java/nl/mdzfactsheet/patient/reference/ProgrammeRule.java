package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.DayRange;

/**
 * A row of programmaregels: of two programmes in one quarter, one lapses.
 */
public record ProgrammeRule(String programme, String excludes, String lapsing, DayRange valid, String source)
        implements Dated, Serializable {

    static ProgrammeRule of(TextRow row) {
        return new ProgrammeRule(
                row.text("programma"),
                row.text("sluit_uit_programma"),
                row.text("vervallend_programma"),
                row.valid(),
                row.text("bron"));
    }

    public ProgrammeRule {
        if (programme.equals(excludes) || !(lapsing.equals(programme) || lapsing.equals(excludes))) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.CODE_INVALID,
                    new Location("programmaregels", 0, "vervallend_programma"),
                    "a rule names two programmes, " + programme + " and " + excludes + ", and lets one of them lapse",
                    "deliver programmaregels with one of the two programmes in vervallend_programma");
        }
    }

    /** The programme that stays: the other one of the pair. */
    public String excluding() {
        return programme.equals(lapsing) ? excludes : programme;
    }
}
