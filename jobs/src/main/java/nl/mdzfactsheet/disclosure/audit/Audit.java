package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Attack attack = new Attack(table, pattern);
        List<CellBounds> bounds = new ArrayList<>();
        for (Component component : attack.components()) {
            bounds.addAll(judge(component, attack));
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
