package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of a table with their value format, in the order of the extracts chapter. */
record TableSpec(String name, List<Column> columns, Map<String, Integer> index) {

    /** One column: a format word, or the allowed values separated by a bar. */
    record Column(String name, String format, boolean mayBeEmpty) {}

    private static final String CLAIM = "declaratie_id:id voorgaande_declaratie_id:id? debet_credit:D|C uzovi:uzovi"
            + " verzekerde_id:person prestatiecodelijst:list prestatiecode:text datum_prestatie:past aantal:quantity"
            + " bedrag:money datum_toekenning:past ";
    private static final String PERIOD = " van:validity tot:validity?";

    private static final Map<String, TableSpec> ALL = new LinkedHashMap<>();

    static {
        add("huisartsenzorg", CLAIM + "agb_praktijk:agb agb_zorgverlener:agb?");
        // Only an O&I fee may lack its practice; the category is known once the codes are looked up.
        add("mdz", CLAIM + "agb_hoofdaannemer:agb agb_praktijk:agb?");
        add("farmacie", CLAIM + "agb_voorschrijver:agb? agb_apotheek:agb");
        add("eld", CLAIM + "agb_aanvrager:agb? agb_uitvoerder:agb");
        add(
                "msz",
                CLAIM + "agb_verwijzer:agb? agb_uitvoerder:agb specialisme:text diagnosecode:text datum_einde:validity?"
                        + " type_verwijzing:huisarts|spoed|intern|overig");
        add("paramedisch", CLAIM + "agb_verwijzer:agb? agb_uitvoerder:agb");
        add(
                "mdz_contacten",
                "contact_id:id verzekerde_id:person agb_praktijk:agb programma:text datum:past soort:text"
                        + " uitkomst:verschenen|niet_verschenen|afgezegd");
        add(
                "verzekerden",
                "verzekerde_id:person uzovi:uzovi geboortejaar:year geslacht:0|1|2|9 postcode4:postcode"
                        + " verzekerd_van:validity verzekerd_tot:validity? overlijdensdatum:validity?");
        add(
                "praktijken",
                "agb_praktijk:agb naam:text? postcode4:text? regio:text? ingeschreven_totaal:integer?" + PERIOD);
        add("rho", "rho_id:text naam:text? regio:text?");
        add("rho_hoofdaannemers", "rho_id:text agb_hoofdaannemer:agb" + PERIOD);
        add("rho_praktijken", "rho_id:text agb_praktijk:agb" + PERIOD + " mandaat_spiegelinformatie:J|N?");
        add(
                "prestaties",
                "prestatiecodelijst:list prestatiecode:text omschrijving:text?"
                        + " categorie:inschrijving|consult|visite|poh_ggz|mi|mdz|oi|s3|lab|beeldvorming|dietetiek"
                        + "|podotherapie|gli|dbc|overig programma:text? contact_gewicht:decimal? meermaals_per_dag:J|N"
                        + PERIOD);
        add(
                "tarieven",
                "prestatiecodelijst:list prestatiecode:text agb_uitvoerder:agb?" + PERIOD + " max_tarief:money");
        add(
                "samenloopregels",
                "regel_id:text rho_id:text programma:text prestatiecodelijst:list prestatiecode:text"
                        + " effect:verboden|toegestaan zekerheid:zeker|vermoeden" + PERIOD + " bron:text?");
        add(
                "programmaregels",
                "programma:text sluit_uit_programma:text vervallend_programma:text" + PERIOD + " bron:text?");
        add(
                "indicaties",
                "programma:text rol:indicatie|tweedelijn|spoor soort:atc|prestatie|diagnose prestatiecodelijst:list?"
                        + " specialisme:text? code_prefix:text minimum_aantal:integer?" + PERIOD + " bron:text?");
        add(
                "geneesmiddelen",
                "zi_nummer:text naam:text? atc:text? toedieningsvorm:oraal|pmdi|dpi|smi|vernevel|overig"
                        + " ddd_per_eenheid:decimal?" + PERIOD);
        add("ses_postcode4", "postcode4:postcode ses_kwintiel:1|2|3|4|5");
        add("omzetplafonds", "agb_uitvoerder:agb jaar:year plafond:money");
        add(
                "afspraken",
                "afspraak_id:text rho_id:text measure_id:text jaar:year soort:absoluut|relatief"
                        + " richting:minstens|hoogstens streefwaarde:decimal basisjaar:year? overeengekomen_op:validity?"
                        + " omschrijving:text?");
        add(
                "weerleggingen",
                "tabel:text declaratie_id:text verzekerde_id:person? detector:text oordeel:gegrond|ongegrond bron:text?");
    }

    private static void add(String table, String columns) {
        List<Column> parsed = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (String column : columns.split(" ")) {
            boolean mayBeEmpty = column.endsWith("?");
            String bare = mayBeEmpty ? column.substring(0, column.length() - 1) : column;
            String[] parts = bare.split(":");
            index.put(parts[0], parsed.size());
            parsed.add(new Column(parts[0], parts[1], mayBeEmpty));
        }
        ALL.put(table, new TableSpec(table, List.copyOf(parsed), Map.copyOf(index)));
    }

    static TableSpec of(String table) {
        TableSpec spec = ALL.get(table);
        if (spec == null) {
            throw new IllegalArgumentException("Cannot read table " + table + ": it is not in the extracts chapter");
        }
        return spec;
    }
}
