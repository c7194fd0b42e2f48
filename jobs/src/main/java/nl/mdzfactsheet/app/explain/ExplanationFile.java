package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.TableContract;

/** The answer about one figure, as a file of contract {@code explained_line}. */
public final class ExplanationFile {

    private final TableContract contract;
    private final ExplainedRows rows;

    /** @param contract contract explained_line */
    public ExplanationFile(TableContract contract, LinePlaces places) {
        this.contract = contract;
        this.rows = new ExplainedRows(places);
    }

    /**
     * What was written.
     *
     * @param file the CSV file
     * @param counted counted rows
     * @param lines rows of the file
     * @param sum sum of the contributions
     */
    public record Written(Path file, long counted, long lines, BigDecimal sum) {}

    /** Adds up while rows are written. */
    private static final class Tally {
        private long counted;
        private long lines;
        private BigDecimal sum = BigDecimal.ZERO;
    }

    /** Writes the answer to one question. */
    public Written write(ProtectedAnswer answer, Question question, Explainer explainer) {
        Tally tally = new Tally();
        String name = question.subject().name() + "-" + question.unit().name();
        Path file = answer.write(
                name,
                contract,
                receiver -> explainer.explain(List.of(question), (asked, row) -> {
                    tally.counted = row.number();
                    tally.lines++;
                    tally.sum = tally.sum.add(row.contribution());
                    receiver.accept(rows.cells(row));
                }));
        return new Written(file, tally.counted, tally.lines, tally.sum);
    }
}
