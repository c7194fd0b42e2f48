package nl.mdzfactsheet.patient;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A claim line that counts: won its identity, known code, not wholly reversed.
 *
 * @param claim the line as delivered; its amountCents is the original amount
 * @param netCents amount after credits
 * @param coverage judged on datum_prestatie, for MDZ lines and enrolment fees on the first day of the quarter
 * @param unitChoice practice unit of the line, with the rule that won
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
        UnitChoice unitChoice,
        @Nullable String category,
        @Nullable String programme,
        boolean severalPerDay,
        @Nullable String atc,
        @Nullable String form,
        long dddE8) {

    /** The order of history: datum_prestatie, table, declaratie_id. */
    public static final Comparator<NetLine> IN_ORDER = NetLine::compareInHistory;

    /** The order in which lines were granted: datum_toekenning, declaratie_id. */
    public static final Comparator<NetLine> BY_GRANTING = Comparator.<NetLine>comparingInt(
                    line -> line.claim().grantedDay())
            .thenComparing(NetLine::declaratieId, Utf8Order::compare);

    /** One plain comparison: every history is sorted by it. */
    private static int compareInHistory(NetLine one, NetLine other) {
        int order = Integer.compare(one.claim.serviceDay(), other.claim.serviceDay());
        if (order == 0) {
            order = one.claim.table().compareTo(other.claim.table());
        }
        return order != 0 ? order : Utf8Order.compare(one.declaratieId(), other.declaratieId());
    }

    public String declaratieId() {
        return claim.declaratieId();
    }

    /** Practice unit of the line. */
    public Unit unit() {
        return unitChoice.unit();
    }

    /** The rule that chose the unit and the candidates it chose from. */
    public String unitRule() {
        return unitChoice.text();
    }

    /** A bundle line ("MDZ line"): categorie mdz of table mdz, the lines with a programme. */
    public boolean isBundle() {
        return programme != null;
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
