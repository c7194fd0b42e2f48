package nl.mdzfactsheet.report.book;

import java.util.List;
import java.util.function.Function;
import nl.mdzfactsheet.report.book.Look.Tone;

/** The columns in which people see bundle spend and striking claim lines. */
final class LineFields {

    private LineFields() {}

    /** Of {@code waterfall}. */
    static List<Field<NamedRow>> waterfall() {
        return List.of(
                words("Programma", 12, "Ketenprogramma", r -> r.text("programme")),
                words(
                        "Klasse",
                        34,
                        "Waar het geld heen ging; elke ketenregel heeft precies één klasse",
                        r -> Words.waterfallClass(r.text("class"))),
                words(
                        "Niveau",
                        12,
                        "Verzekeraar, RHO of praktijk; tel niveaus niet bij elkaar op",
                        r -> Words.level(r.text("level"))),
                words(
                        "AGB praktijk",
                        19,
                        "AGB-code van de praktijk, als tekst van acht cijfers",
                        r -> r.text("practice_agb")),
                words("Naam praktijk", 34, "Naam van de praktijk", r -> r.text("practice_name")),
                number("Kwartalen", "quarters", Look.WHOLE, "Aantal betaalde ketenkwartalen (declaratieregels)"),
                number("Patiënten", "patients", Look.WHOLE, "Aantal verschillende patiënten"),
                number("Bedrag (€)", "amount_eur", Look.EURO, "Netto betaald bedrag in euro"),
                remark());
    }

    /** Of {@code detection_counts}. */
    static List<Field<NamedRow>> detections() {
        return List.of(
                words("Signaal", 8, "Code van het signaal", r -> r.text("detector")),
                words("Wat het is", 40, "Wat er opvalt aan de regels", r -> Words.detector(r.text("detector"))),
                words(
                        "Niveau",
                        12,
                        "RHO of praktijk; tel niveaus niet bij elkaar op",
                        r -> Words.level(r.text("level"))),
                words(
                        "AGB praktijk",
                        19,
                        "AGB-code van de praktijk, als tekst van acht cijfers",
                        r -> r.text("practice_agb")),
                words("Naam praktijk", 34, "Naam van de praktijk", r -> r.text("practice_name")),
                words("Programma", 12, "Ketenprogramma; leeg: regels zonder programma", r -> r.text("programme")),
                words(
                        "Zekerheid",
                        12,
                        "zeker: volgt uit de regels; vermoeden: een aanwijzing",
                        r -> r.text("certainty")),
                number("Regels", "lines", Look.WHOLE, "Aantal declaratieregels"),
                number("Bedrag (€)", "amount_eur", Look.EURO, "Bedrag dat ermee is gemoeid, in euro"),
                remark());
    }

    /** RHO of a row, for tables over several of them. */
    static List<Field<NamedRow>> rho() {
        return List.of(
                words("RHO", 12, "Kenmerk van de RHO", r -> r.text("rho_id")),
                words("Naam RHO", 34, "Naam van de RHO", r -> r.text("rho_name")));
    }

    private static Field<NamedRow> remark() {
        return new Field<>(
                "Opmerking",
                26,
                "Waarom een cijfer ontbreekt",
                r -> r.hidden() ? Cell.text(Words.HIDDEN, Look.TEXT.in(Tone.HIDDEN)) : Cell.empty(Look.TEXT));
    }

    private static Field<NamedRow> number(String heading, String column, Look look, String meaning) {
        return new Field<>(heading, 14, meaning, r -> Cell.number(r.text(column), look));
    }

    private static Field<NamedRow> words(
            String heading, double width, String meaning, Function<NamedRow, String> text) {
        return new Field<>(heading, width, meaning, r -> Cell.text(text.apply(r)));
    }
}
