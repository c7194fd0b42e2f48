package nl.mdzfactsheet.mini;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An insurer of a handful of persons, over three years of deliveries; every kind of coincidence happens often. */
public final class MiniInsurer {

    /** Labels of the insurer. */
    public static final List<String> LABELS = List.of("9001", "9002");

    static final String KEY = "mini-key-1";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    private final Dice dice;
    private final MiniDelivery reference;
    private final MiniPost post;

    private MiniInsurer(long seed) {
        dice = new Dice(seed);
        reference = MiniReference.draw(dice);
        post = new MiniPost(dice);
    }

    /** Writes the deliveries of the insurer of this number into an inbox. */
    public static void offer(long seed, Path inbox) throws IOException {
        MiniInsurer insurer = new MiniInsurer(seed);
        int persons = insurer.dice.between(4, 9);
        for (int i = 0; i < persons; i++) {
            insurer.person(
                    String.format(java.util.Locale.ROOT, "%02xe5", 16 + i).repeat(8));
        }
        insurer.objections();
        insurer.reference.offer(inbox);
        for (MiniDelivery delivery : insurer.post.deliveries()) {
            delivery.offer(inbox);
        }
    }

    /** Writes the settings under which every delivery of a mini insurer is taken in, whatever its share of faults. */
    public static void settle(Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/settings.yaml"), """
                allowedUzovi: ["9001", "9002"]
                pseudonymKeyId: mini-key-1
                buckets: 2
                limits: {structureShare: 1, valueShare: 1, unknownCodeShare: 1}
                """);
    }

    private void person(String person) {
        insured(person);
        new MiniPerson(dice, post, person).live(START);
    }

    /** Nobody, one period, or two with a gap; some die. */
    private void insured(String person) {
        reference.holds("verzekerden");
        int kind = dice.below(12);
        String who = "verzekerde_id=" + person + " geboortejaar=" + dice.between(1930, 2014) + " geslacht="
                + dice.one("1 1 2 2 2 1 0 9") + " overlijdensdatum="
                + (dice.chance(0.12) ? dice.one("2025-02-10 2025-06-30 2025-04-01 2024-12-31") : "_");
        String label = " uzovi=" + dice.one(LABELS) + " postcode4=" + dice.one("1234 5678 9999");
        if (kind == 0) {
            return;
        }
        if (kind < 8) {
            reference.add("verzekerden", Dice.row(who + label + " verzekerd_van=2015-01-01 verzekerd_tot=_"));
        } else if (kind < 10) {
            String until = dice.one("2025-02-10 2025-06-30 2025-12-31 2024-12-31");
            reference.add("verzekerden", Dice.row(who + label + " verzekerd_van=2015-01-01 verzekerd_tot=" + until));
        } else {
            String until = dice.one("2024-02-10 2024-12-31 2025-03-31");
            String again = LocalDate.parse(until).plusDays(dice.between(1, 60)).toString();
            reference.add("verzekerden", Dice.row(who + label + " verzekerd_van=2015-01-01 verzekerd_tot=" + until));
            reference.add(
                    "verzekerden",
                    Dice.row(who + " uzovi=" + dice.one(LABELS) + " postcode4=1234 verzekerd_van=" + again));
        }
    }

    /** Objections to lines drawn from those delivered, against any detector. */
    private void objections() {
        List<Map.Entry<String, Map<String, String>>> lines = new ArrayList<>(post.lines());
        int objections = lines.isEmpty() ? 0 : dice.below(4);
        for (int i = 0; i < objections; i++) {
            Map.Entry<String, Map<String, String>> line = dice.one(lines);
            Map<String, String> row = line.getValue();
            reference.add(
                    "weerleggingen",
                    Dice.row("tabel=" + line.getKey() + " declaratie_id=" + row.get("declaratie_id")
                            + " verzekerde_id=" + (dice.chance(0.3) ? "_" : row.get("verzekerde_id")) + " detector=D"
                            + dice.between(1, 10) + " oordeel=" + dice.one("gegrond gegrond ongegrond")
                            + " bron=brief"));
        }
    }
}
