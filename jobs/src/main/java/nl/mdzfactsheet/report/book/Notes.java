package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.List;

/** What the figures can and cannot say, as numbered notes to which cells and headings refer. */
final class Notes {

    static final String SHEET = "Toelichting";

    private static final List<String> TEXTS = List.of(
            "Verborgen. De regel gaat over een kleine groep, of een verborgen regel zou ermee kunnen worden teruggerekend. Verborgen betekent niet nul. Alle verborgen regels hebben hetzelfde teken: x.",
            "Te weinig gevallen. Er zijn te weinig patiënten of regels voor een betrouwbare uitkomst; teller en noemer staan er wel.",
            "Ten opzichte van verwacht: waargenomen gedeeld door verwacht, gezien leeftijd, geslacht en sociaaleconomische status. Vergelijk dit met 1, niet met dat van een ander. De mediaan van de praktijken staat "
                    + "bij deze maten op dezelfde schaal. Cijfers die op alle praktijken rusten, zijn afgerond op drie cijfers.",
            "Opvallend. Aandacht: buiten de grenzen van 95%, een reden om te kijken. Signaal: buiten de grenzen van 99,8%, ook na correctie voor het aantal vergelijkingen; dit verschilt aantoonbaar. De pijl zegt "
                    + "welke kant. Een uitkomst is een signaal voor het gesprek, geen terugvordering.",
            "Proxy. Declaraties bevatten geen diagnose van de huisarts; deelname en no-show zijn benaderingen. Ketenzorg wordt niet per contact gedeclareerd, dus de benadering kan naar beide kanten fout zijn.",
            "Verandering. Het zijn deels dezelfde patiënten als vorig jaar; lees de verandering als indicatie.",
            "Potentieel. Wat er zou veranderen als het cijfer dat van het beste kwart van de praktijken was: een denkrichting, geen doel. Bij de RHO de som over de getoonde praktijken.",
            "Uitgangswaarde zonder toeval. Wie wordt gekozen omdat het cijfer uitschiet, komt vanzelf dichter bij het gemiddelde. Deze waarde rekent daarmee; vergelijk de streefwaarde ook hiermee.",
            "Afspraken invullen. Soort: absoluut of relatief. Richting: minstens of hoogstens. Streefwaarde: een getal, bij aandelen een percentage (5%). Overeengekomen op: een datum. Sorteren, filteren en rijen plakken "
                    + "mag; de koppen en het blad houden hun naam. De zorgverzekeraar leest het blad in met: mdz agreements.",
            "Grenzen van de gegevens. Eén zorgverzekeraar ziet alleen zijn eigen verzekerden. Middelen zonder vergoeding, zoals veel maagzuurremmers, ontbreken. Declaraties blijven tot 15 maanden na een jaar binnenkomen.",
            "Praktijken staan er alleen in met een mandaat voor spiegelinformatie op 31 december. De andere staan samen in de regel overige praktijken, als het er genoeg zijn.");

    private Notes() {}

    /** @param tooLarge tables that no sheet can hold */
    static SheetTable<List<String>> sheet(List<SheetTable<?>> tooLarge) {
        List<List<String>> rows = new ArrayList<>();
        for (String text : TEXTS) {
            rows.add(List.of("[note " + (rows.size() + 1) + "]", text));
        }
        for (SheetTable<?> table : tooLarge) {
            rows.add(List.of(
                    "[note " + (rows.size() + 1) + "]",
                    "Het blad " + table.sheet()
                            + " ontbreekt: het heeft meer regels dan Excel kan tonen. Alle regels staan in "
                            + table.elsewhere() + "."));
        }
        return new SheetTable<>(
                SHEET,
                "Toelichting",
                "Nummers tussen haken, zoals [note 1], verwijzen hiernaar.",
                0,
                List.of(
                        new Field<>(
                                "Nummer", 12, "Nummer waarnaar cellen en koppen verwijzen", r -> Cell.text(r.get(0))),
                        new Field<>("Tekst", 130, "Wat ermee bedoeld is", r -> Cell.prose(r.get(1)))),
                rows,
                "");
    }
}
