package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.DayRange;

/**
 * A row of rho_hoofdaannemers: an AGB under which an RHO bills.
 */
public record Contractor(String rhoId, int agb, DayRange valid) implements Dated, Serializable {

    static Contractor of(TextRow row) {
        return new Contractor(row.text("rho_id"), row.agb("agb_hoofdaannemer"), row.valid());
    }
}
