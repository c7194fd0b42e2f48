package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ReleasedCells.Shown;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.table.Candidates;
import org.jspecify.annotations.Nullable;

/** The rows of {@code measure_results} as one recipient gets them: every measure of every unit that is listed has one, hidden or not, so that an absent row tells nothing. */
final class MeasureRelease {

    private static final String POTENTIAL = "potential";
    private static final String POTENTIAL_EUR = "potential_eur";

    private final MeasureRows rows;
    private final TableContract contract;
    private final ReleasedCells cells;
    private final ProtectedBlock now;
    private final ProtectedBlock before;

    MeasureRelease(
            MeasureRows rows,
            TableContract contract,
            Thresholds thresholds,
            ProtectedBlock now,
            ProtectedBlock before) {
        this.rows = rows;
        this.contract = contract;
        this.cells = new ReleasedCells(contract, thresholds);
        this.now = now;
        this.before = before;
    }

    /**
     * The rows in the folder of an RHO.
     *
     * @param openTargets measures of which the target may be shown
     */
    ReleasedTable forRho(String rho, RhoBlock block, Set<String> openTargets) {
        List<ReleasedRow> released = new ArrayList<>();
        for (String measure : rows.measures()) {
            List<String> own = rows.rho(rho).get(measure);
            if (own == null) {
                continue;
            }
            Map<String, List<String>> practices = new HashMap<>();
            block.listed().forEach(p -> rows.practices(rho).getOrDefault(p, Map.of()).entrySet().stream()
                    .filter(e -> e.getKey().equals(measure))
                    .forEach(e -> practices.put(p, e.getValue())));
            released.add(total(own, measure, practices, openTargets.contains(measure)));
            for (String practice : block.listed()) {
                List<String> row = practices.get(practice);
                UnaryOperator<String> cell = row == null ? absent(own, rho, practice) : c -> rows.cell(row, c);
                released.add(cells.row(cell, shown(own, measure, practice, true)));
            }
            if (block.hasOthers()) {
                boolean shown = !now.status(measure, RhoBlock.OTHERS).hidden();
                released.add(cells.row(
                        others(own, now.block().counts(measure, RhoBlock.OTHERS)),
                        new Shown(shown, false, false, false, peers(own))));
            }
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    /** The rows for everybody: the insurer and the RHOs, without agreements and without what is to be gained. */
    ReleasedTable forAll() {
        List<ReleasedRow> released = new ArrayList<>();
        for (String measure : rows.measures()) {
            List<String> insurer = rows.insurer().get(measure);
            if (insurer != null) {
                released.add(forAll(insurer, measure, PublicBlock.TOTAL));
            }
            for (String rho : rows.rhos()) {
                List<String> row = rows.rho(rho).get(measure);
                if (row != null) {
                    released.add(forAll(row, measure, rho));
                }
            }
        }
        return new ReleasedTable(Tier.PUBLIC, contract, released);
    }

    private ReleasedRow forAll(List<String> row, String measure, String unit) {
        Shown shown = new Shown(isShown(measure, unit), wasShown(measure, unit), false, false, peers(row));
        return cells.row(c -> rows.cell(row, c), shown);
    }

    /** The RHO itself; what is to be gained is that of its visible practices, for the rest of it would tell of the hidden ones. */
    private ReleasedRow total(
            List<String> own, String measure, Map<String, List<String>> practices, boolean openTarget) {
        BigDecimal potential = null;
        BigDecimal euros = null;
        for (Map.Entry<String, List<String>> practice : practices.entrySet()) {
            if (isShown(measure, practice.getKey())) {
                potential = plus(potential, rows.cell(practice.getValue(), POTENTIAL), true);
                euros = plus(euros, rows.cell(practice.getValue(), POTENTIAL_EUR), false);
            }
        }
        String sum = potential == null ? "" : CanonicalText.ofDouble(potential.doubleValue());
        String eur = euros == null ? "" : euros.toPlainString();
        UnaryOperator<String> cell = c -> c.equals(POTENTIAL) ? sum : c.equals(POTENTIAL_EUR) ? eur : rows.cell(own, c);
        return cells.row(cell, shown(own, measure, RhoBlock.TOTAL, openTarget));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, String cell, boolean number) {
        if (cell.isEmpty()) {
            return sum;
        }
        BigDecimal value = new BigDecimal(number ? ReleasedCells.rounded(cell) : cell);
        return sum == null ? value : sum.add(value);
    }

    private Shown shown(List<String> row, String measure, String unit, boolean target) {
        return new Shown(isShown(measure, unit), wasShown(measure, unit), target, true, peers(row));
    }

    private boolean isShown(String measure, String unit) {
        return !now.status(measure, unit).hidden();
    }

    private boolean wasShown(String measure, String unit) {
        return !before.status(measure, unit).hidden();
    }

    private int peers(List<String> row) {
        String peers = rows.cell(row, Candidates.PEERS);
        return peers.isEmpty() ? 0 : Integer.parseInt(peers);
    }

    /** A practice of which nothing was counted: the row of its RHO says what the measure is. */
    private UnaryOperator<String> absent(List<String> own, String rho, String practice) {
        String name = rows.practices(rho).getOrDefault(practice, Map.of()).values().stream()
                .map(r -> rows.cell(r, "practice_name"))
                .findFirst()
                .orElse("");
        return unit(own, practice, name, Map.of());
    }

    private UnaryOperator<String> others(List<String> own, Counts counts) {
        Map<String, String> figures = new HashMap<>();
        figures.put("numerator", CanonicalText.exact(counts.numerator()));
        figures.put("denominator", CanonicalText.exact(counts.denominator()));
        boolean enough = counts.denominator().compareTo(BigDecimal.valueOf(Minimums.DEFAULT.denominator())) >= 0;
        figures.put("status", enough ? "OK" : "INSUFFICIENT_N");
        if (enough) {
            BigDecimal value = counts.numerator()
                    .multiply(new BigDecimal(rows.cell(own, "per")))
                    .divide(counts.denominator(), MathContext.DECIMAL64);
            figures.put("value", CanonicalText.ofDouble(value.doubleValue()));
        }
        return unit(own, RhoBlock.OTHERS, "", figures);
    }

    /** A row below that of the RHO: what the measure is stays, every figure is that given, or empty. */
    private UnaryOperator<String> unit(List<String> own, String practice, String name, Map<String, String> figures) {
        ReleasedRow empty = cells.row(c -> rows.cell(own, c), new Shown(false, false, false, false, peers(own)));
        List<String> columns = contract.columnNames();
        return column -> switch (column) {
            case "level" -> "practice";
            case "practice_agb" -> practice;
            case "practice_name" -> name;
            case "status_reason" -> "";
            default ->
                column.startsWith("benchmark_")
                        ? rows.cell(own, column)
                        : figures.getOrDefault(column, empty.cells().get(columns.indexOf(column)));
        };
    }
}
