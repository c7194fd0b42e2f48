package nl.mdzfactsheet.patient.curate;

import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.reference.Medicine;
import nl.mdzfactsheet.patient.reference.Service;
import org.jspecify.annotations.Nullable;

/**
 * A line with what the reference tables say of its code on its date.
 *
 * @param service row of prestaties; null for a medicine or a DBC that prestaties does not hold
 * @param medicine row of geneesmiddelen; null for other lines
 */
record CodedLine(
        ClaimLine claim,
        @Nullable Service service,
        @Nullable Medicine medicine) {

    private static final String ENROLMENT = "inschrijving";

    /** A bundle line: categorie mdz in table mdz. */
    @Nullable
    String bundleProgramme() {
        return service != null && service.isBundle() && claim.table() == ClaimTable.MDZ ? service.programme() : null;
    }

    @Nullable
    String category() {
        return service == null ? null : service.category();
    }

    boolean isEnrolmentFee() {
        return ENROLMENT.equals(category());
    }

    /** The day on which coverage is judged: bundles and enrolment fees pay for a quarter. */
    int coverageDay() {
        return isEnrolmentFee() || bundleProgramme() != null ? claim.quarter().firstDay() : claim.serviceDay();
    }
}
