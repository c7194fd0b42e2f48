package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.ServiceCode;

/**
 * A row of tarieven.
 *
 * @param executingAgb executing AGB, {@link nl.mdzfactsheet.patient.ClaimLine#NONE} for everyone
 * @param maxCents maximum tariff per unit, cents
 */
public record Tariff(ServiceCode service, int executingAgb, long maxCents, DayRange valid)
        implements Dated, Serializable {

    static Tariff of(TextRow row) {
        return new Tariff(row.service(), row.agb("agb_uitvoerder"), row.cents("max_tarief"), row.valid());
    }
}
