package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;

/**
 * A row of rho: a regional GP organisation.
 */
public record Rho(String id, String name, String region) implements Serializable {

    static Rho of(TextRow row) {
        return new Rho(row.text("rho_id"), row.text("naam"), row.text("regio"));
    }
}
