package nl.mdzfactsheet.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.Home;

/**
 * Holds a publication of which figures for the whole insurer jump, until somebody approves it: against the version that counts of the same year, and against the version
 * that counts of the year before. A jump against the year before that readers have seen in the version that counts is not held again.
 */
public final class JumpGate {

    private final Home home;
    private final Map<String, Ordinary> ordinary;

    /**
     * What is ordinary for a measure.
     *
     * @param changeLimit relative change between two years that is still ordinary
     * @param cents true when its numerator is an amount of money
     */
    public record Ordinary(BigDecimal changeLimit, boolean cents) {}

    /** @param ordinary by measure; a measure that is not in it never jumps */
    public JumpGate(Home home, Map<String, Ordinary> ordinary) {
        this.home = home;
        this.ordinary = Map.copyOf(ordinary);
    }

    /**
     * What jumps and is not approved; empty when it may be published.
     *
     * @param results {@code measure_results} of tier INSURER
     * @param result identity of the figures
     * @param sameDays true when the version that counts is about the same days of the year: a quarter that was not in before makes figures grow, and is no jump
     */
    public List<Jump> check(ReleasedTable results, int year, String result, boolean sameDays) {
        return check(InsurerFigure.of(results), year, result, sameDays);
    }

    List<Jump> check(Map<String, InsurerFigure> now, int year, String result, boolean sameDays) {
        if (new Approvals(home).approvedPublication(year, result)) {
            return List.of();
        }
        Map<String, InsurerFigure> shown = published(year);
        Map<String, InsurerFigure> yearBefore = published(year - 1);
        Map<String, Jump> jumps = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        jumps(yearBefore, shown).forEach(j -> seen.add(j.measure()));
        for (Jump jump : jumps(yearBefore, now)) {
            InsurerFigure figure = now.get(jump.measure());
            if (!seen.contains(jump.measure()) && figure != null && figure.comparable()) {
                jumps.put(jump.measure(), jump);
            }
        }
        if (sameDays) {
            jumps(shown, now).forEach(j -> jumps.put(j.measure(), j));
        }
        return new ArrayList<>(jumps.values());
    }

    private List<Jump> jumps(Map<String, InsurerFigure> before, Map<String, InsurerFigure> after) {
        List<Jump> jumps = new ArrayList<>();
        after.forEach((measure, figure) -> {
            InsurerFigure earlier = before.get(measure);
            Ordinary usual = ordinary.get(measure);
            if (earlier != null && usual != null && Jump.isJump(earlier, figure, usual.changeLimit(), usual.cents())) {
                jumps.add(Jump.of(earlier, figure, usual.changeLimit()));
            }
        });
        return jumps;
    }

    private Map<String, InsurerFigure> published(int year) {
        Path folder = home.published(year);
        Optional<Publication> current = Publication.current(folder);
        return current.map(p -> InsurerFigure.of(p.folder(folder))).orElse(Map.of());
    }
}
