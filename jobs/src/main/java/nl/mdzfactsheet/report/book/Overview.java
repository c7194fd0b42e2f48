package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.report.book.Look.Tone;

/** A row per measure, a column per RHO. A striking figure has arrows behind it; the colour only repeats them. */
final class Overview {

    private static final double WIDTH = 21;

    private Overview() {}

    /**
     * The figures of a measure.
     *
     * @param any a row of it, for what the measure is
     * @param byUnit rows by RHO; {@code ""} is the insurer
     */
    record Line(NamedRow any, Map<String, NamedRow> byUnit) {}

    static SheetTable<Line> sheet(BookFacts facts, List<NamedRow> rows) {
        Map<String, String> rhos = new LinkedHashMap<>();
        Map<String, Line> lines = new LinkedHashMap<>();
        for (NamedRow row : rows) {
            boolean insurer = row.is("level", "insurer");
            if (insurer || row.is("level", "rho")) {
                String unit = insurer ? "" : row.text("rho_id");
                if (!insurer) {
                    rhos.putIfAbsent(unit, row.text("rho_name"));
                }
                lines.computeIfAbsent(row.text("measure_id"), m -> new Line(row, new HashMap<>()))
                        .byUnit()
                        .put(unit, row);
            }
        }
        List<String> families = List.copyOf(facts.families().keySet());
        return new SheetTable<>(
                "Overzicht",
                "Elke maat per RHO " + facts.year(),
                "▲ of ▼ aandacht, ▲▲ of ▼▼ signaal; leeg: te weinig om iets over te zeggen [note 4].",
                1,
                fields(facts, rhos),
                lines.values().stream()
                        .sorted(Comparator.comparingInt(
                                l -> families.indexOf(l.any().text("family"))))
                        .toList(),
                "factsheet_data.csv");
    }

    private static List<Field<Line>> fields(BookFacts facts, Map<String, String> rhos) {
        List<Field<Line>> fields = new ArrayList<>();
        fields.add(new Field<>(
                "Maat",
                66,
                "Wat er is gemeten",
                l -> Cell.text(facts.title(l.any().text("measure_id")))));
        fields.add(new Field<>(
                "Eenheid",
                50,
                "Waarin de waarde is uitgedrukt",
                l -> Cell.text(MeasureScale.shown(l.any().text("unit")))));
        fields.add(new Field<>(
                "Gunstig is",
                11,
                "Welke kant gunstig is",
                l -> Cell.text(Words.better(l.any().text("better")))));
        fields.add(figure("Verzekeraar", ""));
        rhos.forEach((id, name) -> fields.add(figure((id + " " + name).strip(), id)));
        fields.add(new Field<>(
                "Familie",
                26,
                "Groep van maten",
                l -> Cell.text(facts.family(l.any().text("family")))));
        fields.add(new Field<>(
                "Programma",
                13,
                "Ketenprogramma; leeg als de maat er geen heeft",
                l -> Cell.text(l.any().text("programme"))));
        fields.add(new Field<>(
                "Maatcode",
                30,
                "Vast kenmerk van de maat",
                l -> Cell.text(l.any().text("measure_id"))));
        return fields;
    }

    private static Field<Line> figure(String heading, String unit) {
        return new Field<>(
                heading,
                WIDTH,
                "De waarde, met pijlen als zij opvalt",
                l -> figure(l.byUnit().get(unit)));
    }

    private static Cell figure(@org.jspecify.annotations.Nullable NamedRow row) {
        if (row == null) {
            return Cell.empty(Look.TEXT);
        }
        Cell plain = MeasureFields.scaled(row.number("value"), row.text("unit"));
        String signal = row.text("funnel_signal");
        Tone tone = Words.tone(signal);
        return tone == Tone.PLAIN ? plain : new Cell(plain.value(), plain.look().marked(Words.mark(signal), tone));
    }
}
