package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.patient.Utf8Order;

/** Judges a table as a recipient sees it. Without state; several tables may be judged at the same time. */
public final class Audit {

    private static final long MILLIS_PER_QUESTION = 20_000;

    private final boolean onlyPrimaries;
    private final long millisPerQuestion;

    private Audit(boolean onlyPrimaries, long millisPerQuestion) {
        this.onlyPrimaries = onlyPrimaries;
        this.millisPerQuestion = millisPerQuestion;
    }

    /** Finds the bounds of every hidden cell. */
    public static Audit full() {
        return new Audit(false, MILLIS_PER_QUESTION);
    }

    /** Finds the verdict, with bounds of primaries that are not wide enough. */
    public static Audit primariesOnly() {
        return new Audit(true, MILLIS_PER_QUESTION);
    }

    /** The same audit with another time limit per question to the solver; what takes longer is FAILED. */
    public Audit withMillisPerQuestion(long millis) {
        return new Audit(onlyPrimaries, millis);
    }

    /** The judgement of one pattern; never throws on account of the numbers in it. */
    public AuditResult judge(CellTable table, Pattern pattern) {
        return judge(table, List.of(pattern)).get(0);
    }

    /** The judgements of several patterns of one table, in their order. What is left open in the same way by two of them, as most of a table is for readers who know a little of it, is judged once. */
    public List<AuditResult> judge(CellTable table, List<Pattern> patterns) {
        Map<Question, List<CellBounds>> judged = new ConcurrentHashMap<>();
        return patterns.parallelStream().map(p -> judge(table, p, judged)).toList();
    }

    /** What hangs together in a pattern: unknown cells, and what is known of their sums. */
    private record Question(List<String> cells, List<IntegerRow> rows) {}

    private AuditResult judge(CellTable table, Pattern pattern, Map<Question, List<CellBounds>> judged) {
        Attack attack = new Attack(table, pattern);
        List<CellBounds> bounds = new ArrayList<>();
        for (Component component : attack.components()) {
            List<String> cells = component.members().stream()
                    .map(m -> attack.unknowns().get(m).id())
                    .toList();
            bounds.addAll(
                    attack.contradictory()
                            ? judge(component, attack)
                            : judged.computeIfAbsent(
                                    new Question(cells, component.rows()), q -> judge(component, attack)));
        }
        bounds.sort(Comparator.comparing(CellBounds::cell, Utf8Order::compare));
        return new AuditResult(
                table.id(), pattern.id(), verdict(table, pattern, bounds, attack.contradictory()), bounds);
    }

    private List<CellBounds> judge(Component component, Attack attack) {
        List<CellBounds> bounds = new ArrayList<>();
        ComponentAudit audit = attack.contradictory() ? null : new ComponentAudit(component, millisPerQuestion);
        for (int i = 0; i < component.size(); i++) {
            Cell cell = attack.unknowns().get(component.member(i));
            if (onlyPrimaries && !cell.primary()) {
                continue;
            }
            Optional<CellBounds> found =
                    audit == null ? Optional.of(CellBounds.doubtful(cell.id())) : guarded(audit, i, cell);
            found.ifPresent(bounds::add);
        }
        return bounds;
    }

    /** A solver that breaks down, or a bound too large for a count, is a doubt like any other. */
    private Optional<CellBounds> guarded(ComponentAudit audit, int local, Cell cell) {
        try {
            return audit.bounds(local, cell, onlyPrimaries);
        } catch (RuntimeException e) {
            return Optional.of(CellBounds.doubtful(cell.id()));
        }
    }

    private static Verdict verdict(CellTable table, Pattern pattern, List<CellBounds> bounds, boolean contradictory) {
        if (contradictory || bounds.stream().anyMatch(b -> !b.found())) {
            return Verdict.FAILED;
        }
        Set<String> primaries =
                table.cells().stream().filter(Cell::primary).map(Cell::id).collect(Collectors.toSet());
        if (primaries.stream().anyMatch(p -> pattern.status(p) == CellStatus.PUBLISHED)) {
            return Verdict.UNSAFE_PUBLISHED;
        }
        List<CellBounds> sensitive =
                bounds.stream().filter(b -> primaries.contains(b.cell())).toList();
        if (sensitive.stream().anyMatch(CellBounds::exactlyDisclosed)) {
            return Verdict.UNSAFE_EXACT;
        }
        return sensitive.stream().anyMatch(CellBounds::tooNarrow) ? Verdict.UNSAFE_NARROW : Verdict.SAFE;
    }
}
