package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/**
 * One accepted claim line of one patient, as delivered. Days are counted from 1970-01-01, money is cents, AGB codes are
 * numbers (leading zeros restored on output).
 *
 * @param table claim table
 * @param declaratieId reference number, unique per table and person
 * @param precedingId on a credit line: the debit line it reverses; null when not given
 * @param debit true for a debit line, false for a credit line
 * @param uzovi insurer label
 * @param service code list and code
 * @param serviceDay datum_prestatie
 * @param grantedDay datum_toekenning
 * @param quantityHundredths aantal times 100
 * @param amountCents amount granted, unsigned
 * @param executingAgb agb_praktijk of huisartsenzorg, agb_hoofdaannemer of mdz, agb_apotheek of farmacie, else agb_uitvoerder
 * @param relatedAgb agb_zorgverlener, mdz.agb_praktijk, agb_voorschrijver, agb_aanvrager or agb_verwijzer; {@link #NONE} when empty
 * @param specialism specialisme of a hospital line, else null
 * @param diagnosis diagnosecode of a hospital line, else null
 * @param endDay datum_einde of a hospital line, {@link #NONE} when empty
 * @param referral type_verwijzing of a hospital line, else null
 * @param origin where the line came from
 */
public record ClaimLine(
        ClaimTable table,
        String declaratieId,
        @Nullable String precedingId,
        boolean debit,
        int uzovi,
        ServiceCode service,
        int serviceDay,
        int grantedDay,
        long quantityHundredths,
        long amountCents,
        int executingAgb,
        int relatedAgb,
        @Nullable String specialism,
        @Nullable String diagnosis,
        int endDay,
        @Nullable ReferralType referral,
        Origin origin) {

    /** No AGB, no end date. */
    public static final int NONE = -1;

    /**
     * Where a line came from. Not part of its content.
     *
     * @param delivery ordinal of the delivery among the active ones, in order of created, then id: a later delivery has a
     *     higher ordinal
     * @param file ordinal of the file in the descriptor
     * @param line physical line number in the unpacked file, header = 1
     */
    public record Origin(int delivery, int file, long line) {}

    /** The practice named on the line: agb_praktijk, agb_aanvrager or agb_verwijzer; {@link #NONE} for farmacie or when empty. */
    public int practiceAgb() {
        return switch (table) {
            case HUISARTSENZORG -> executingAgb;
            case FARMACIE -> NONE;
            case MDZ, ELD, MSZ, PARAMEDISCH -> relatedAgb;
        };
    }

    /** Whether every value but the origin is equal. */
    public boolean sameContent(ClaimLine other) {
        return equals(other.from(origin));
    }

    /** The same content from another place. */
    ClaimLine from(Origin otherOrigin) {
        return new ClaimLine(
                table,
                declaratieId,
                precedingId,
                debit,
                uzovi,
                service,
                serviceDay,
                grantedDay,
                quantityHundredths,
                amountCents,
                executingAgb,
                relatedAgb,
                specialism,
                diagnosis,
                endDay,
                referral,
                otherOrigin);
    }

    /** The quarter of datum_prestatie. */
    public Quarter quarter() {
        return Quarter.of(serviceDay);
    }
}
