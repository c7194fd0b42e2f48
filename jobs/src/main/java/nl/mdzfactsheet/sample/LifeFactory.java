package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.sample.Life.Cover;

/** Draws when people come, move, change label, leave and die. */
final class LifeFactory {
    private static final int LONG_AGO = Days.of(2005, 1, 1);
    private static final AgeTable CARE = new AgeTable("zorggebruik.csv");

    /** Where someone lives: near the first practice, and near the later one from a quarter on. */
    record Address(int home, int later, int movesAt) {}

    private final World world;
    private final Span span;

    LifeFactory(World world) {
        this.world = world;
        this.span = world.span();
    }

    Life draw(Draws draws, int birthYear, Address address) {
        int from = firstDay(draws, birthYear);
        int to = lastDay(draws, from);
        int death = death(draws, birthYear, from);
        String label = PersonFactory.LABELS.get(draws.chance(0.7) ? 0 : 1);
        String postcode = postcode(draws, address.home());
        List<Cover> covers = new ArrayList<>(List.of(new Cover(from, to, label, postcode)));
        if (address.movesAt() != Integer.MAX_VALUE) {
            String next = postcode(draws, address.later());
            split(covers, Days.firstDay(address.movesAt()), new Cover(0, 0, label, next));
        }
        if (draws.chance(0.02)) {
            String other = PersonFactory.LABELS.get(1 - PersonFactory.LABELS.indexOf(label));
            String current = covers.get(covers.size() - 1).postcode();
            int change = Days.of(draws.between(span.firstYear() + 1, span.lastYear()), 1, 1);
            split(covers, change, new Cover(0, 0, other, current));
        }
        return new Life(covers, death);
    }

    /** Splits the last cover on a day inside it: from that day on the label and postcode of {@code next} hold. */
    private static void split(List<Cover> covers, int day, Cover next) {
        Cover last = covers.get(covers.size() - 1);
        if (last.from() < day && day <= last.to()) {
            covers.set(covers.size() - 1, new Cover(last.from(), day - 1, last.uzovi(), last.postcode()));
            covers.add(new Cover(day, last.to(), next.uzovi(), next.postcode()));
        }
    }

    private int firstDay(Draws draws, int birthYear) {
        if (birthYear == span.firstYear()) {
            // A third of the youngest is born later in the sample's years.
            int year = draws.chance(0.67) ? birthYear : draws.between(birthYear, span.lastYear());
            return Days.of(birthYear, 1, 1) + draws.below(360) + (year - birthYear) * 366;
        }
        boolean joins = draws.chance(0.03 * (span.years() - 1));
        return joins ? Days.of(draws.between(span.firstYear() + 1, span.lastYear()), 1, 1) : LONG_AGO;
    }

    private int lastDay(Draws draws, int from) {
        boolean leaves = draws.chance(0.03 * (span.years() - 1));
        int day = Days.of(draws.between(span.firstYear(), span.lastYear() - 1), 12, 31);
        return leaves && day > from ? day : Days.OPEN;
    }

    private int death(Draws draws, int birthYear, int from) {
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            boolean dies = draws.chance(CARE.rate("sterfte", Math.max(0, year - birthYear)));
            int day = Days.of(year, 1, 1) + draws.below(365);
            if (dies && day > from) {
                return day;
            }
        }
        return Days.OPEN;
    }

    private String postcode(Draws draws, int practice) {
        return String.valueOf(world.practice(practice).postcodeBase() + draws.below(3));
    }
}
