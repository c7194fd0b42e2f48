package nl.mdzfactsheet.report.book;

import java.util.List;
import java.util.function.Function;
import nl.mdzfactsheet.report.book.BookFacts.Measure;
import nl.mdzfactsheet.report.book.Look.Tone;

/** The columns in which people see what was agreed and what came of it, with room for the talk. */
final class PdcaFields {

    private final BookFacts facts;

    PdcaFields(BookFacts facts) {
        this.facts = facts;
    }

    /** Columns that are printed: the first of {@link #fields}. */
    static final int PRINTED = 12;

    List<Field<NamedRow>> fields() {
        return List.of(
                words("Maat", 54, "Waarover de afspraak gaat", r -> facts.title(r.text("measure_id"))),
                prose("Afgesproken", 30, "Wat is afgesproken, in de woorden van de afspraak", "agreed"),
                words("Richting", 12, "minstens of hoogstens de streefwaarde", r -> r.text("direction")),
                value("Streefwaarde", "target", "Waarde die bereikt moest worden"),
                value("Uitgangswaarde", "baseline", "Waarde in het basisjaar"),
                value("Resultaat", "result", "Waarde in dit jaar"),
                verdict(),
                prose(
                        "Praktijken die het meest bijdragen",
                        34,
                        "De kleinste groep praktijken die samen de helft van het verschil bepaalt",
                        "practices_contributing_most"),
                talk("Bespreekpunt", 24),
                talk("Vervolgactie", 24),
                talk("Wie", 12),
                talk("Wanneer", 12),
                words("Eenheid", 50, "Waarin de waarden zijn uitgedrukt", r -> MeasureScale.shown(unit(r))),
                value(
                        "Zonder toeval [note 8]",
                        "shrunken_baseline",
                        "Uitgangswaarde, naar het gemiddelde getrokken voor zover toeval haar kan verklaren"),
                new Field<>(
                        "Basisjaar",
                        12,
                        "Jaar van de uitgangswaarde",
                        r -> Cell.number(r.text("baseline_year"), Look.YEAR)),
                new Field<>("Overeengekomen op", 21, "Dag van de afspraak", r -> Cell.day(r.text("agreed_on"))),
                words("Opmerking", 30, "Waarom een cijfer ontbreekt", Words::remark),
                words("Maatcode", 30, "Vast kenmerk van de maat", r -> r.text("measure_id")),
                words("Afspraak", 20, "Kenmerk van de afspraak", r -> r.text("afspraak_id")));
    }

    private Field<NamedRow> value(String heading, String column, String meaning) {
        return new Field<>(heading, 17, meaning, r -> MeasureFields.scaled(r.number(column), unit(r)));
    }

    private String unit(NamedRow row) {
        Measure measure = facts.measure(row.text("measure_id"));
        return measure == null ? "" : measure.unit();
    }

    private static Field<NamedRow> verdict() {
        return new Field<>("Oordeel", 19, "gehaald of niet gehaald: ook als toeval wordt meegewogen", r -> {
            String verdict = r.text("verdict");
            Tone tone = verdict.equals("NOT_MET") ? Tone.SIGNAL : Tone.PLAIN;
            return Cell.text(Words.target(verdict), Look.TEXT.in(tone));
        });
    }

    private static Field<NamedRow> talk(String heading, double width) {
        return new Field<>(heading, width, "Leeg: voor het gesprek", r -> Cell.empty(Look.PROSE.in(Tone.INPUT)));
    }

    private static Field<NamedRow> prose(String heading, double width, String meaning, String column) {
        return new Field<>(heading, width, meaning, r -> Cell.prose(r.text(column)));
    }

    private static Field<NamedRow> words(
            String heading, double width, String meaning, Function<NamedRow, String> text) {
        return new Field<>(heading, width, meaning, r -> Cell.text(text.apply(r)));
    }
}
