package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.DayRange;

/**
 * A row of geneesmiddelen.
 *
 * @param dddPerUnitE6 ddd_per_eenheid times 10^6
 */
public record Medicine(String zi, String name, String atc, String form, long dddPerUnitE6, DayRange valid)
        implements Dated, Serializable {

    static Medicine of(TextRow row) {
        return new Medicine(
                row.text("zi_nummer"),
                row.text("naam"),
                row.text("atc"),
                row.text("toedieningsvorm"),
                row.scaled("ddd_per_eenheid", 6),
                row.valid());
    }
}
