package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;

/**
 * A row of ses_postcode4.
 *
 * @param quintile ses_kwintiel, "1" to "5"
 */
public record SesPostcode(int postcode4, String quintile) implements Serializable {

    static SesPostcode of(TextRow row) {
        return new SesPostcode(row.number("postcode4"), row.text("ses_kwintiel"));
    }
}
