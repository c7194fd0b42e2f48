package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** Draws who takes part in which programme, from when to when, and who stops coming. */
final class EpisodeFactory {
    private static final AgeTable PARTICIPATION = new AgeTable("deelname.csv");

    private final World world;
    private final Span span;

    EpisodeFactory(World world) {
        this.world = world;
        this.span = world.span();
    }

    /** Never DM2 with CVRM, never COPD with ASTMA: those are planted. */
    List<Episode> draw(Person person, Draws draws) {
        List<Episode> drawn = new ArrayList<>();
        if (person.home() < 0) {
            return drawn;
        }
        Practice practice = world.practice(person.home());
        int age = person.age(span.firstYear());
        double effect = practice.effects().inclusion();
        boolean diabetes = draws.chance(effect * PARTICIPATION.rate("DM2", age));
        boolean vascular = draws.chance(effect * PARTICIPATION.rate("CVRM", age));
        boolean copd = draws.chance(effect * PARTICIPATION.rate("COPD", age));
        boolean asthma = draws.chance(effect * PARTICIPATION.rate("ASTMA", age));
        if (diabetes || vascular) {
            add(drawn, diabetes ? Programme.DM2 : Programme.CVRM, person, draws);
        }
        if (copd || asthma) {
            add(drawn, copd ? Programme.COPD : Programme.ASTMA, person, draws);
        }
        return silence(drawn, practice, draws);
    }

    private void add(List<Episode> drawn, Programme programme, Person person, Draws draws) {
        int start = draws.chance(0.82) ? span.first() : draws.between(span.first() + 1, span.last());
        while (start < span.last() && !person.life().insuredWhole(start)) {
            start++;
        }
        int end = draws.chance(0.06) ? draws.between(span.first() + 3, span.last()) : span.last();
        if (person.life().insuredWhole(start) && end >= start) {
            drawn.add(Episode.billed(programme, start, end));
        }
    }

    /** Some stop coming for more than a year in all their programmes, while the contractor goes on billing. */
    private List<Episode> silence(List<Episode> drawn, Practice practice, Draws draws) {
        boolean stops = draws.chance(Math.min(0.5, 0.05 * practice.effects().noShow()));
        int from = draws.between(span.first(), span.last() - 3);
        int to = from + draws.between(4, 6);
        return stops ? drawn.stream().map(e -> e.silent(from, to)).toList() : drawn;
    }
}
