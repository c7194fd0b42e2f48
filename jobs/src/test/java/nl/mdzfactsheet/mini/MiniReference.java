package nl.mdzfactsheet.mini;

import java.util.List;

/** Reference tables: few practices and codes, memberships that change, rules that contradict each other. */
final class MiniReference {

    static final List<String> PRACTICES = List.of("01000001", "01000002", "01000003", "01000004", "01000005");
    static final List<String> CONTRACTORS = List.of("53010001", "53010002", "53010003", "53019999");
    static final List<String> RHOS = List.of("R1", "R2", "R3");

    private static final String ALWAYS = " van=2000-01-01";
    private static final List<String> TURNS =
            List.of("2023-07-01", "2024-07-01", "2025-01-01", "2025-04-01", "2025-05-15", "2025-07-01", "2025-10-01");

    private final Dice dice;
    private final MiniDelivery tables = new MiniDelivery("referentie", "2026-01-01T06:00:00Z", "2025", true);

    private MiniReference(Dice dice) {
        this.dice = dice;
    }

    static MiniDelivery draw(Dice dice) {
        MiniReference reference = new MiniReference(dice);
        reference.organisations();
        reference.services();
        reference.medicines();
        reference.rules();
        reference.indications();
        reference.rest();
        return reference.tables;
    }

    private void add(String table, String words) {
        tables.add(table, Dice.row(words));
    }

    private void organisations() {
        add("rho", "rho_id=R1 naam=Een regio=Noord");
        add("rho", "rho_id=R2 naam=Twee regio=" + dice.one("Noord Zuid"));
        add("rho", "rho_id=R3 naam=Drie regio=Zuid");
        tables.holds("rho_praktijken");
        for (String practice : PRACTICES) {
            add(
                    "praktijken",
                    "agb_praktijk=" + practice + " naam=P postcode4=1234 regio=Noord ingeschreven_totaal="
                            + dice.one("_ 900 2100") + ALWAYS);
            membership(practice);
        }
        add("rho_hoofdaannemers", "rho_id=R1 agb_hoofdaannemer=53010001" + ALWAYS);
        add("rho_hoofdaannemers", "rho_id=R2 agb_hoofdaannemer=53010002" + ALWAYS);
        if (dice.chance(0.5)) {
            add("rho_hoofdaannemers", "rho_id=R1 agb_hoofdaannemer=53010003" + ALWAYS + " tot=2025-05-14");
            add("rho_hoofdaannemers", "rho_id=R3 agb_hoofdaannemer=53010003 van=2025-05-15");
        }
    }

    private void membership(String practice) {
        String row = " agb_praktijk=" + practice + " mandaat_spiegelinformatie=" + dice.one("J J N");
        int kind = dice.below(10);
        String turn = dice.one(TURNS);
        String before = java.time.LocalDate.parse(turn).minusDays(1).toString();
        if (kind < 5) {
            add("rho_praktijken", "rho_id=" + dice.one(RHOS) + row + ALWAYS);
        } else if (kind < 8) {
            add("rho_praktijken", "rho_id=" + dice.one(RHOS) + row + ALWAYS + " tot=" + before);
            add("rho_praktijken", "rho_id=" + dice.one(RHOS) + row + " van=" + turn);
        } else if (kind < 9) {
            add("rho_praktijken", "rho_id=" + dice.one(RHOS) + row + ALWAYS + " tot=" + before);
        }
    }

    private void services() {
        for (String code : List.of(
                "056 DM mdz DM2",
                "056 DMB mdz DM2",
                "056 CV mdz CVRM",
                "056 CO mdz COPD",
                "056 AS mdz ASTMA",
                "056 OI oi _",
                "008 11000 inschrijving _",
                "008 11100 inschrijving _",
                "008 12010 consult _",
                "008 12002 visite _",
                "008 13008 mi _",
                "008 12110 poh_ggz _",
                "008 S3X s3 _",
                "016 070425 lab _",
                "016 074891 lab _",
                "076 DIET dietetiek _",
                "080 VOET podotherapie _",
                "079 GLI gli _")) {
            String[] c = code.split(" ");
            service(c[0], c[1], c[2], c[3], "N" + ALWAYS);
        }
        service("008", "12011", "consult", "_", "J" + ALWAYS + " tot=" + dice.one("_ 2025-06-30"));
    }

    private void service(String list, String code, String category, String programme, String rest) {
        add(
                "prestaties",
                "prestatiecodelijst=" + list + " prestatiecode=" + code + " omschrijving=synthetisch categorie="
                        + category + " programma=" + programme + " contact_gewicht=_ meermaals_per_dag=" + rest);
    }

    private void medicines() {
        for (String drug : List.of(
                "OMEP A02BC01 oraal 1",
                "OMEPIV A02BC01 overig 1",
                "METF A10BA02 oraal 0.5",
                "SIMV C10AA01 oraal 0.5",
                "ATOR C10AA05 oraal 1.333333",
                "ROSU C10AA07 oraal 1",
                "EZET C10BA02 oraal 1",
                "IBUP M01AE01 oraal 0.5",
                "ASAL B01AC06 oraal 1",
                "PRED H02AB06 oraal 0.5",
                "METO C07AB02 oraal 0.333333",
                "PUFF R03AC02 pmdi 0.25",
                "DISK R03AK06 dpi 0.5",
                "MIST R03BB04 smi 0.033333",
                "NEVE R03AC02 vernevel 0.25")) {
            String[] d = drug.split(" ");
            add(
                    "geneesmiddelen",
                    "zi_nummer=" + d[0] + " naam=synthetisch atc=" + d[1] + " toedieningsvorm=" + d[2]
                            + " ddd_per_eenheid=" + d[3] + ALWAYS);
        }
    }

    private void rules() {
        tables.holds("samenloopregels");
        int rules = dice.between(1, 6);
        for (int i = 0; i < rules; i++) {
            String code = dice.one("008;12010 008;13008 008;12002 016;070425 076;DIET 080;VOET");
            add(
                    "samenloopregels",
                    "regel_id=S" + i + " rho_id=" + dice.one("* * R1 R2 R3") + " programma="
                            + dice.one("DM2 CVRM COPD ASTMA") + " prestatiecodelijst=" + code.substring(0, 3)
                            + " prestatiecode=" + code.substring(4) + " effect="
                            + dice.one("verboden verboden verboden toegestaan") + " zekerheid="
                            + dice.one("zeker zeker vermoeden") + " van=" + dice.one("2000-01-01 2025-04-01 2025-02-10")
                            + " tot=" + dice.one("_ _ 2025-08-15") + " bron=contract");
        }
        tables.holds("programmaregels");
        for (String pair : List.of("DM2 CVRM", "COPD ASTMA")) {
            if (pair.startsWith("DM2") || dice.chance(0.7)) {
                String[] p = pair.split(" ");
                boolean turned = dice.chance(0.3);
                add(
                        "programmaregels",
                        "programma=" + p[turned ? 1 : 0] + " sluit_uit_programma=" + p[turned ? 0 : 1]
                                + " vervallend_programma=" + p[1] + " van=" + dice.one("2000-01-01 2025-04-01")
                                + " tot=" + dice.one("_ _ 2025-09-30") + " bron=beleid");
            }
        }
        tables.holds("tarieven");
        add("tarieven", "prestatiecodelijst=008 prestatiecode=12010 agb_uitvoerder=_" + ALWAYS + " max_tarief=9.00");
        if (dice.chance(0.5)) {
            add(
                    "tarieven",
                    "prestatiecodelijst=008 prestatiecode=12010 agb_uitvoerder=" + dice.one(PRACTICES) + ALWAYS
                            + " tot=2025-06-30 max_tarief=9.995".replace("9.995", dice.one("9.99 10.00 4.50")));
        }
        add(
                "tarieven",
                "prestatiecodelijst=016 prestatiecode=070425 agb_uitvoerder=50000001" + ALWAYS + " max_tarief=4.17");
        add("tarieven", "prestatiecodelijst=056 prestatiecode=DM agb_uitvoerder=_ van=2025-01-01 max_tarief=20.00");
    }

    private void indications() {
        tables.holds("indicaties");
        for (String row : List.of(
                "DM2 indicatie atc _ _ A10 2",
                "DM2 indicatie diagnose _ 0313 222 1",
                "CVRM indicatie atc _ _ C10 1",
                "CVRM indicatie atc _ _ C07 2",
                "COPD indicatie atc _ _ R03 2",
                "ASTMA indicatie atc _ _ R03 1",
                "ASTMA indicatie prestatie 008 _ 13008 1",
                "DM2 tweedelijn diagnose _ 0313 222 1",
                "CVRM tweedelijn diagnose _ 0320 30 1",
                "COPD tweedelijn diagnose _ _ 1241 1",
                "DM2 spoor prestatie 016 _ 0704 1",
                "DM2 spoor prestatie 080 _ VOET 1",
                "CVRM spoor prestatie 016 _ 074891 1",
                "COPD spoor prestatie 016 _ 07 2",
                "ASTMA spoor atc _ _ R03AC 1")) {
            if (dice.chance(0.75)) {
                String[] c = row.split(" ");
                add(
                        "indicaties",
                        "programma=" + c[0] + " rol=" + c[1] + " soort=" + c[2] + " prestatiecodelijst=" + c[3]
                                + " specialisme=" + c[4] + " code_prefix=" + c[5] + " minimum_aantal=" + c[6] + " van="
                                + dice.one("2000-01-01 2000-01-01 2000-01-01 2025-05-01") + " tot="
                                + dice.one("_ _ _ _ 2025-08-31") + " bron=richtlijn");
            }
        }
    }

    private void rest() {
        tables.holds("ses_postcode4");
        add("ses_postcode4", "postcode4=1234 ses_kwintiel=2");
        add("ses_postcode4", "postcode4=5678 ses_kwintiel=5");
        tables.holds("omzetplafonds");
        add("omzetplafonds", "agb_uitvoerder=50000001 jaar=2025 plafond=" + dice.one("20.00 100.00 100000.00"));
        tables.holds("afspraken").holds("weerleggingen");
    }
}
