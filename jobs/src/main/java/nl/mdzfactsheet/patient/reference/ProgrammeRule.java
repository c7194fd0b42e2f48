package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
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

    /** The programme that stays: the other one of the pair. */
    public String excluding() {
        return programme.equals(lapsing) ? excludes : programme;
    }
}
