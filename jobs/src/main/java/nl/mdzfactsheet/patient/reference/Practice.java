package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * A row of praktijken.
 *
 * @param enrolledTotal ingeschreven_totaal, all insurers; null when not known
 */
public record Practice(
        int agb,
        String name,
        String postcode4,
        String region,
        @Nullable Integer enrolledTotal,
        DayRange valid) implements Dated, Serializable {

    static Practice of(TextRow row) {
        return new Practice(
                row.agb("agb_praktijk"),
                row.text("naam"),
                row.text("postcode4"),
                row.text("regio"),
                row.optional("ingeschreven_totaal") == null ? null : row.number("ingeschreven_totaal"),
                row.valid());
    }
}
