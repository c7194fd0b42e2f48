package nl.mdzfactsheet.app.disclose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.app.given.GivenFile;
import nl.mdzfactsheet.app.given.ResultFile;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.audit.Audit;
import nl.mdzfactsheet.disclosure.audit.AuditResult;
import nl.mdzfactsheet.disclosure.audit.CellBounds;
import nl.mdzfactsheet.disclosure.audit.Verdict;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.protection.Protection;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the tables, protects them unless patterns are given, judges every pattern, and writes. */
public final class DiscloseRun {

    private final DiscloseOptions options;
    private final Contracts contracts;
    private final List<String> ignored = new ArrayList<>();

    public DiscloseRun(DiscloseOptions options, Contracts contracts) {
        this.options = options;
        this.contracts = contracts;
    }

    /**
     * How it ended.
     *
     * @param safe true when every verdict is SAFE
     * @param verdicts number of each verdict, as text
     * @param unjudgedTables tables for which no pattern was given
     * @param ignoredColumns columns of the input that were not read
     */
    public record Summary(
            boolean safe, List<String> verdicts, List<String> unjudgedTables, List<String> ignoredColumns) {}

    /**
     * One table with what is seen of it.
     *
     * @param table the table
     * @param patterns what each recipient sees
     */
    private record Seen(CellTable table, List<Pattern> patterns) {}

    /** Does it all. */
    public Summary run() {
        GivenTables given = new GivenTables(cellRows(), rows(options.constraints(), "constraints"));
        List<CellTable> tables = given.tables();
        Path patterns = options.patterns();
        List<Seen> seen = patterns == null ? protectedTables(tables) : givenPatterns(patterns, tables, given);
        List<AuditResult> results = seen.parallelStream()
                .flatMap(s -> s.patterns().stream().map(p -> Audit.full().judge(s.table(), p)))
                .toList();
        try {
            write(seen, results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summary(seen, results);
    }

    private List<InputRow> cellRows() {
        List<InputRow> rows = rows(options.cells(), "cells");
        if (rows.isEmpty()) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.NO_ROWS,
                    Location.of(options.cells().toString()),
                    "at least one row below the header",
                    "offer the cells again");
        }
        return rows;
    }

    private List<InputRow> rows(Path file, String contract) {
        List<InputRow> rows = new ArrayList<>();
        GivenFile given = GivenFile.plain(file, "--" + contract);
        given.read(new InputRows(given, contract(contract), rows, ignored));
        return rows;
    }

    private TableContract contract(String name) {
        return contracts.table(Layer.DISCLOSE, name);
    }

    /** What everybody sees after protection, and what those see who know more. */
    private static List<Seen> protectedTables(List<CellTable> tables) {
        return tables.parallelStream()
                .map(table -> {
                    Set<String> hidden = Protection.of(table, List.of()).cells();
                    List<Pattern> patterns = new ArrayList<>();
                    patterns.add(Pattern.of(hidden, Recipient.OUTSIDER));
                    table.patterns().forEach(p -> patterns.add(Pattern.of(hidden, new Recipient(p, Set.of()))));
                    return new Seen(table, patterns);
                })
                .toList();
    }

    private List<Seen> givenPatterns(Path file, List<CellTable> tables, GivenTables given) {
        GivenPatterns patterns = new GivenPatterns(file.toString(), rows(file, "patterns"), given);
        return tables.stream().map(t -> new Seen(t, patterns.of(t))).toList();
    }

    private void write(List<Seen> seen, List<AuditResult> results) throws IOException {
        Files.createDirectories(options.out());
        if (options.patterns() == null) {
            List<List<String>> statuses = new ArrayList<>();
            seen.forEach(s -> statuses.addAll(statuses(s)));
            write("status", statuses);
        }
        List<List<String>> bounds = new ArrayList<>();
        List<List<String>> verdicts = new ArrayList<>();
        for (AuditResult result : results) {
            result.bounds().forEach(b -> bounds.add(bounds(result, b)));
            verdicts.add(
                    List.of(result.table(), result.pattern(), result.verdict().name()));
        }
        write("bounds", bounds);
        write("verdicts", verdicts);
    }

    private void write(String table, List<List<String>> rows) throws IOException {
        try (ResultFile file = new ResultFile(options.out(), contract(table))) {
            file.write(rows);
            file.finish();
        }
    }

    private static List<List<String>> statuses(Seen seen) {
        Pattern everybody = seen.patterns().get(0);
        List<List<String>> rows = new ArrayList<>();
        for (Cell cell : seen.table().cells()) {
            CellStatus status = everybody.status(cell.id());
            rows.add(List.of(seen.table().id(), cell.id(), status.word()));
        }
        return rows;
    }

    private static List<String> bounds(AuditResult result, CellBounds bound) {
        return List.of(
                result.table(),
                result.pattern(),
                bound.cell(),
                number(bound.low()),
                number(bound.high()),
                bound.found() ? flag(bound.exactlyDisclosed()) : "",
                bound.found() ? flag(bound.tooNarrow()) : "");
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String flag(boolean flag) {
        return flag ? "1" : "0";
    }

    private Summary summary(List<Seen> seen, List<AuditResult> results) {
        Map<Verdict, Integer> counts = new TreeMap<>();
        results.forEach(r -> counts.merge(r.verdict(), 1, Integer::sum));
        List<String> verdicts = new ArrayList<>();
        counts.forEach((verdict, count) -> verdicts.add(verdict + " " + count));
        List<String> unjudged = seen.stream()
                .filter(s -> s.patterns().isEmpty())
                .map(s -> s.table().id())
                .toList();
        boolean safe = results.stream().allMatch(r -> r.verdict() == Verdict.SAFE);
        return new Summary(safe, verdicts, unjudged, List.copyOf(ignored));
    }
}
