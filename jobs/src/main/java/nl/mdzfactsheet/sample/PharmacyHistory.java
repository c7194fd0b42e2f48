package nl.mdzfactsheet.sample;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.sample.CodeBook.Medicine;

/** Dispensings: long-term medicines once a quarter, others by chance; programme patients always get theirs. */
final class PharmacyHistory {
    private static final AgeTable USE = new AgeTable("medicijngebruik.csv");
    private static final AgeTable PARTICIPATION = new AgeTable("deelname.csv");

    /** Share of a group's dispensings that are long-term use. */
    private static final Map<String, Double> LONG_TERM = Map.of(
            "ppi",
            0.85,
            "statine",
            1.0,
            "diabetes",
            1.0,
            "bloeddruk",
            1.0,
            "antistolling",
            0.95,
            "luchtweg",
            0.75,
            "overig",
            0.5);

    private static final List<String> GROUPS = List.of(
            "ppi", "statine", "diabetes", "bloeddruk", "antistolling", "luchtweg", "nsaid", "corticosteroid", "overig");

    private final PersonContext context;
    private final Person person;
    private final Span span;

    PharmacyHistory(PersonContext context) {
        this.context = context;
        this.person = context.person();
        this.span = context.world().span();
    }

    void write() {
        for (String group : GROUPS) {
            if (!person.withoutGroup().contains(group)) {
                write(group);
            }
        }
    }

    private void write(String group) {
        List<Episode> reasons = person.episodes().stream()
                .filter(e -> e.medicated() && e.programme().medicines().equals(group))
                .toList();
        double mean = USE.rate(group, Math.max(0, person.age(span.firstYear()))) * effect(group);
        double longTerm = LONG_TERM.getOrDefault(group, 0.0);
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> treat(group, reason));
        } else {
            // Eight per cent more users, because some start or stop on the way.
            double users = Math.max(0, mean * longTerm / 3.8 * 1.08 - participating(group));
            boolean several = group.equals("overig");
            int products =
                    several ? context.draws().poisson(users) : context.draws().chance(users) ? 1 : 0;
            for (int i = 0; i < products; i++) {
                useLongTerm(group);
            }
        }
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            int count = context.draws().poisson(mean * (1 - longTerm));
            for (int i = 0; i < count; i++) {
                dispense(draw(group), Days.of(year, 1, 1) + context.draws().below(365));
            }
        }
    }

    /** In every quarter of the episode; twice in the first, because two dispensings make the indication. */
    private void treat(String group, Episode reason) {
        Medicine medicine = draw(group);
        int phase = context.draws().below(80);
        for (int q = Math.max(span.first(), reason.start()); q <= Math.min(span.last(), reason.end()); q++) {
            dispense(medicine, Days.firstDay(q) + phase);
            if (q == reason.start()) {
                dispense(medicine, Days.firstDay(q) + phase + 7);
            }
        }
    }

    private void useLongTerm(String group) {
        Medicine medicine = draw(group);
        int phase = context.draws().below(88);
        boolean changes = context.draws().chance(0.2);
        int change = context.draws().between(span.first(), span.last());
        boolean starts = context.draws().chance(0.5);
        for (int q = span.first(); q <= span.last(); q++) {
            boolean uses = !changes || (starts ? q >= change : q < change);
            if (uses && context.draws().chance(0.95)) {
                dispense(medicine, Days.firstDay(q) + phase);
            }
        }
    }

    private void dispense(Medicine medicine, int day) {
        Practice practice = person.practiceIn(context.world(), Days.quarter(day));
        if (practice != null && person.life().insuredOn(day)) {
            context.ledger().add(context.lines().medicine(medicine, day, practice));
        }
    }

    private double effect(String group) {
        return group.equals("ppi") && person.home() >= 0
                ? context.world().practice(person.home()).effects().ppi()
                : 1;
    }

    /** The share that uses the group because of a programme and is therefore not drawn here. */
    private double participating(String group) {
        int age = Math.max(0, person.age(span.firstYear()));
        double share = 0;
        for (Programme programme : Programme.values()) {
            share += programme.medicines().equals(group) ? PARTICIPATION.rate(programme.name(), age) : 0;
        }
        return share;
    }

    private Medicine draw(String group) {
        List<Medicine> medicines = context.world().codes().medicines(group);
        double dry = person.home() < 0
                ? 1
                : context.world().practice(person.home()).effects().dryPowder();
        double[] weights = new double[medicines.size()];
        for (int i = 0; i < weights.length; i++) {
            Medicine medicine = medicines.get(i);
            weights[i] = medicine.weight() * (medicine.dryInhaler() ? dry : 1);
        }
        return medicines.get(context.draws().pick(weights));
    }
}
