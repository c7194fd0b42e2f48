package nl.mdzfactsheet.app;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.mdzfactsheet.app.explain.ExplainedLine;
import nl.mdzfactsheet.patient.NetLine;

/** Adds a figure up anew from what an answer lists: persons, dates, codes, quantities and amounts of the lines. What the answer says that a row adds is not looked at. */
@FunctionalInterface
interface Recount {

    /** The figure of one unit. */
    BigDecimal of(List<ExplainedLine> rows);

    /** Number of lines that fit, each once. */
    static Recount lines(Predicate<NetLine> fits) {
        return sum(fits, line -> BigDecimal.ONE);
    }

    /** Sum over the lines that fit, each once. */
    static Recount sum(Predicate<NetLine> fits, Function<NetLine, BigDecimal> amount) {
        return rows -> distinct(rows, fits).stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Number of different texts over the lines that fit. */
    static Recount different(Predicate<NetLine> fits, Function<NetLine, String> text) {
        return rows -> BigDecimal.valueOf(rows.stream()
                .filter(row -> row.line() != null && fits.test(row.line()))
                .map(row -> patient(row) + " " + text.apply(line(row)))
                .distinct()
                .count());
    }

    /** Number of persons, also those with no line behind them. */
    static Recount persons() {
        return rows -> BigDecimal.valueOf(
                rows.stream().map(Recount::patient).distinct().count());
    }

    /** Number of persons whose lines that fit add up to at least this. */
    static Recount personsFrom(int atLeast, Predicate<NetLine> fits, Function<NetLine, BigDecimal> amount) {
        return rows -> {
            Map<String, BigDecimal> persons = new HashMap<>();
            distinctByKey(rows, fits)
                    .forEach((key, row) -> persons.merge(patient(row), amount.apply(line(row)), BigDecimal::add));
            return BigDecimal.valueOf(persons.values().stream()
                    .filter(total -> total.compareTo(BigDecimal.valueOf(atLeast)) >= 0)
                    .count());
        };
    }

    private static Collection<NetLine> distinct(List<ExplainedLine> rows, Predicate<NetLine> fits) {
        return distinctByKey(rows, fits).values().stream().map(Recount::line).toList();
    }

    private static Map<String, ExplainedLine> distinctByKey(List<ExplainedLine> rows, Predicate<NetLine> fits) {
        Map<String, ExplainedLine> distinct = new LinkedHashMap<>();
        for (ExplainedLine row : rows) {
            NetLine line = row.line();
            if (line != null && fits.test(line)) {
                distinct.put(patient(row) + " " + line.claim().table() + " " + line.declaratieId(), row);
            }
        }
        return distinct;
    }

    private static String patient(ExplainedLine row) {
        return row.patient().history().patientId();
    }

    private static NetLine line(ExplainedLine row) {
        return Objects.requireNonNull(row.line());
    }
}
