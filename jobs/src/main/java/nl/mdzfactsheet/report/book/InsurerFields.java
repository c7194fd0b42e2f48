package nl.mdzfactsheet.report.book;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mdzfactsheet.report.book.Look.Tone;

/** The columns in which purchasers see what only the insurer has: the conditions for RHOs and the ceilings of diagnostics. */
final class InsurerFields {

    private static final String SHARE = "share_members";

    private static final Map<String, String> INDICATORS = Map.of(
            "enrolled",
            "Ingeschrevenen, alleen eigen verzekerden",
            "ingeschreven_totaal",
            "Ingeschrevenen van alle verzekeraars (opgave)",
            "practices_member",
            "Praktijken van de RHO",
            "practices_region",
            "Praktijken in de regio",
            SHARE,
            "Deel van de praktijken in de regio dat meedoet",
            "practices_with_mandate",
            "Praktijken met mandaat voor spiegelinformatie",
            "practices_moved",
            "Praktijken die in het jaar van RHO wisselden",
            "patients_in_several_programmes",
            "Patiënten in meer dan één programma");

    private static final Map<String, String> STATUSES = Map.of(
            "MET", "voldoet",
            "BELOW_NORM", "onder de norm",
            "NO_NORM", "geen norm",
            "NOT_APPLICABLE", "geen gegevens");

    private static final Map<String, String> LEVELS = Map.of("organisation", "Uitvoerder", "practice", "Praktijk");

    private InsurerFields() {}

    /** Of {@code rho_monitor}. */
    static List<Field<NamedRow>> monitor() {
        return List.of(
                words("RHO", 16, "Kenmerk van de RHO", r -> r.text("rho_id")),
                words("Voorwaarde", 50, "Waarnaar is gekeken", r -> known(INDICATORS, r.text("indicator"))),
                figure("Waarde", "value", "Een aantal, of een deel van het geheel; leeg zonder gegevens"),
                figure("Norm", "norm", "Ten minste dit; leeg als er geen norm is"),
                new Field<>("Uitkomst", 18, "Of aan de norm is voldaan", r -> {
                    String status = r.text("status");
                    return Cell.text(
                            known(STATUSES, status),
                            Look.TEXT.in(status.equals("BELOW_NORM") ? Tone.ATTENTION : Tone.PLAIN));
                }));
    }

    /** Of {@code eld_ceiling}. */
    static List<Field<NamedRow>> ceiling() {
        return List.of(
                words(
                        "Uitvoerder",
                        19,
                        "AGB-code van de uitvoerder, als tekst van acht cijfers",
                        r -> r.text("agb_uitvoerder")),
                words(
                        "Niveau",
                        13,
                        "De uitvoerder zelf, of de praktijk die aanvroeg; tel niveaus niet bij elkaar op",
                        r -> known(LEVELS, r.text("level"))),
                words("RHO", 16, "RHO van de praktijk die aanvroeg", r -> r.text("rho_id")),
                words(
                        "AGB praktijk",
                        19,
                        "Praktijk die aanvroeg, als tekst van acht cijfers",
                        r -> r.text("practice_agb")),
                euro("Plafond (€)", "ceiling_eur", "Omzetplafond van het jaar; leeg bij een praktijk"),
                euro("Toegekend (€)", "granted_eur", "Netto toegekend over prestaties van het jaar"),
                euro("Boven het plafond (€)", "above_eur", "Wat boven het plafond is toegekend; leeg bij een praktijk"),
                euro("Deel boven het plafond (€)", "passed_on_eur", "Wat daarvan op deze aanvrager valt"));
    }

    private static Field<NamedRow> figure(String heading, String column, String meaning) {
        return new Field<>(
                heading,
                14,
                meaning,
                r -> Cell.number(r.text(column), r.is("indicator", SHARE) ? Look.PERCENT : Look.WHOLE));
    }

    private static Field<NamedRow> euro(String heading, String column, String meaning) {
        return new Field<>(heading, 18, meaning, r -> Cell.number(r.text(column), Look.EURO));
    }

    private static Field<NamedRow> words(
            String heading, double width, String meaning, Function<NamedRow, String> text) {
        return new Field<>(heading, width, meaning, r -> Cell.text(text.apply(r)));
    }

    /** A code that is not in the list stands as it is. */
    private static String known(Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }
}
