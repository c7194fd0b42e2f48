package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.benchmark.Targets.Target;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.Potential;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.ResultCells;
import nl.mdzfactsheet.table.SmallTable;

/** Rows of {@code pdca}: one per agreement for the year, by RHO, measure, day of agreement and id. Pure. */
final class PdcaTable {

    private final Targets targets;
    private final UnitNames names;
    private final TableContract candidates;
    private final ResultCells.Columns columns;
    private final Map<Agreement, List<String>> rows = new HashMap<>();

    PdcaTable(Targets targets, UnitNames names, TableContract candidates) {
        this.targets = targets;
        this.names = names;
        this.candidates = candidates;
        this.columns = new ResultCells.Columns(candidates);
    }

    /** Adds the agreements about a measure. */
    void add(MeasureYears measure) {
        for (Agreement agreement : targets.about(measure.label().id())) {
            Target target = Targets.judge(agreement, measure);
            ResultCells row = row(target).text(Candidates.RELATIVE, agreement.relative() ? "J" : "N");
            if (target.status() != ResultStatus.NOT_APPLICABLE) {
                row.whole(Candidates.PERSONS, persons(agreement, measure));
                contributors(target, measure, row);
            }
            rows.put(agreement, row.list());
        }
    }

    /** Adds what another was told of other measures. */
    void append(PdcaTable other) {
        rows.putAll(other.rows);
    }

    /** Everything added, and the agreements about measures that do not exist. */
    SmallTable table() {
        List<List<String>> ordered = new ArrayList<>();
        for (Agreement agreement : targets.all()) {
            List<String> known = rows.get(agreement);
            ordered.add(
                    known != null
                            ? known
                            : row(Targets.nothing(agreement, "unknown_measure")).list());
        }
        return new SmallTable(candidates, ordered);
    }

    private ResultCells row(Target target) {
        Agreement agreement = target.agreement();
        TargetVerdict verdict = target.verdict();
        return columns.row()
                .text("rho_id", agreement.rhoId())
                .text("rho_name", names.rhoName(new ReportUnit(Level.RHO, agreement.rhoId(), "")))
                .text("measure_id", agreement.measureId())
                .text("afspraak_id", agreement.id())
                .text("agreed", agreement.text())
                .text("agreed_on", agreement.agreedOn())
                .text("direction", agreement.direction() == Better.LOWER ? "hoogstens" : "minstens")
                .whole("baseline_year", agreement.baseYear())
                .number("baseline", target.baseline())
                .number("target", target.target())
                .number("result", target.result())
                .text("verdict", verdict == null ? "" : verdict.word())
                .number("shrunken_baseline", target.shrunkenBaseline())
                .text("status", target.status().name())
                .text("status_reason", target.reason());
    }

    /** The fewest persons behind one of its figures: those of the result or of the baseline. */
    private static long persons(Agreement agreement, MeasureYears measure) {
        long now = persons(measure.now(), agreement);
        ComparedMeasure base = measure.earlier().get(agreement.baseYear());
        return base == null ? now : Math.min(now, persons(base, agreement));
    }

    private static long persons(ComparedMeasure measure, Agreement agreement) {
        ReportUnit rho = new ReportUnit(Level.RHO, agreement.rhoId(), "");
        return measure.counts().stream()
                .filter(c -> c.unit().equals(rho))
                .mapToLong(MeasureCount::persons)
                .sum();
    }

    /** The practices that hold half of what lies on the wrong side of the target; for disclosure with the persons and the mandate of each. */
    private void contributors(Target target, MeasureYears measure, ResultCells row) {
        Double value = target.target();
        if (value == null || target.result() == null) {
            return;
        }
        Map<String, Double> excess = new HashMap<>();
        Map<String, MeasureCount> practices = new HashMap<>();
        for (MeasureCount count : measure.now().counts()) {
            ReportUnit unit = count.unit();
            boolean own = unit.level() == Level.PRACTICE
                    && unit.rhoId().equals(target.agreement().rhoId());
            ComparedUnit compared = own ? measure.now().unit(unit) : null;
            double wrong = compared == null
                    ? 0
                    : excess(compared, value / measure.label().per(), target.agreement());
            if (wrong > 0) {
                practices.put(unit.practiceAgb(), count);
                excess.put(unit.practiceAgb(), wrong);
            }
        }
        List<MeasureCount> half = Potential.halfOfIt(excess).stream()
                .map(agb -> Objects.requireNonNull(practices.get(agb)))
                .toList();
        row.text("practices_contributing_most", half.stream().map(this::name).collect(Collectors.joining("; ")))
                .text(
                        Candidates.CONTRIBUTORS,
                        excess.keySet().stream()
                                .sorted(ReportUnit.BYTE_ORDER)
                                .map(agb -> candidate(
                                        Objects.requireNonNull(practices.get(agb)), excess.getOrDefault(agb, 0.0)))
                                .collect(Collectors.joining("\n")));
    }

    private String name(MeasureCount practice) {
        return (practice.unit().practiceAgb() + " " + names.practiceName(practice.unit())).strip();
    }

    private String candidate(MeasureCount practice, double excess) {
        return String.join("\t", CanonicalText.ofDouble(excess), practice.unit().practiceAgb(), name(practice));
    }

    /** What a practice has above (or below) the target, in units of the numerator; 0 for one that is not shown. */
    private static double excess(ComparedUnit unit, double target, Agreement agreement) {
        if (!unit.estimate().shown()) {
            return 0;
        }
        UnitCount count = unit.count();
        return Potential.of(
                count.numerator().doubleValue(), count.denominator().doubleValue(), target, agreement.direction());
    }
}
