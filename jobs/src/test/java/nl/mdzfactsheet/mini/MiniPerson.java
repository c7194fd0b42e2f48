package nl.mdzfactsheet.mini;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What one person gets declared, quarter after quarter. */
final class MiniPerson {

    private static final int QUARTERS = 12;
    private static final String UNKNOWN_PRACTICE = "01000099";

    private final Dice dice;
    private final MiniPost post;
    private final String person;
    private final String home;
    private final int moves;
    private final String later;
    private final List<String> programmes;
    private final int heavy;
    private final String medicine;

    MiniPerson(Dice dice, MiniPost post, String person) {
        this.dice = dice;
        this.post = post;
        this.person = person;
        this.home = dice.one(MiniReference.PRACTICES);
        this.later = dice.one(MiniReference.PRACTICES);
        this.moves = dice.chance(0.3) ? dice.below(QUARTERS) : QUARTERS;
        this.programmes =
                List.of(dice.one("DM,CV DM DM,DMB CO CO,AS AS CV DM,CO,CV _").split(","));
        this.heavy = dice.one(List.of(0, 1, 1, 2, 5));
        this.medicine = dice.one("OMEP SIMV METF PUFF");
    }

    void live(LocalDate start) {
        for (int q = 0; q < QUARTERS; q++) {
            LocalDate first = start.plusMonths(3L * q);
            String practice = q < moves ? home : later;
            gp(first, practice);
            bundle(first, practice);
            care(first, practice);
        }
    }

    private void claim(String table, LocalDate day, String words) {
        Map<String, String> row = Dice.row(words);
        row.put("verzekerde_id", person);
        row.put("datum_prestatie", day.toString());
        post.line(table, row);
    }

    private void gp(LocalDate first, String practice) {
        if (dice.chance(0.88)) {
            gp(dice.chance(0.7) ? first : dice.day(first), "11000", practice);
        }
        if (dice.chance(0.1)) {
            gp(dice.day(first), dice.one("11000 11100"), dice.one(MiniReference.PRACTICES));
        }
        int contacts = dice.below(2) + (heavy == 0 ? 0 : dice.below(heavy + 1));
        for (int i = 0; i < contacts; i++) {
            gp(dice.day(first), dice.one("12010 12010 12011 12002"), elsewhere(practice));
        }
        for (String code : List.of("13008", "12110", "S3X")) {
            if (dice.chance(0.15)) {
                gp(dice.day(first), code, elsewhere(practice));
            }
        }
        if (dice.chance(0.02)) {
            gp(dice.day(first), "99999", practice);
        }
    }

    private void gp(LocalDate day, String code, String practice) {
        claim(
                "huisartsenzorg",
                day,
                "prestatiecodelijst=008 prestatiecode=" + code + " agb_zorgverlener=_ agb_praktijk=" + practice
                        + " aantal=" + dice.one("1 1 1 2 1.5"));
    }

    private String elsewhere(String practice) {
        return dice.chance(0.85) ? practice : dice.one(List.of("01000002", "01000003", UNKNOWN_PRACTICE));
    }

    private void bundle(LocalDate first, String practice) {
        for (String code : programmes) {
            if (!code.equals("_") && dice.chance(0.8)) {
                int lines = dice.chance(0.12) ? 2 : 1;
                for (int i = 0; i < lines; i++) {
                    mdz(dice.chance(0.6) ? first : dice.day(first), code, elsewhere(practice));
                }
            }
        }
        if (dice.chance(0.08)) {
            mdz(dice.day(first), "OI", dice.chance(0.5) ? "_" : practice);
        }
        if (!programmes.contains("_") && dice.chance(0.3)) {
            contact(first, practice);
        }
    }

    private void mdz(LocalDate day, String code, String practice) {
        claim(
                "mdz",
                day,
                "prestatiecodelijst=056 prestatiecode=" + code + " agb_hoofdaannemer="
                        + dice.one(MiniReference.CONTRACTORS) + " agb_praktijk=" + practice + " bedrag="
                        + dice.one("20.00 20.00 20.02 30.00 0.00"));
    }

    private void contact(LocalDate first, String practice) {
        post.contact(Dice.row("verzekerde_id=" + person + " agb_praktijk=" + practice + " programma="
                + dice.one("DM2 DM2 CVRM COPD ASTMA") + " datum=" + dice.day(first) + " soort=controle uitkomst="
                + dice.one("verschenen verschenen niet_verschenen afgezegd")));
    }

    private void care(LocalDate first, String practice) {
        int dispensings = dice.below(4);
        for (int i = 0; i < dispensings; i++) {
            String zi = dice.chance(0.6)
                    ? medicine
                    : dice.one("OMEP OMEPIV METF SIMV ATOR ROSU EZET IBUP ASAL PRED METO PUFF DISK MIST NEVE ONBEK");
            claim(
                    "farmacie",
                    dice.day(first),
                    "prestatiecodelijst=001 prestatiecode=" + zi + " agb_voorschrijver="
                            + dice.one("01000001 01000002 03000001 _") + " agb_apotheek=02000001 aantal="
                            + dice.one("30 90 45.5 7.25 180"));
        }
        if (dice.chance(0.35)) {
            claim(
                    "eld",
                    dice.day(first),
                    "prestatiecodelijst=016 prestatiecode=" + dice.one("070425 070425 074891") + " agb_aanvrager="
                            + dice.one(List.of(practice, practice, "_", "01000003", UNKNOWN_PRACTICE))
                            + " agb_uitvoerder=" + dice.one("50000001 50000002") + " bedrag="
                            + dice.one("4.17 4.18 4.19 8.00"));
        }
        hospital(first, practice);
        if (dice.chance(0.15)) {
            claim(
                    "paramedisch",
                    dice.day(first),
                    dice.one(List.of("076 DIET", "080 VOET", "079 GLI"))
                                    .replaceFirst("(...) (.*)", "prestatiecodelijst=$1 prestatiecode=$2")
                            + " agb_verwijzer=" + dice.one(List.of(practice, "_", UNKNOWN_PRACTICE))
                            + " agb_uitvoerder=24000001");
        }
    }

    private void hospital(LocalDate first, String practice) {
        if (dice.chance(0.2)) {
            LocalDate day = dice.day(first);
            claim(
                    "msz",
                    day,
                    "prestatiecodelijst=041 prestatiecode=DBC1 agb_verwijzer="
                            + dice.one(List.of(practice, "_", UNKNOWN_PRACTICE))
                            + " agb_uitvoerder=06000001 specialisme="
                            + dice.one("0313 0320 0322") + " diagnosecode=" + dice.one("222 301 1241") + " datum_einde="
                            + (dice.chance(0.4)
                                    ? "_"
                                    : day.plusDays(dice.below(150)).toString()) + " type_verwijzing="
                            + dice.one("huisarts huisarts spoed intern overig"));
        }
    }
}
