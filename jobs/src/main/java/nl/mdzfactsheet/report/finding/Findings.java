package nl.mdzfactsheet.report.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.mdzfactsheet.report.finding.Finding.Kind;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.Practice;
import nl.mdzfactsheet.report.result.ResultRow;

/**
 * Chooses what stands out, at most five: signals for the worse first, then agreements that were not met, signals without a better side, demonstrable change for the worse, signals for the better, attention,
 * and at last the largest sum to be gained. One finding per measure; within a kind the surest first.
 */
public final class Findings {

    /** Most findings on a page. */
    public static final int MOST = 5;

    private static final BigDecimal NO_Q = BigDecimal.TEN;

    /** A finding with its place in the order. */
    private record Candidate(int rank, BigDecimal q, int practices, String measure, Finding finding) {}

    /** What a flag means, and its place in the order. */
    private record Order(Kind kind, int rank) {}

    private final PageSource source;
    private final FindingWords words;

    private Findings(PageSource source) {
        this.source = source;
        this.words = new FindingWords(source);
    }

    /** What stands out in these rows; empty when nothing does. */
    public static List<Finding> of(PageSource source) {
        return new Findings(source).choose();
    }

    private List<Finding> choose() {
        List<Candidate> candidates = new ArrayList<>();
        source.results().measures().forEach(m -> addFlagged(m, candidates));
        source.results().rows("pdca").forEach(row -> addAgreement(row, candidates));
        largestPotential().ifPresent(candidates::add);
        Map<String, Finding> chosen = new LinkedHashMap<>();
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparing(Candidate::q)
                        .thenComparing(Candidate::practices, Comparator.reverseOrder())
                        .thenComparing(Candidate::measure))
                .forEach(c -> chosen.putIfAbsent(c.measure(), c.finding()));
        return chosen.values().stream().limit(MOST).toList();
    }

    /** The first of the kinds that fits the measure. */
    private void addFlagged(String measure, List<Candidate> candidates) {
        ResultRow rho = source.results().rho(measure);
        Predicate<ResultRow> better = r -> !Flags.adverse(r) && !Flags.neutral(r);
        add(candidates, new Order(Kind.SIGNAL, 1), rho, both(Flags::signal, Flags::adverse));
        add(candidates, new Order(Kind.SIGNAL, 4), rho, both(Flags::signal, Flags::neutral));
        if (rho.valued() && Flags.worsened(rho)) {
            candidates.add(new Candidate(5, NO_Q, 0, measure, words.worsened(rho)));
        }
        add(candidates, new Order(Kind.GOOD, 6), rho, both(Flags::signal, better));
        add(candidates, new Order(Kind.ATTENTION, 7), rho, both(Flags::attention, Flags::adverse));
        add(candidates, new Order(Kind.ATTENTION, 8), rho, both(Flags::attention, Flags::neutral));
    }

    private static Predicate<ResultRow> both(Predicate<ResultRow> one, Predicate<ResultRow> other) {
        return one.and(other);
    }

    private void add(List<Candidate> candidates, Order order, ResultRow rho, Predicate<ResultRow> flagged) {
        Map<Practice, ResultRow> shown = source.results().shown(rho.text("measure_id"));
        Map<Practice, ResultRow> practices = new LinkedHashMap<>();
        shown.forEach((practice, row) -> {
            if (flagged.test(row)) {
                practices.put(practice, row);
            }
        });
        boolean own = rho.valued() && flagged.test(rho);
        if (!own && practices.isEmpty()) {
            return;
        }
        BigDecimal q = practices.values().stream()
                .map(Flags::q)
                .min(Comparator.naturalOrder())
                .map(least -> own ? least.min(Flags.q(rho)) : least)
                .orElseGet(() -> Flags.q(rho));
        String measure = rho.text("measure_id");
        candidates.add(new Candidate(
                order.rank(), q, practices.size(), measure, words.flagged(order.kind(), rho, own, practices)));
    }

    private void addAgreement(ResultRow agreement, List<Candidate> candidates) {
        if (!agreement.hidden() && agreement.is("verdict", "NOT_MET")) {
            String measure = agreement.text("measure_id");
            candidates.add(new Candidate(3, NO_Q, 0, measure, words.notMet(agreement)));
        }
    }

    /** The measure of which the shown practices could gain most euros; none when there is nothing to gain. */
    private Optional<Candidate> largestPotential() {
        Set<String> measures = new LinkedHashSet<>(source.results().measures());
        return measures.stream()
                .map(m -> source.results().rho(m))
                .filter(r ->
                        r.valued() && r.number("potential_eur", BigDecimal.ZERO).signum() > 0)
                .max(Comparator.comparing((ResultRow r) -> r.number("potential_eur", BigDecimal.ZERO))
                        .thenComparing(r -> r.text("measure_id"), Comparator.reverseOrder()))
                .map(r -> {
                    String measure = r.text("measure_id");
                    Map<Practice, ResultRow> shown = source.results().shown(measure);
                    return new Candidate(9, NO_Q, 0, measure, words.potential(r, shown));
                });
    }
}
