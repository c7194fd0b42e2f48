package nl.mdzfactsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows that the oracle hands out; money in cents, ids as delivered. */
public final class OracleRows {
    private OracleRows() {}

    /**
     * A flagged claim line, not contested.
     *
     * @param detector D1 to D10
     * @param table claim table
     * @param verzekerdeId person
     * @param declaratieId claim line
     * @param rhoId RHO of the unit, or {@code zonder RHO}
     * @param practiceAgb practice of the unit, or {@code onbekende praktijk}
     * @param programme programme of bundle detectors and D4, else null
     * @param year year
     * @param quarter quarter, 1 to 4
     * @param amountCents amount at stake
     * @param evidence what proves it
     * @param basis claims, contacts or claims_proxy
     * @param certainty zeker or vermoeden
     */
    public record Detection(
            String detector,
            String table,
            String verzekerdeId,
            String declaratieId,
            String rhoId,
            String practiceAgb,
            @Nullable String programme,
            int year,
            int quarter,
            long amountCents,
            String evidence,
            String basis,
            String certainty) {}

    /**
     * Numerator and denominator of a measure at a unit.
     *
     * @param measureId measure
     * @param level insurer, region, rho or practice
     * @param rhoId RHO, the region's name for a region, null for the insurer
     * @param practiceAgb practice, null above practice level
     * @param numerator exact, eight decimals
     * @param denominator exact, eight decimals
     * @param persons distinct persons in the denominator
     */
    public record Measure(
            String measureId,
            String level,
            @Nullable String rhoId,
            @Nullable String practiceAgb,
            BigDecimal numerator,
            BigDecimal denominator,
            long persons) {}

    /**
     * A class of the bundle spend waterfall at a unit.
     *
     * @param level insurer, rho or practice
     * @param rhoId RHO, null for the insurer
     * @param practiceAgb practice, null above practice level
     * @param programme programme
     * @param waterfallClass class
     * @param quarters net MDZ lines
     * @param patients distinct persons
     * @param amountCents net amount
     */
    public record Waterfall(
            String level,
            @Nullable String rhoId,
            @Nullable String practiceAgb,
            String programme,
            String waterfallClass,
            long quarters,
            long patients,
            long amountCents) {}

    /**
     * Flagged lines of a detector at a unit.
     *
     * @param detector D1 to D10
     * @param level insurer, rho or practice
     * @param rhoId RHO, null for the insurer
     * @param practiceAgb practice, null above practice level
     * @param programme programme, null where the detector has none
     * @param quarter quarter, 1 to 4
     * @param certainty zeker or vermoeden
     * @param lines flagged lines
     * @param persons distinct persons
     * @param amountCents amount at stake
     */
    public record DetectionCount(
            String detector,
            String level,
            @Nullable String rhoId,
            @Nullable String practiceAgb,
            @Nullable String programme,
            int quarter,
            String certainty,
            long lines,
            long persons,
            long amountCents) {}

    /**
     * Threshold of frequent users in a group.
     *
     * @param year the reporting year or the year before
     * @param sexGroup 1, 2 or other
     * @param ageGroup age group
     * @param patients patients enrolled in four quarters
     * @param threshold smallest number of contacts that at most ten per cent reach
     * @param frequent patients at or above it
     */
    public record Threshold(int year, String sexGroup, String ageGroup, long patients, int threshold, long frequent) {}

    /**
     * What became of the active lines of a delivery, original amounts, debit and credit apart.
     *
     * @param delivery delivery id
     * @param table claim table
     * @param outcome net, partly_reversed, reversed, credit_used, unmatched_credit, repeated, ...
     * @param debitLines debit lines
     * @param debitCents their original amount
     * @param creditLines credit lines
     * @param creditCents their original amount
     * @param netCents what is left of the debit lines
     */
    public record Outcome(
            String delivery,
            String table,
            String outcome,
            long debitLines,
            long debitCents,
            long creditLines,
            long creditCents,
            long netCents) {}

    /**
     * A net line of the reporting year with its unit.
     *
     * @param table claim table
     * @param verzekerdeId person
     * @param declaratieId claim line
     * @param date datum_prestatie
     * @param netCents amount after credits
     * @param coverage insured, uninsured, deceased or unknown
     * @param rhoId RHO of the unit
     * @param practiceAgb practice of the unit
     */
    public record NetLine(
            String table,
            String verzekerdeId,
            String declaratieId,
            LocalDate date,
            long netCents,
            String coverage,
            String rhoId,
            String practiceAgb) {}

    /**
     * Rows set aside when the files were read.
     *
     * @param delivery delivery id
     * @param table table
     * @param reason reason code
     * @param column column at fault, null for faults of structure
     * @param lines number of rows
     */
    public record Rejected(
            String delivery,
            String table,
            String reason,
            @Nullable String column,
            long lines) {}

    /**
     * What became of a delivery.
     *
     * @param id delivery id
     * @param status active, replaced, refused or held
     * @param reason reason code, null when accepted
     */
    public record DeliveryStatus(
            String id, String status, @Nullable String reason) {}
}
