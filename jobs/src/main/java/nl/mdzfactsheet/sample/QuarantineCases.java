package nl.mdzfactsheet.sample;

import static nl.mdzfactsheet.sample.PlantedCase.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.Lines.Stay;
import nl.mdzfactsheet.sample.PlantedCase.Moment;

/** One extra line with one fault each; without it the person would be like any other. */
final class QuarantineCases {
    private static final ClaimTable GP = ClaimTable.HUISARTSENZORG;

    private static final List<Reason> SPREAD = List.of(
            Reason.ROW_LENGTH,
            Reason.VALUE_MISSING,
            Reason.DATE_INVALID,
            Reason.DATE_OUT_OF_RANGE,
            Reason.OUTSIDE_PERIOD,
            Reason.AMOUNT_INVALID,
            Reason.QUANTITY_INVALID,
            Reason.AGB_INVALID,
            Reason.UZOVI_INVALID,
            Reason.CODE_INVALID,
            Reason.PSEUDONYM_INVALID,
            Reason.DECIMAL_NOTATION,
            Reason.ENUM_INVALID);

    private QuarantineCases() {}

    static List<PlantedCase> all() {
        List<PlantedCase> cases = new ArrayList<>(List.of(
                gp(Reason.ROW_LENGTH, (p, q) -> RowText.cut()),
                gp(Reason.VALUE_MISSING, (p, q) -> RowText.put(GP, "prestatiecode", "")),
                gp(Reason.DATE_INVALID, (p, q) -> RowText.put(GP, "datum_prestatie", q / 4 + "-02-30")),
                gp(Reason.DATE_OUT_OF_RANGE, (p, q) -> RowText.put(GP, "datum_toekenning", "2005-12-31")),
                gp(
                        Reason.OUTSIDE_PERIOD,
                        (p, q) -> RowText.put(GP, "datum_prestatie", Days.text(Days.firstDay(q) - 1))),
                gp(Reason.AMOUNT_INVALID, (p, q) -> RowText.put(GP, "bedrag", "12x50")),
                gp(Reason.QUANTITY_INVALID, (p, q) -> RowText.put(GP, "aantal", "0")),
                gp(
                        Reason.AGB_INVALID,
                        (p, q) -> RowText.put(
                                GP, "agb_praktijk", p.practice().agb().substring(1))),
                gp(Reason.UZOVI_INVALID, (p, q) -> RowText.put(GP, "uzovi", "990")),
                gp(Reason.CODE_INVALID, (p, q) -> RowText.put(GP, "prestatiecodelijst", "08")),
                gp(Reason.PSEUDONYM_INVALID, (p, q) -> RowText.shout(p.person()))));
        cases.add(yearly("quarantine: decimal_notation", m -> Persona.adult(), QuarantineCases::notation));
        cases.add(yearly("quarantine: enum_invalid", m -> Persona.adult(), QuarantineCases::referralType));
        cases.add(yearly(
                "quarantine: enum_invalid in contacts",
                m -> Persona.adult().with(m.always(Programme.DM2)).atRegisteringPractice(),
                (p, m) -> p.addDamagedContact(
                        Programme.DM2, Days.firstDay(m.year() * 4 + (m.occurrence() + 1) % 4) + 9)));
        return cases;
    }

    /** How the text of a line is damaged, given the quarter of its delivery. */
    private interface Damage {
        UnaryOperator<String> of(Planting planting, int quarter);
    }

    private static PlantedCase gp(Reason reason, Damage damage) {
        return yearly("quarantine: " + reason.code(), m -> Persona.adult(), (p, m) -> {
            int quarter = quarter(m, reason);
            add(p, quarter, reason, damage.of(p, quarter));
        });
    }

    /** Spread over the quarters, so that no delivery comes near a limit. */
    private static int quarter(Moment m, Reason reason) {
        return m.year() * 4 + (m.occurrence() + SPREAD.indexOf(reason)) % 4;
    }

    private static void add(Planting p, int quarter, Reason reason, UnaryOperator<String> damage) {
        int day = Days.firstDay(quarter) + 33;
        p.add(Row.regular(p.lines().gp("12010", day, p.practice())).damaged(reason, damage));
    }

    /** A point where the delivery declares a comma, a comma elsewhere. */
    private static void notation(Planting p, Moment m) {
        int quarter = quarter(m, Reason.DECIMAL_NOTATION);
        boolean comma = quarter == m.span().first() + 2;
        add(p, quarter, Reason.DECIMAL_NOTATION, RowText.put(GP, "bedrag", comma ? "12.50" : "12,50"));
    }

    private static void referralType(Planting p, Moment m) {
        int day = Days.firstDay(quarter(m, Reason.ENUM_INVALID)) + 33;
        ClaimLine stay =
                p.lines().hospital(new Stay(p.codes().diagnoses().get(0), day, day + 1, "huisarts"), p.practice());
        p.add(Row.regular(stay).damaged(Reason.ENUM_INVALID, RowText.put(ClaimTable.MSZ, "type_verwijzing", "zelf")));
    }
}
