package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.sample.Life.Cover;

/** Draws persons: those of a planted case, the anchors of registering practices, and everyone else. */
final class PersonFactory {
    static final List<String> LABELS = List.of("9901", "9902");

    private static final int STREAM = 2;
    private static final int LONG_AGO = Days.of(2005, 1, 1);
    private static final AgeTable AGES = new AgeTable("leeftijd.csv");

    private final World world;
    private final LifeFactory lives;
    private final EpisodeFactory episodes;

    PersonFactory(World world) {
        this.world = world;
        this.lives = new LifeFactory(world);
        this.episodes = new EpisodeFactory(world);
    }

    /** Anyone. */
    Person background(int index) {
        Draws draws = new Draws(world.request().seed(), STREAM, index);
        int sex = 1 + draws.pick(new double[] {total("mannen"), total("vrouwen")});
        int birthYear = world.span().firstYear() - drawAge(draws, sex);
        int home = draws.chance(0.985) ? world.drawPractice(draws) : -1;
        boolean moves = home >= 0 && draws.chance(0.03 * world.span().years());
        int movesAt =
                moves ? draws.between(world.span().first() + 1, world.span().last()) : Integer.MAX_VALUE;
        int later = moves ? world.drawPractice(draws) : home;
        Life life =
                lives.draw(draws, birthYear, new LifeFactory.Address(Math.max(home, 0), Math.max(later, 0), movesAt));
        Person person = new Person(index, pseudonym(index), sex, birthYear, life, home, later, movesAt, List.of(), "");
        return with(person, episodes.draw(person, draws));
    }

    /** The person of a planted case. */
    Person planted(int index, Persona persona) {
        Draws draws = new Draws(world.request().seed(), STREAM, index);
        int sex = 1 + draws.below(2);
        int birthYear = world.span().firstYear() - draws.between(persona.ageFrom(), persona.ageTo());
        int home = world.drawPractice(draws, practice -> persona.wish().test(world, practice));
        String postcode = String.valueOf(world.practice(home).postcodeBase() + draws.below(3));
        String label = LABELS.get(draws.chance(0.7) ? 0 : 1);
        List<Cover> covers = new ArrayList<>();
        if (persona.gapFrom() == Days.OPEN) {
            covers.add(new Cover(persona.insuredFrom(), persona.insuredTo(), label, postcode));
        } else {
            covers.add(new Cover(persona.insuredFrom(), persona.gapFrom() - 1, label, postcode));
            covers.add(new Cover(persona.gapTo() + 1, persona.insuredTo(), label, postcode));
        }
        Life life = new Life(covers, persona.death());
        return new Person(
                index,
                pseudonym(index),
                sex,
                birthYear,
                life,
                home,
                home,
                Integer.MAX_VALUE,
                persona.episodes(),
                persona.withoutGroup());
    }

    /** A steady patient whose contacts make the registration of a practice complete for one programme. */
    Person anchor(int index, Practice practice, Programme programme) {
        Draws draws = new Draws(world.request().seed(), STREAM, index);
        int birthYear = world.span().firstYear() - draws.between(45, 75);
        String postcode = String.valueOf(practice.postcodeBase() + draws.below(3));
        Life life = new Life(List.of(new Cover(LONG_AGO, Days.OPEN, LABELS.get(0), postcode)), Days.OPEN);
        List<Episode> always = List.of(
                Episode.billed(programme, world.span().first(), world.span().last()));
        int home = practice.number();
        return new Person(
                index,
                pseudonym(index),
                1 + draws.below(2),
                birthYear,
                life,
                home,
                home,
                Integer.MAX_VALUE,
                always,
                "");
    }

    private String pseudonym(int index) {
        return world.request().messages()
                ? world.citizens().pseudonym(index)
                : Person.pseudonym(world.request().seed(), index);
    }

    private static Person with(Person p, List<Episode> list) {
        return new Person(
                p.index(), p.id(), p.sex(), p.birthYear(), p.life(), p.home(), p.later(), p.movesAt(), list, "");
    }

    private static double total(String column) {
        double sum = 0;
        for (double value : AGES.column(column)) {
            sum += value;
        }
        return sum;
    }

    private static int drawAge(Draws draws, int sex) {
        int row = draws.pick(AGES.column(sex == 1 ? "mannen" : "vrouwen"));
        return AGES.from(row) + draws.below(row == 18 ? 9 : 5);
    }
}
