package nl.mdzfactsheet.sample;

import java.util.List;
import nl.mdzfactsheet.sample.CodeBook.Medicine;

/** Dispensings: long-term medicines once or twice a quarter, others by chance; programme patients always get theirs. */
final class PharmacyHistory {
    private static final AgeTable USE = new AgeTable("medicijngebruik.csv");
    private static final AgeTable PARTICIPATION = new AgeTable("deelname.csv");

    /**
     * How a group is used: the spread of the dispensings per insured-year over persons.
     *
     * @param longTerm share of the group's dispensings that are long-term use
     * @param several chance that a long-term user has two products instead of one
     * @param packs dispensings of a product per quarter
     */
    private record Regimen(String group, double longTerm, double several, int packs) {

        /** Dispensings of a long-term user in a year; five in a hundred are skipped. */
        double perYear() {
            return 4 * 0.95 * packs * (1 + several);
        }
    }

    private static final List<Regimen> REGIMENS = List.of(
            new Regimen("ppi", 0.93, 0, 2),
            new Regimen("statine", 1.0, 0, 2),
            new Regimen("diabetes", 1.0, 0.5, 2),
            new Regimen("bloeddruk", 1.0, 0.9, 1),
            new Regimen("antistolling", 0.97, 0, 2),
            new Regimen("luchtweg", 0.9, 0.9, 1),
            new Regimen("nsaid", 0, 0, 1),
            new Regimen("corticosteroid", 0, 0, 1),
            new Regimen("overig", 0.5, 0, 1));

    private final PersonContext context;
    private final Person person;
    private final Span span;

    PharmacyHistory(PersonContext context) {
        this.context = context;
        this.person = context.person();
        this.span = context.world().span();
    }

    void write() {
        for (Regimen regimen : REGIMENS) {
            if (!person.withoutGroup().contains(regimen.group())) {
                write(regimen);
            }
        }
    }

    private void write(Regimen regimen) {
        String group = regimen.group();
        List<Episode> reasons = person.episodes().stream()
                .filter(e -> e.medicated() && e.programme().medicines().equals(group))
                .toList();
        double mean = USE.rate(group, Math.max(0, person.age(span.firstYear()))) * effect(group);
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> treat(regimen, reason));
        } else {
            // Eight per cent more users, because some start or stop on the way.
            double users = Math.max(0, mean * regimen.longTerm() / regimen.perYear() * 1.08 - participating(group));
            boolean several = group.equals("overig");
            int courses =
                    several ? context.draws().poisson(users) : context.draws().chance(users) ? 1 : 0;
            for (int i = 0; i < courses; i++) {
                useLongTerm(regimen);
            }
        }
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            int count = context.draws().poisson(mean * (1 - regimen.longTerm()));
            for (int i = 0; i < count; i++) {
                dispense(draw(group), Days.of(year, 1, 1) + context.draws().below(365));
            }
        }
    }

    /** In every quarter of the episode; in the first each product twice and once more, because an indication asks for several dispensings. */
    private void treat(Regimen regimen, Episode reason) {
        List<Medicine> products = products(regimen);
        int phase = context.draws().below(80 / regimen.packs());
        for (int q = Math.max(span.first(), reason.start()); q <= Math.min(span.last(), reason.end()); q++) {
            for (Medicine product : products) {
                hand(regimen, product, q, phase);
                if (q == reason.start()) {
                    dispense(product, Days.firstDay(q) + phase + 7);
                }
            }
            if (q == reason.start()) {
                dispense(products.get(0), Days.firstDay(q) + phase + 3);
            }
        }
    }

    private void useLongTerm(Regimen regimen) {
        List<Medicine> products = products(regimen);
        int phase = context.draws().below(88 / regimen.packs());
        boolean changes = context.draws().chance(0.2);
        int change = context.draws().between(span.first(), span.last());
        boolean starts = context.draws().chance(0.5);
        for (int q = span.first(); q <= span.last(); q++) {
            boolean uses = !changes || (starts ? q >= change : q < change);
            for (Medicine product : products) {
                if (uses && context.draws().chance(0.95)) {
                    hand(regimen, product, q, phase);
                }
            }
        }
    }

    private List<Medicine> products(Regimen regimen) {
        Medicine first = draw(regimen.group());
        if (!context.draws().chance(regimen.several())) {
            return List.of(first);
        }
        Medicine second = draw(regimen.group());
        return second.equals(first) ? List.of(first) : List.of(first, second);
    }

    /** What is handed out of a product in a quarter. */
    private void hand(Regimen regimen, Medicine product, int quarter, int phase) {
        for (int pack = 0; pack < regimen.packs(); pack++) {
            dispense(product, Days.firstDay(quarter) + phase + pack * 45);
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
