package nl.mdzfactsheet.report.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.mdzfactsheet.report.book.Look.Tone;
import org.jspecify.annotations.Nullable;

/** The columns in which people see a row of {@code measure_results}. */
final class MeasureFields {

    private static final int CENTS = 2;

    private final BookFacts facts;

    MeasureFields(BookFacts facts) {
        this.facts = facts;
    }

    Field<NamedRow> measure() {
        return words("Maat", 66, "Wat er is gemeten; de code staat achteraan", r -> facts.title(r.text("measure_id")));
    }

    Field<NamedRow> family() {
        return words("Familie", 26, "Groep van maten", r -> facts.family(r.text("family")));
    }

    Field<NamedRow> programme() {
        return words("Programma", 13, "Ketenprogramma; leeg als de maat er geen heeft", r -> r.text("programme"));
    }

    Field<NamedRow> level() {
        return words("Niveau", 12, "Verzekeraar, regio, RHO of praktijk", r -> Words.level(r.text("level")));
    }

    Field<NamedRow> rho() {
        return words("RHO", 12, "Kenmerk van de RHO", r -> r.text("rho_id"));
    }

    Field<NamedRow> rhoName() {
        return words(
                "Naam RHO",
                34,
                "Naam van de RHO, of de regio",
                r -> r.text("rho_name").isEmpty() ? r.text("region") : r.text("rho_name"));
    }

    Field<NamedRow> practice() {
        return words(
                "AGB praktijk",
                19,
                "AGB-code van de praktijk, als tekst van acht cijfers",
                r -> r.text("practice_agb"));
    }

    Field<NamedRow> practiceName() {
        return words("Naam praktijk", 34, "Naam van de praktijk", r -> r.text("practice_name"));
    }

    /** What was measured, how sure it is, whether it stands out and what became of it: the part that is printed. */
    List<Field<NamedRow>> core() {
        return List.of(
                value("Waarde", "value", "De uitkomst, in de eenheid ernaast; leeg als er niets over te zeggen is"),
                unit(),
                value("Ondergrens 95%", "lower95", "Het werkelijke cijfer ligt waarschijnlijk boven deze grens"),
                value("Bovengrens 95%", "upper95", "Het werkelijke cijfer ligt waarschijnlijk onder deze grens"),
                signal(),
                value("Vorig jaar", "previous_value", "De waarde van het jaar ervoor, op dezelfde manier berekend"),
                words(
                        "Verandering [note 6]",
                        26,
                        "Of het verschil met vorig jaar aantoonbaar is",
                        r -> shown(r, Words.change(r.text("change_verdict")))),
                remark());
    }

    /** On what it rests, and how it compares. */
    List<Field<NamedRow>> further() {
        return List.of(
                numerator("Teller", "numerator", "Wat is geteld; geld in euro"),
                denominator("Noemer", "denominator", "Waarop het is geteld; geld in euro"),
                benchmark(),
                ratio(
                        "Ten opzichte van verwacht [note 3]",
                        "oe_ratio",
                        "1 is zoals verwacht gezien leeftijd, geslacht en SES"),
                words(
                        "Oordeel",
                        16,
                        "Alleen bij een signaal en een maat met een gunstige kant",
                        r -> shown(r, Words.verdict(r.text("verdict")))),
                words("Gunstig is", 13, "Welke kant gunstig is", r -> Words.better(r.text("better"))),
                potential(),
                family(),
                programme(),
                code());
    }

    Field<NamedRow> decile() {
        return new Field<>(
                "Deciel",
                8,
                "Plaats tussen alle praktijken: 1 is de laagste tien procent",
                r -> Cell.number(r.text("decile"), Look.WHOLE));
    }

    Field<NamedRow> target() {
        return value("Afgesproken", "target", "Wat voor dit jaar is afgesproken");
    }

    Field<NamedRow> targetVerdict() {
        return words("Afspraak", 18, "Of de afspraak is gehaald", r -> Words.target(r.text("target_verdict")));
    }

    Field<NamedRow> potential() {
        return new Field<>(
                "Potentieel (€) [note 7]",
                16,
                "Wat het in euro zou schelen bij het cijfer van het beste kwart",
                r -> Cell.number(r.text("potential_eur"), Look.EURO));
    }

    Field<NamedRow> remark() {
        return new Field<>(
                "Opmerking",
                26,
                "Waarom een cijfer ontbreekt, of wat erbij te bedenken is",
                r -> Cell.text(Words.remark(r), r.hidden() ? Look.TEXT.in(Tone.HIDDEN) : Look.TEXT));
    }

    Field<NamedRow> code() {
        return words("Maatcode", 30, "Vast kenmerk van de maat", r -> r.text("measure_id"));
    }

    Field<NamedRow> value(String heading, String column, String meaning) {
        return new Field<>(heading, 13, meaning, r -> scaled(r.number(column), r.text("unit")));
    }

    Field<NamedRow> unit() {
        return words("Eenheid", 50, "Waarin de waarde is uitgedrukt", r -> MeasureScale.shown(r.text("unit")));
    }

    Field<NamedRow> numerator(String heading, String column, String meaning) {
        return count(heading, column, MeasureScale::hasMoneyNumerator, meaning);
    }

    Field<NamedRow> denominator(String heading, String column, String meaning) {
        return count(heading, column, MeasureScale::hasMoneyDenominator, meaning);
    }

    /** A value of a measure as people see it. */
    static Cell scaled(@Nullable BigDecimal value, String unit) {
        MeasureScale scale = MeasureScale.of(unit);
        return Cell.number(value == null ? null : scale.shown(value), scale.look());
    }

    private static Field<NamedRow> signal() {
        return new Field<>("Opvallend [note 4]", 19, "Of het cijfer afwijkt, en hoe zeker dat is", r -> {
            String signal = r.text("funnel_signal");
            return Cell.text(shown(r, Words.signal(signal)), Look.TEXT.in(Words.tone(signal)));
        });
    }

    /** Words of a hidden row say nothing. */
    private static String shown(NamedRow row, String words) {
        return row.hidden() ? "" : words;
    }

    private static Field<NamedRow> benchmark() {
        return new Field<>(
                "Mediaan praktijken [note 3]",
                19,
                "De middelste van alle praktijken; met casemix op de schaal van ten opzichte van verwacht",
                r -> r.is("case_mix", "yes")
                        ? Cell.number(r.text("benchmark_median"), Look.DECIMAL)
                        : scaled(r.number("benchmark_median"), r.text("unit")));
    }

    private static Field<NamedRow> ratio(String heading, String column, String meaning) {
        return new Field<>(heading, 19, meaning, r -> Cell.number(r.text(column), Look.DECIMAL));
    }

    private static Field<NamedRow> count(String heading, String column, Predicate<String> money, String meaning) {
        return new Field<>(heading, 13, meaning, r -> {
            BigDecimal count = r.number(column);
            if (count == null) {
                return Cell.empty(Look.WHOLE);
            }
            return money.test(r.text("unit"))
                    ? Cell.number(count.movePointLeft(CENTS), Look.EURO)
                    : Cell.number(count, count.stripTrailingZeros().scale() > 0 ? Look.RATE : Look.WHOLE);
        });
    }

    private static Field<NamedRow> words(
            String heading, double width, String meaning, Function<NamedRow, String> text) {
        return new Field<>(heading, width, meaning, r -> Cell.text(text.apply(r)));
    }
}
