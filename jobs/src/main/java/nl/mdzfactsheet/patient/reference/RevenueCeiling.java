package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;

/**
 * A row of omzetplafonds: the turnover ceiling of an executing organisation.
 */
public record RevenueCeiling(int executingAgb, int year, long ceilingCents) implements Serializable {

    static RevenueCeiling of(TextRow row) {
        return new RevenueCeiling(row.agb("agb_uitvoerder"), row.number("jaar"), row.cents("plafond"));
    }
}
