package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The person that a planted case needs. Everything not asked for is drawn as for anyone else, but without moves, death or
 * loss of cover.
 *
 * @param insuredFrom first insured day
 * @param insuredTo last insured day or {@link Days#OPEN}
 * @param gapFrom first day of a time without cover, {@link Days#OPEN} for none
 * @param wish which practices fit
 */
record Persona(
        List<Episode> episodes,
        int ageFrom,
        int ageTo,
        int insuredFrom,
        int insuredTo,
        int gapFrom,
        int gapTo,
        int death,
        String withoutGroup,
        BiPredicate<World, Practice> wish) {

    private static final int LONG_AGO = Days.of(2005, 1, 1);

    /** An adult without programmes in a practice that registers no contacts and stays as it is. */
    static Persona adult() {
        return new Persona(
                List.of(), 45, 79, LONG_AGO, Days.OPEN, Days.OPEN, Days.OPEN, Days.OPEN, "", (w, p) -> plain(p));
    }

    static boolean plain(Practice practice) {
        return practice.steady() && practice.registersFrom() == Integer.MAX_VALUE;
    }

    Persona aged(int from, int to) {
        return new Persona(episodes, from, to, insuredFrom, insuredTo, gapFrom, gapTo, death, withoutGroup, wish);
    }

    Persona with(Episode episode) {
        List<Episode> more = new ArrayList<>(episodes);
        more.add(episode);
        return new Persona(
                List.copyOf(more), ageFrom, ageTo, insuredFrom, insuredTo, gapFrom, gapTo, death, withoutGroup, wish);
    }

    Persona insured(int from, int to) {
        return new Persona(episodes, ageFrom, ageTo, from, to, gapFrom, gapTo, death, withoutGroup, wish);
    }

    Persona uninsured(int from, int to) {
        return new Persona(episodes, ageFrom, ageTo, insuredFrom, insuredTo, from, to, death, withoutGroup, wish);
    }

    Persona diesOn(int day) {
        return new Persona(episodes, ageFrom, ageTo, insuredFrom, insuredTo, gapFrom, gapTo, day, withoutGroup, wish);
    }

    Persona without(String group) {
        return new Persona(episodes, ageFrom, ageTo, insuredFrom, insuredTo, gapFrom, gapTo, death, group, wish);
    }

    /** A practice whose RHO has one of these contracts. */
    Persona underContract(Integer... profiles) {
        List<Integer> wanted = List.of(profiles);
        return at((world, practice) -> plain(practice)
                && wanted.contains(world.rhos().get(practice.rho()).profile()));
    }

    /** A practice that registers programme contacts from the first quarter on. */
    Persona atRegisteringPractice() {
        return at((world, practice) ->
                practice.steady() && practice.registersFrom() == world.span().first());
    }

    private Persona at(BiPredicate<World, Practice> newWish) {
        return new Persona(
                episodes, ageFrom, ageTo, insuredFrom, insuredTo, gapFrom, gapTo, death, withoutGroup, newWish);
    }
}
