package nl.mdzfactsheet.reference;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One flagged claim line. The programme is null where the line is no MDZ line and the rule names none. The amount is
 * in cents. Basis is claims, contacts or claims_proxy; certainty zeker or vermoeden.
 */
public record Detection(
        String detector,
        String declaratieId,
        ClaimTable table,
        String person,
        Unit unit,
        @Nullable String programme,
        Quarter quarter,
        long amountCents,
        String evidence,
        String basis,
        String certainty) {

    private static final Map<String, String> NAMES = Map.of(
            "D1", "duplicate_line",
            "D2", "double_bundle_quarter",
            "D3", "programme_overlap",
            "D4", "besides_bundle",
            "D5", "double_enrolment",
            "D6", "above_maximum_tariff",
            "D7", "no_show_quarter",
            "D8", "not_covered",
            "D9", "specialist_treated",
            "D10", "no_indication");

    /** A flag on the net amount of a line, certain and from claims alone. */
    static Detection of(String detector, NetLine line, Unit unit, String evidence) {
        return new Detection(
                detector,
                line.id(),
                line.table(),
                line.line().person(),
                unit,
                line.isMdz() ? line.programme() : null,
                line.quarter(),
                line.cents(),
                evidence,
                "claims",
                "zeker");
    }

    Detection withAmount(long cents) {
        return new Detection(
                detector, declaratieId, table, person, unit, programme, quarter, cents, evidence, basis, certainty);
    }

    Detection withProgramme(String other) {
        return new Detection(
                detector, declaratieId, table, person, unit, other, quarter, amountCents, evidence, basis, certainty);
    }

    Detection with(String otherBasis, String otherCertainty) {
        return new Detection(
                detector,
                declaratieId,
                table,
                person,
                unit,
                programme,
                quarter,
                amountCents,
                evidence,
                otherBasis,
                otherCertainty);
    }

    public boolean certain() {
        return certainty.equals("zeker");
    }

    public String detectorName() {
        return NAMES.getOrDefault(detector, "");
    }
}
