package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All whole points of a small table, one by one: the slow answer that both protection and audit are held against. */
public final class EveryPoint {

    private final List<Cell> unknown = new ArrayList<>();
    private final List<BigDecimal[]> factors = new ArrayList<>();
    private final List<BigDecimal[]> limits = new ArrayList<>();
    private final long cap;
    private final long[] point;
    private final Map<String, long[]> bounds = new TreeMap<>();

    private EveryPoint(CellTable table, Pattern pattern, long cap) {
        this.cap = cap;
        table.cells().stream()
                .filter(c -> pattern.status(c.id()) == CellStatus.SUPPRESSED)
                .forEach(unknown::add);
        point = new long[unknown.size()];
        for (Constraint constraint : table.constraints()) {
            if (constraint.knownTo(pattern.id())) {
                row(table, constraint);
            }
        }
    }

    /** Lowest and highest value by hidden cell; no cell is taken above the cap, so a highest value equal to it means that or more. */
    public static Map<String, long[]> bounds(CellTable table, Pattern pattern, long cap) {
        EveryPoint all = new EveryPoint(table, pattern, cap);
        all.from(0);
        return all.bounds;
    }

    /** True when every hidden primary has its width. */
    public static boolean safe(CellTable table, Pattern pattern, long cap) {
        Map<String, long[]> bounds = bounds(table, pattern, cap);
        for (Cell cell : table.cells()) {
            CellStatus status = pattern.status(cell.id());
            if (cell.primary() && status != CellStatus.KNOWN_TO_INSIDER) {
                long[] found = bounds.getOrDefault(cell.id(), new long[2]);
                if (found[1] - found[0] < Math.max(1, cell.width())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void row(CellTable table, Constraint constraint) {
        BigDecimal[] row = new BigDecimal[unknown.size()];
        Arrays.fill(row, BigDecimal.ZERO);
        BigDecimal fixed = BigDecimal.ZERO;
        for (Term term : constraint.terms()) {
            int at = unknown.stream().map(Cell::id).toList().indexOf(term.cell());
            if (at >= 0) {
                row[at] = term.coefficient();
            } else {
                Cell cell = table.cells().stream()
                        .filter(c -> c.id().equals(term.cell()))
                        .findFirst()
                        .orElseThrow();
                fixed = fixed.add(term.coefficient().multiply(BigDecimal.valueOf(cell.value())));
            }
        }
        BigDecimal far = new BigDecimal("1000000000000");
        factors.add(row);
        limits.add(new BigDecimal[] {
            constraint.low() == null ? far.negate() : constraint.low().subtract(fixed),
            constraint.high() == null ? far : constraint.high().subtract(fixed)
        });
    }

    private void from(int at) {
        if (!hope(at)) {
            return;
        }
        if (at == point.length) {
            for (int i = 0; i < point.length; i++) {
                long value = point[i];
                long[] seen = bounds.computeIfAbsent(unknown.get(i).id(), id -> new long[] {value, value});
                seen[0] = Math.min(seen[0], value);
                seen[1] = Math.max(seen[1], value);
            }
            return;
        }
        for (long value = 0; value <= cap; value++) {
            point[at] = value;
            from(at + 1);
        }
    }

    /** Some values of the cells that have none yet may still satisfy each row. */
    private boolean hope(int decided) {
        for (int r = 0; r < factors.size(); r++) {
            BigDecimal least = BigDecimal.ZERO;
            BigDecimal most = BigDecimal.ZERO;
            for (int i = 0; i < point.length; i++) {
                BigDecimal factor = factors.get(r)[i];
                BigDecimal one = i < decided ? factor.multiply(BigDecimal.valueOf(point[i])) : BigDecimal.ZERO;
                BigDecimal other = i < decided ? one : factor.multiply(BigDecimal.valueOf(cap));
                least = least.add(one.min(other));
                most = most.add(one.max(other));
            }
            if (least.compareTo(limits.get(r)[1]) > 0 || most.compareTo(limits.get(r)[0]) < 0) {
                return false;
            }
        }
        return true;
    }
}
