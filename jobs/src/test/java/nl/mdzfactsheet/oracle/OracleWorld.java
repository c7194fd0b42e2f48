package nl.mdzfactsheet.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small world of the oracle's tests; rows in the column order of {@code oracle/tables.txt}. */
final class OracleWorld {
    static final List<String> CLAIM_TABLES = List.of("huisartsenzorg", "mdz", "farmacie", "eld", "msz", "paramedisch");
    /** Two practices of RHO-A, one of no RHO, one of RHO-B. */
    static final String PRACTICE_A = "01000001";

    static final String PRACTICE_A2 = "01000002";
    static final String PRACTICE_LOOSE = "01000003";
    static final String PRACTICE_B = "01000004";
    static final String CONTRACTOR_A = "53000001";
    static final String CONTRACTOR_B = "53000002";

    static final Map<String, List<String>> REFERENCE = reference();

    private OracleWorld() {}

    private static Map<String, List<String>> reference() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        // Born 1960, so 65 in 2025; one open period.
        tables.put(
                "verzekerden",
                List.of("a", "b", "c", "d", "e").stream()
                        .map(p -> OracleInbox.person(p) + ";3311;1960;1;1234;2020-01-01;;")
                        .toList());
        tables.put(
                "praktijken",
                List.of(PRACTICE_A, PRACTICE_A2, PRACTICE_LOOSE, PRACTICE_B).stream()
                        .map(agb -> agb + ";Praktijk;1234;Noord;2000-01-01;")
                        .toList());
        tables.put("rho", List.of("RHO-A;Alfa;Noord", "RHO-B;Beta;Zuid"));
        tables.put(
                "rho_hoofdaannemers",
                List.of("RHO-A;" + CONTRACTOR_A + ";2000-01-01;", "RHO-B;" + CONTRACTOR_B + ";2000-01-01;"));
        tables.put(
                "rho_praktijken",
                List.of(
                        "RHO-A;" + PRACTICE_A + ";2000-01-01;;J",
                        "RHO-A;" + PRACTICE_A2 + ";2000-01-01;;J",
                        "RHO-B;" + PRACTICE_B + ";2000-01-01;;J"));
        tables.put(
                "prestaties",
                List.of(
                        "008;INS;inschrijving;;N;2000-01-01;",
                        "008;INS2;inschrijving;;N;2000-01-01;",
                        "008;CON;consult;;N;2000-01-01;",
                        "008;MANY;consult;;J;2000-01-01;",
                        "008;FILL;overig;;J;2000-01-01;",
                        "056;DM;mdz;DM2;N;2000-01-01;",
                        "056;CV;mdz;CVRM;N;2000-01-01;",
                        "008;HUIS;visite;;J;2000-01-01;",
                        "008;MI;mi;;J;2000-01-01;",
                        "008;GGZ;poh_ggz;;J;2000-01-01;",
                        "008;S3;s3;;J;2000-01-01;",
                        "079;GLI;gli;;J;2000-01-01;",
                        "056;OI;oi;;N;2000-01-01;",
                        "056;FILL;overig;;J;2000-01-01;",
                        "016;LAB;lab;;N;2000-01-01;",
                        "016;FILL;overig;;J;2000-01-01;",
                        "076;DIET;dietetiek;;N;2000-01-01;",
                        "076;FILL;overig;;J;2000-01-01;"));
        tables.put(
                "geneesmiddelen",
                List.of(
                        "FILL;Filler;Z99;overig;1;2000-01-01;",
                        "METF;Metformine;A10BA02;oraal;0.25;2000-01-01;",
                        "OMEP;Omeprazol;A02BC01;oraal;1;2000-01-01;",
                        "OMIV;Omeprazol infuus;A02BC01;overig;1;2000-01-01;",
                        "SIMV;Simvastatine;C10AA01;oraal;1;2000-01-01;",
                        "ATOR;Atorvastatine;C10AA05;oraal;0.5;2000-01-01;",
                        "ROSU;Rosuvastatine;C10AA07;oraal;2;2000-01-01;",
                        "EZET;Simvastatine met ezetimib;C10BA02;oraal;1;2000-01-01;",
                        "IBUP;Ibuprofen;M01AE01;oraal;1;2000-01-01;",
                        "CLOP;Clopidogrel;B01AC04;oraal;1;2000-01-01;",
                        "PRED;Prednisolon;H02AB06;oraal;1;2000-01-01;",
                        "PMDI;Salbutamol;R03AC02;pmdi;0.125;2000-01-01;",
                        "DPI;Budesonide;R03BA02;dpi;0.333333;2000-01-01;"));
        tables.put(
                "indicaties",
                List.of(
                        "DM2;indicatie;atc;;;A10;2;2000-01-01;",
                        "DM2;spoor;prestatie;016;;LAB;1;2000-01-01;",
                        "DM2;tweedelijn;diagnose;;0313;222;1;2000-01-01;"));
        tables.put("programmaregels", List.of("DM2;CVRM;CVRM;2000-01-01;"));
        return tables;
    }

    /** Values of a claim line that a test does not name. */
    static Map<String, String> lineDefaults(String table) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("debet_credit", "D");
        line.put("uzovi", "3311");
        line.put("prestatiecodelijst", codeList(table));
        line.put("aantal", "1");
        line.put("bedrag", "10.00");
        line.put("datum_toekenning", "2026-01-01");
        line.put("voorgaande_declaratie_id", "");
        for (String agb :
                List.of("agb_zorgverlener", "agb_voorschrijver", "agb_aanvrager", "agb_verwijzer", "datum_einde")) {
            line.put(agb, "");
        }
        line.put("agb_praktijk", PRACTICE_A);
        line.put("agb_hoofdaannemer", CONTRACTOR_A);
        line.put("agb_apotheek", "02000001");
        line.put("agb_uitvoerder", "50000001");
        line.put("specialisme", "0313");
        line.put("diagnosecode", "999");
        line.put("type_verwijzing", "huisarts");
        return line;
    }

    private static String codeList(String table) {
        return switch (table) {
            case "huisartsenzorg" -> "008";
            case "mdz" -> "056";
            case "farmacie" -> "001";
            case "eld" -> "016";
            case "msz" -> "041";
            default -> "076";
        };
    }
}
