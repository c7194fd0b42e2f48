package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.patient.Utf8Order;

/** Judges a table as a recipient sees it. Without state; several tables may be judged at the same time. */
public final class Audit {

    private static final long MILLIS_PER_QUESTION = 20_000;

    /** Unknown cells that hang together up to which an answer serves every reader who asks the same. */
    private static final int LARGE = 120;

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

    /** The judgements of several patterns of one table, in their order. What one reader cannot exclude most others cannot either: what was found for the first serves the rest. */
    public List<AuditResult> judge(CellTable table, List<Pattern> patterns) {
        Known known = new Known(
                AttackedTable.of(table),
                new ConcurrentHashMap<>(),
                new Moves(table.cells().size()));
        if (patterns.isEmpty()) {
            return List.of();
        }
        List<AuditResult> results = new ArrayList<>(List.of(judge(table, patterns.get(0), known)));
        results.addAll(patterns.subList(1, patterns.size()).parallelStream()
                .map(p -> judge(table, p, known))
                .toList());
        return results;
    }

    /** What hangs together in a pattern: unknown cells, and what is known of their sums. */
    private record Question(List<String> cells, List<IntegerRow> rows) {}

    /**
     * What was found for the patterns of a table so far.
     *
     * @param sums the table in whole numbers
     * @param judged answers to small questions
     * @param moves points found in large ones
     */
    private record Known(AttackedTable sums, ConcurrentMap<Question, List<CellBounds>> judged, Moves moves) {}

    private AuditResult judge(CellTable table, Pattern pattern, Known known) {
        Attack attack = new Attack(known.sums(), pattern);
        BitSet open = onlyPrimaries && !attack.contradictory() ? notSeenWide(attack, known.moves()) : attack.hidden();
        List<CellBounds> bounds = new ArrayList<>();
        if (!open.isEmpty()) {
            Equations equations = new Equations(attack);
            equations
                    .components()
                    .forEach(component -> bounds.addAll(
                            attack.contradictory() || !onlyPrimaries
                                    ? bounds(component, equations, asked(component, equations), attack.contradictory())
                                    : judge(component, equations, open, known)));
        }
        bounds.sort(Comparator.comparing(CellBounds::cell, Utf8Order::compare));
        return new AuditResult(
                table.id(), pattern.id(), verdict(table, pattern, bounds, attack.contradictory()), bounds);
    }

    /** The cells of a component that are asked for. */
    private List<Integer> asked(Component component, Equations equations) {
        return IntStream.range(0, component.size())
                .filter(i -> !onlyPrimaries
                        || equations.unknowns().get(component.member(i)).primary())
                .boxed()
                .toList();
    }

    /** @param open places of the primaries that were not seen to be wide enough */
    private List<CellBounds> judge(Component component, Equations equations, BitSet open, Known known) {
        List<Integer> asked = IntStream.range(0, component.size())
                .filter(i -> open.get(equations.place(component.member(i))))
                .boxed()
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        if (component.size() > LARGE) {
            return bounds(component, equations, asked, false);
        }
        List<String> cells = component.members().stream()
                .map(m -> equations.unknowns().get(m).id())
                .toList();
        return known.judged()
                .computeIfAbsent(
                        new Question(cells, component.rows()),
                        q -> bounds(component, equations, asked(component, equations), false));
    }

    private List<CellBounds> bounds(
            Component component, Equations equations, List<Integer> asked, boolean contradictory) {
        List<CellBounds> bounds = new ArrayList<>();
        if (!asked.isEmpty()) {
            ComponentAudit audit = contradictory ? null : new ComponentAudit(component, millisPerQuestion);
            for (int i : asked) {
                Cell cell = equations.unknowns().get(component.member(i));
                Optional<CellBounds> found =
                        audit == null ? Optional.of(CellBounds.doubtful(cell.id())) : guarded(audit, i, cell);
                found.ifPresent(bounds::add);
            }
        }
        return bounds;
    }

    /** Places of the hidden primaries of which no two points are known that lie far enough apart. */
    private BitSet notSeenWide(Attack attack, Moves moves) {
        Nearby nearby = new Nearby(attack, millisPerQuestion);
        BitSet open = new BitSet();
        int[] missing = attack.hidden().stream()
                .filter(place -> attack.table().cells().get(place).primary())
                .parallel()
                .filter(place -> !seenWide(place, attack, nearby, moves))
                .toArray();
        for (int place : missing) {
            open.set(place);
        }
        return open;
    }

    /** True when two points were found that no reader of the pattern can exclude, far enough apart in a primary; a breakdown of the solver is no proof of anything. */
    private static boolean seenWide(int place, Attack attack, Nearby nearby, Moves moves) {
        Cell cell = attack.table().cells().get(place);
        if (moves.wide(place, cell, attack)) {
            return true;
        }
        try {
            nearby.search(place, moves);
        } catch (RuntimeException e) {
            return false;
        }
        return moves.wide(place, cell, attack);
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
