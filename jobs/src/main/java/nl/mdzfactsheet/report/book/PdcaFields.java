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

    List<Field<NamedRow>> fields() {
        return List.of(
                words("Maat", 50, "Waarover de afspraak gaat", r -> facts.title(r.text("measure_id"))),
                prose("Afgesproken", 34, "Wat is afgesproken, in de woorden van de afspraak", "agreed"),
                words("Richting", 11, "minstens of hoogstens de streefwaarde", r -> r.text("direction")),
                value("Streefwaarde", "target", "Waarde die bereikt moest worden"),
                value("Uitgangswaarde", "baseline", "Waarde in het basisjaar"),
                value(
                        "Zonder toeval [note 8]",
                        "shrunken_baseline",
                        "Uitgangswaarde, naar het gemiddelde getrokken voor zover toeval haar kan verklaren"),
                value("Resultaat", "result", "Waarde in dit jaar"),
                verdict(),
                words("Eenheid", 34, "Waarin de waarden zijn uitgedrukt", r -> MeasureScale.shown(unit(r))),
                prose(
                        "Praktijken die het meest bijdragen",
                        40,
                        "De kleinste groep praktijken die samen de helft van het verschil bepaalt",
                        "practices_contributing_most"),
                talk("Bespreekpunt", "Leeg: voor het gesprek"),
                talk("Vervolgactie", "Leeg: voor het gesprek"),
                talk("Wie", "Leeg: voor het gesprek"),
                talk("Wanneer", "Leeg: voor het gesprek"),
                new Field<>(
                        "Basisjaar",
                        10,
                        "Jaar van de uitgangswaarde",
                        r -> Cell.number(r.text("baseline_year"), Look.YEAR)),
                new Field<>("Overeengekomen op", 16, "Dag van de afspraak", r -> Cell.day(r.text("agreed_on"))),
                words("Opmerking", 30, "Waarom een cijfer ontbreekt", Words::remark),
                words("Maatcode", 30, "Vast kenmerk van de maat", r -> r.text("measure_id")),
                words("Afspraak", 16, "Kenmerk van de afspraak", r -> r.text("afspraak_id")));
    }

    private Field<NamedRow> value(String heading, String column, String meaning) {
        return new Field<>(heading, 15, meaning, r -> MeasureFields.scaled(r.number(column), unit(r)));
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

    private static Field<NamedRow> talk(String heading, String meaning) {
        return new Field<>(heading, 24, meaning, r -> Cell.empty(Look.PROSE.in(Tone.INPUT)));
    }

    private static Field<NamedRow> prose(String heading, double width, String meaning, String column) {
        return new Field<>(heading, width, meaning, r -> Cell.prose(r.text(column)));
    }

    private static Field<NamedRow> words(
            String heading, double width, String meaning, Function<NamedRow, String> text) {
        return new Field<>(heading, width, meaning, r -> Cell.text(text.apply(r)));
    }
}
