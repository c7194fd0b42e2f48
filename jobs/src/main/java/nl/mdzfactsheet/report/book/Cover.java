package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** First sheet: what the workbook is about, and what stands where. */
final class Cover {

    static final String SHEET = "Voorblad";

    private Cover() {}

    /**
     * @param about subject and text, one pair a row
     * @param sheets the sheets that follow
     */
    static SheetTable<List<String>> sheet(String title, List<List<String>> about, List<SheetTable<?>> sheets) {
        List<List<String>> rows = new ArrayList<>(about);
        Set<String> names = sheets.stream().map(SheetTable::sheet).collect(Collectors.toSet());
        sheets.forEach(s -> rows.add(List.of(s.sheet(), s.title())));
        return new SheetTable<>(
                SHEET,
                title,
                "Een uitkomst is een signaal voor het gesprek, geen oordeel en geen terugvordering.",
                0,
                List.of(
                        new Field<>(
                                "Onderwerp",
                                30,
                                "Waarover de regel gaat, of een blad",
                                r -> Cell.text(r.get(0), names.contains(r.get(0)) ? Look.LINK : Look.TEXT)),
                        new Field<>("Inhoud", 110, "Wat erover te zeggen is", r -> Cell.prose(r.get(1)))),
                rows,
                "");
    }

    /** What every cover says. */
    static List<List<String>> about(BookFacts facts) {
        return List.of(
                List.of("Jaar", Integer.toString(facts.year())),
                List.of("Stand per", facts.standing()),
                List.of("Run", facts.runId()),
                List.of(
                        "Lezen",
                        "Een x betekent verborgen, niet nul [note 1]. Aandacht en signaal staan er in woorden en pijlen bij; de kleur voegt niets toe [note 4]."),
                List.of(
                        "Werken",
                        "Elk blad heeft één tabel met één kopregel: sorteren, filteren en plakken kan. Getallen zijn getallen, AGB-codes zijn tekst."));
    }
}
