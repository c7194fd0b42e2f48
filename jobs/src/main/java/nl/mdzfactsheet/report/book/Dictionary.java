package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.List;

/** What every column, measure and code of a workbook means. */
final class Dictionary {

    static final String SHEET = "Begrippen";

    private Dictionary() {}

    /** @param sheets the sheets whose columns are explained */
    static SheetTable<List<String>> sheet(BookFacts facts, List<SheetTable<?>> sheets) {
        List<List<String>> rows = new ArrayList<>();
        facts.measures()
                .values()
                .forEach(m -> rows.add(List.of("maat", m.id(), m.title(), MeasureScale.shown(m.unit()), m.why())));
        sheets.forEach(
                s -> s.fields().forEach(f -> rows.add(List.of("kolom", s.sheet(), f.heading(), "", f.meaning()))));
        Words.lists()
                .forEach((kind, words) ->
                        words.forEach((code, meaning) -> rows.add(List.of("code", kind, code, "", meaning))));
        return new SheetTable<>(
                SHEET,
                "Begrippen",
                "Elke maat, kolom en code van dit werkboek.",
                0,
                List.of(
                        field("Soort", 9, "maat, kolom of code", 0),
                        field("Waar", 30, "Code van de maat, blad van de kolom, of lijst van de code", 1),
                        field("Naam", 58, "Titel van de maat, kop van de kolom, of code", 2),
                        field("Eenheid", 44, "Waarin de maat is uitgedrukt", 3),
                        new Field<>("Uitleg", 110, "Wat ermee bedoeld is", r -> Cell.prose(r.get(4)))),
                rows,
                "");
    }

    private static Field<List<String>> field(String heading, double width, String meaning, int place) {
        return new Field<>(heading, width, meaning, r -> Cell.text(r.get(place)));
    }
}
