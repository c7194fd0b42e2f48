package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.DayRange;

/**
 * A row of rho_praktijken: a practice of an RHO.
 *
 * @param mirrorMandate mandaat_spiegelinformatie: the practice lets its RHO see its mirror information
 */
public record Membership(String rhoId, int practiceAgb, boolean mirrorMandate, DayRange valid)
        implements Dated, Serializable {

    static Membership of(TextRow row) {
        return new Membership(
                row.text("rho_id"), row.agb("agb_praktijk"), row.flag("mandaat_spiegelinformatie"), row.valid());
    }
}
