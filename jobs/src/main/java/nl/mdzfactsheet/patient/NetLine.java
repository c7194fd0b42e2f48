package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/**
 * A claim line that counts: won its identity, known code, not wholly reversed.
 *
 * @param claim the line as delivered; its amountCents is the original amount
 * @param netCents amount after credits
 * @param coverage judged on datum_prestatie, for MDZ lines and enrolment fees on the first day of the quarter
 * @param unit practice unit of the line
 * @param unitRule rule that chose the unit, for {@code explain}
 * @param category categorie of the service on its date, null when prestaties does not hold it (medicine, DBC)
 * @param programme programma of an MDZ line (categorie mdz), else null
 * @param severalPerDay meermaals_per_dag of the service
 * @param atc ATC code of a medicine, else null
 * @param form toedieningsvorm of a medicine, else null
 * @param dddE8 DDD of a pharmacy line times 10^8 (aantal has two decimals, ddd_per_eenheid six), 0 for other lines
 */
public record NetLine(
        ClaimLine claim,
        long netCents,
        Coverage coverage,
        Unit unit,
        String unitRule,
        @Nullable String category,
        @Nullable String programme,
        boolean severalPerDay,
        @Nullable String atc,
        @Nullable String form,
        long dddE8) {

    /** A bundle line: categorie mdz of table mdz. */
    public boolean isBundle() {
        return "mdz".equals(category);
    }

    /** An enrolment fee. */
    public boolean isEnrolmentFee() {
        return "inschrijving".equals(category);
    }

    /** A consult or visit, the contacts of frequent users. */
    public boolean isContact() {
        return "consult".equals(category) || "visite".equals(category);
    }

    public boolean isInsured() {
        return coverage == Coverage.INSURED;
    }

    public Quarter quarter() {
        return claim.quarter();
    }
}
