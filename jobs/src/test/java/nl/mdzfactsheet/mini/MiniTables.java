package nl.mdzfactsheet.mini;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of the tables, in the order of the extracts chapter. */
final class MiniTables {

    static final Set<String> CLAIMS = Set.of("huisartsenzorg", "mdz", "farmacie", "eld", "msz", "paramedisch");

    private static final String CLAIM = "declaratie_id voorgaande_declaratie_id debet_credit uzovi verzekerde_id"
            + " prestatiecodelijst prestatiecode datum_prestatie aantal bedrag datum_toekenning ";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("huisartsenzorg", CLAIM + "agb_praktijk agb_zorgverlener"),
            Map.entry("mdz", CLAIM + "agb_hoofdaannemer agb_praktijk"),
            Map.entry("farmacie", CLAIM + "agb_voorschrijver agb_apotheek"),
            Map.entry("eld", CLAIM + "agb_aanvrager agb_uitvoerder"),
            Map.entry(
                    "msz", CLAIM + "agb_verwijzer agb_uitvoerder specialisme diagnosecode datum_einde type_verwijzing"),
            Map.entry("paramedisch", CLAIM + "agb_verwijzer agb_uitvoerder"),
            Map.entry("mdz_contacten", "contact_id verzekerde_id agb_praktijk programma datum soort uitkomst"),
            Map.entry(
                    "verzekerden",
                    "verzekerde_id uzovi geboortejaar geslacht postcode4 verzekerd_van verzekerd_tot overlijdensdatum"),
            Map.entry("praktijken", "agb_praktijk naam postcode4 regio ingeschreven_totaal van tot"),
            Map.entry("rho", "rho_id naam regio"),
            Map.entry("rho_hoofdaannemers", "rho_id agb_hoofdaannemer van tot"),
            Map.entry("rho_praktijken", "rho_id agb_praktijk van tot mandaat_spiegelinformatie"),
            Map.entry(
                    "prestaties",
                    "prestatiecodelijst prestatiecode omschrijving categorie programma contact_gewicht"
                            + " meermaals_per_dag van tot"),
            Map.entry("tarieven", "prestatiecodelijst prestatiecode agb_uitvoerder van tot max_tarief"),
            Map.entry(
                    "samenloopregels",
                    "regel_id rho_id programma prestatiecodelijst prestatiecode effect zekerheid van tot bron"),
            Map.entry("programmaregels", "programma sluit_uit_programma vervallend_programma van tot bron"),
            Map.entry(
                    "indicaties",
                    "programma rol soort prestatiecodelijst specialisme code_prefix minimum_aantal van tot bron"),
            Map.entry("geneesmiddelen", "zi_nummer naam atc toedieningsvorm ddd_per_eenheid van tot"),
            Map.entry("ses_postcode4", "postcode4 ses_kwintiel"),
            Map.entry("omzetplafonds", "agb_uitvoerder jaar plafond"),
            Map.entry(
                    "afspraken",
                    "afspraak_id rho_id measure_id jaar soort richting streefwaarde basisjaar overeengekomen_op"
                            + " omschrijving"),
            Map.entry("weerleggingen", "tabel declaratie_id verzekerde_id detector oordeel bron"));

    private MiniTables() {}

    static List<String> columns(String table) {
        return List.of(COLUMNS.getOrDefault(table, "").split(" "));
    }
}
