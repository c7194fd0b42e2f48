package nl.mdzfactsheet.mini;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What keeps arriving during a year at a mini insurer: small corrections of GP lines, with lines that reverse earlier ones and deliveries that replace earlier ones. */
public final class MiniNews {

    private static final int PERSONS = 4;

    private static final String YEAR = "2025";
    private static final String YEAR_BEFORE = "2024";

    private final Dice dice;
    private final boolean late;
    private final List<String> debits = new ArrayList<>();

    /** The same seed brings the same news, all of one year. */
    public MiniNews(long seed) {
        this(seed, false);
    }

    private MiniNews(long seed, boolean late) {
        this.dice = new Dice(seed);
        this.late = late;
    }

    /** One delivery in three is of the year before. */
    public static MiniNews withLateLines(long seed) {
        return new MiniNews(seed, true);
    }

    /**
     * Writes a delivery of one to four new lines, sometimes with a credit of an earlier one.
     *
     * @param created its moment, RFC 3339
     * @param replaced id of the delivery it supersedes, empty when none
     */
    public void offer(Path inbox, String id, String created, String replaced) throws IOException {
        String year = late && dice.chance(0.33) ? YEAR_BEFORE : YEAR;
        MiniDelivery delivery = new MiniDelivery(id, created, year, false);
        if (!replaced.isEmpty()) {
            delivery.replacing(replaced);
        }
        int lines = dice.between(1, 4);
        for (int i = 1; i <= lines; i++) {
            String line = id + "-" + i;
            String rest = rest(year);
            delivery.add("huisartsenzorg", Dice.row("declaratie_id=" + line + " debet_credit=D" + rest));
            debits.add(line + rest);
        }
        List<String> ofYear = debits.stream()
                .filter(debit -> debit.contains(" datum_prestatie=" + year))
                .toList();
        if (dice.chance(0.3)) {
            String[] debit = dice.one(ofYear).split(" ", 2);
            delivery.add(
                    "huisartsenzorg",
                    Dice.row("declaratie_id=" + id + "-c voorgaande_declaratie_id=" + debit[0] + " debet_credit=C "
                            + debit[1]));
        }
        delivery.offer(inbox);
    }

    private String rest(String year) {
        String person = String.format(java.util.Locale.ROOT, "%02xe5", 16 + dice.below(PERSONS))
                .repeat(8);
        return " uzovi=" + MiniInsurer.LABELS.get(0) + " verzekerde_id=" + person
                + " prestatiecodelijst=008 prestatiecode=12010 datum_prestatie=" + year + "-0" + dice.between(1, 9)
                + "-1"
                + dice.below(10) + " aantal=1 bedrag=" + dice.between(5, 12) + ".00 datum_toekenning=2025-11-15"
                + " agb_praktijk=" + dice.one(MiniReference.PRACTICES);
    }
}
