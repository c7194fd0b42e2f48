package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.Locale;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Detector.Certainty;
import nl.mdzfactsheet.patient.ServiceCode;

/**
 * A row of samenloopregels: what may be declared next to a paid bundle quarter.
 *
 * @param rhoId RHO of the rule, or {@link #EVERY_RHO}
 * @param forbidden effect verboden, else toegestaan
 */
public record ConcurrenceRule(
        String id,
        String rhoId,
        String programme,
        ServiceCode service,
        boolean forbidden,
        Certainty certainty,
        DayRange valid,
        String source)
        implements Dated, Serializable {

    static ConcurrenceRule of(TextRow row) {
        return new ConcurrenceRule(
                row.text("regel_id"),
                row.text("rho_id"),
                row.text("programma"),
                row.service(),
                row.text("effect").equals("verboden"),
                Certainty.valueOf(row.text("zekerheid").toUpperCase(Locale.ROOT)),
                row.valid(),
                row.text("bron"));
    }

    /** Stands for every RHO without a rule of its own for the programme on the date. */
    public static final String EVERY_RHO = "*";
}
