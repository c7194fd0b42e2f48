package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.Optional;
import nl.mdzfactsheet.disclosure.cells.Cell;
import org.jspecify.annotations.Nullable;

/** Bounds of the cells of one component: what exact arithmetic leaves open is asked of the solver, and its points are checked. */
final class ComponentAudit {

    private final Component component;
    private final Ranges ranges;
    private final Witnesses witnesses;
    private final Solver solver;
    private final ExtremeSearch search;
    private long @Nullable [] growth;

    ComponentAudit(Component component, long millis) {
        this.component = component;
        this.ranges = new Ranges(component);
        this.witnesses = new Witnesses(component);
        this.solver = new Solver(component, millis);
        this.search = new ExtremeSearch(component, ranges, witnesses, solver);
    }

    /** The bounds of a cell; with {@code onlyWidth} nothing when it was seen to be wide enough. */
    Optional<CellBounds> bounds(int local, Cell cell, boolean onlyWidth) {
        if (ranges.empty()) {
            return Optional.of(CellBounds.doubtful(cell.id()));
        }
        if (component.rows().isEmpty()) {
            return Optional.of(CellBounds.of(cell.id(), 0, null, cell.width()));
        }
        if (component.rows().size() == 1 && component.rows().get(0).plainSum()) {
            return Optional.of(plainSum(component.rows().get(0), cell));
        }
        if (onlyWidth && seenWide(local, cell)) {
            return Optional.empty();
        }
        boolean endless = ranges.high(local) == null && growth()[local] > 0;
        if (endless && onlyWidth) {
            return Optional.empty();
        }
        Long high = endless ? null : highest(local);
        if (!endless && high == null) {
            return Optional.of(CellBounds.doubtful(cell.id()));
        }
        if (onlyWidth && seenWide(local, cell)) {
            return Optional.empty();
        }
        Long low = lowest(local);
        boolean trusted = low != null && low <= cell.value() && (high == null || high >= cell.value());
        return Optional.of(
                trusted && low != null
                        ? CellBounds.of(cell.id(), low, high, cell.width())
                        : CellBounds.doubtful(cell.id()));
    }

    private boolean seenWide(int local, Cell cell) {
        long width = witnesses.highest(local) - witnesses.lowest(local);
        return width >= Math.max(1, cell.width());
    }

    /** One sum of plain cells: all of it may be in one of them, and nothing in the others. */
    private static CellBounds plainSum(IntegerRow sum, Cell cell) {
        BigInteger least = sum.low();
        BigInteger most = sum.high();
        long low =
                sum.size() > 1 || least == null ? 0 : least.max(BigInteger.ZERO).longValueExact();
        return CellBounds.of(cell.id(), low, most == null ? null : most.longValueExact(), cell.width());
    }

    /** Null when in doubt. */
    private @Nullable Long highest(int cell) {
        BigInteger limit = ranges.high(cell);
        boolean reached = limit != null && limit.equals(BigInteger.valueOf(witnesses.highest(cell)));
        return reached || search.highest(cell) ? witnesses.highest(cell) : null;
    }

    /** Null when in doubt. */
    private @Nullable Long lowest(int cell) {
        return ranges.low(cell).equals(BigInteger.valueOf(witnesses.lowest(cell))) || search.lowest(cell)
                ? witnesses.lowest(cell)
                : null;
    }

    /** A whole direction in which everything that can grow without end does so; no direction when none could be proven. */
    private long[] growth() {
        long[] known = growth;
        if (known == null) {
            known = Growth.proven(component, solver.recession(ranges));
            growth = known;
        }
        return known;
    }
}
