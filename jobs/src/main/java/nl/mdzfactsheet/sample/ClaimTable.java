package nl.mdzfactsheet.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The delivered tables that are written per person, with the columns of the extract. */
enum ClaimTable {
    HUISARTSENZORG("H", 0, List.of("agb_praktijk", "agb_zorgverlener")),
    MDZ("M", 0, List.of("agb_hoofdaannemer", "agb_praktijk")),
    FARMACIE("F", 1, List.of("agb_voorschrijver", "agb_apotheek")),
    ELD("E", 1, List.of("agb_aanvrager", "agb_uitvoerder")),
    MSZ(
            "Z",
            1,
            List.of(
                    "agb_verwijzer",
                    "agb_uitvoerder",
                    "specialisme",
                    "diagnosecode",
                    "datum_einde",
                    "type_verwijzing")),
    PARAMEDISCH("P", 1, List.of("agb_verwijzer", "agb_uitvoerder"));

    private final String tableName;
    private final String letter;
    private final int executing;
    // Stream.toList() gives an unmodifiable list.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    ClaimTable(String letter, int executing, List<String> extra) {
        this.tableName = name().toLowerCase(Locale.ROOT);
        this.letter = letter;
        this.executing = executing;
        this.columns = Stream.concat(shared().stream(), extra.stream()).toList();
    }

    /** The name in the delivery. */
    String tableName() {
        return tableName;
    }

    /** The first letter of its declaratie_ids. */
    String letter() {
        return letter;
    }

    /** The position of the executing AGB among the extra columns. */
    int executing() {
        return executing;
    }

    List<String> columns() {
        return columns;
    }

    private static List<String> shared() {
        return List.of(
                "declaratie_id",
                "voorgaande_declaratie_id",
                "debet_credit",
                "uzovi",
                "verzekerde_id",
                "prestatiecodelijst",
                "prestatiecode",
                "datum_prestatie",
                "aantal",
                "bedrag",
                "datum_toekenning");
    }
}
