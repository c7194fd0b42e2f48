package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of afspraken: an agreed target.
 *
 * @param relative soort relatief: target = baseline times value
 * @param atLeast richting minstens, else hoogstens
 * @param baseYear basisjaar, null when not given
 * @param agreedDay overeengekomen_op, days since 1970-01-01
 */
public record Agreement(
        String id,
        String rhoId,
        String measureId,
        int year,
        boolean relative,
        boolean atLeast,
        BigDecimal value,
        @Nullable Integer baseYear,
        int agreedDay,
        @Nullable String description)
        implements Serializable {

    static Agreement of(TextRow row) {
        return new Agreement(
                row.text("afspraak_id"),
                row.text("rho_id"),
                row.text("measure_id"),
                row.number("jaar"),
                row.text("soort").equals("relatief"),
                row.text("richting").equals("minstens"),
                new BigDecimal(row.text("streefwaarde")),
                row.optional("basisjaar") == null ? null : row.number("basisjaar"),
                row.day("overeengekomen_op"),
                row.optional("omschrijving"));
    }
}
