package nl.mdzfactsheet.app.agreements;

import java.math.BigDecimal;

/**
 * An agreement as it was filled in, on the scale of {@code afspraken}.
 *
 * @param rho rho_id
 * @param measure measure_id
 * @param year jaar
 * @param kind absoluut or relatief
 * @param direction minstens or hoogstens
 * @param target streefwaarde: the value on the scale of the measure (money in cents), or the factor
 * @param baseYear basisjaar; empty for none
 * @param agreedOn overeengekomen_op, ISO
 * @param text omschrijving; may be empty
 * @param row where it stands
 */
record FilledAgreement(
        String rho,
        String measure,
        String year,
        String kind,
        String direction,
        BigDecimal target,
        String baseYear,
        String agreedOn,
        String text,
        FilledRow row) {

    /** Two agreements about the same thing are one too many. */
    String subject() {
        return String.join("|", year, rho, measure);
    }
}
