package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The table {@code quality}: what intake said per delivery and what curate did with the lines of the active ones. */
final class QualityTable {

    /** Name of the file in the output of 10-ingest. */
    static final String INTAKE_FILE = "quality.csv";

    private static final CSVFormat INTAKE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** States of deliveries of which nothing is published. */
    private static final Set<String> UNSEEN = Set.of("refused", "held");

    private static final Comparator<QualityCount> ORDER = Comparator.comparing(QualityCount::delivery, BYTE_ORDER)
            .thenComparing(QualityCount::table, BYTE_ORDER)
            .thenComparing(QualityCount::outcome, BYTE_ORDER);

    /** Lines and cents of one outcome; debit and credit stay apart. */
    record QualityCount(
            String delivery,
            String state,
            String table,
            String outcome,
            long lines,
            String debitCents,
            String creditCents) {}

    private QualityTable() {}

    /**
     * Columns delivery, state, table, outcome, lines, debit_cents, credit_cents; empty cents for tables without money. What was refused or is held shows in no
     * result: it must not change a published byte.
     */
    static List<QualityCount> readIntake(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser csv = INTAKE.parse(in)) {
            List<QualityCount> counts = new ArrayList<>();
            csv.stream()
                    .filter(line -> !UNSEEN.contains(line.get("state")))
                    .forEach(line -> counts.add(new QualityCount(
                            line.get("delivery"),
                            line.get("state"),
                            line.get("table"),
                            line.get("outcome"),
                            Long.parseLong(line.get("lines")),
                            line.get("debit_cents"),
                            line.get("credit_cents"))));
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted by delivery, table, outcome. */
    static SmallTable of(List<QualityCount> counts, TableContract contract) {
        List<List<String>> rows = new ArrayList<>();
        for (QualityCount count : counts.stream().sorted(ORDER).toList()) {
            rows.add(List.of(
                    count.delivery(),
                    count.state(),
                    count.table(),
                    count.outcome(),
                    Long.toString(count.lines()),
                    euro(count.debitCents()),
                    euro(count.creditCents())));
        }
        return new SmallTable(contract, rows);
    }

    private static String euro(String cents) {
        return cents.isEmpty() ? "" : CanonicalText.euro(Long.parseLong(cents));
    }
}
