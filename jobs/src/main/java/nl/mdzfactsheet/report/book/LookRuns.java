package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Gives cells their look, all at once for those below each other that look the same: one by one takes longer than writing the cells. */
final class LookRuns {

    private final Worksheet sheet;
    private final List<@Nullable Run> open = new ArrayList<>();

    private record Run(Look look, int firstRow) {}

    LookRuns(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The look of the next cell below in a column. */
    void next(int row, int column, Look look) {
        while (open.size() <= column) {
            open.add(null);
        }
        Run run = open.get(column);
        if (run == null || !run.look().equals(look)) {
            end(run, column, row - 1);
            open.set(column, new Run(look, row));
        }
    }

    /** Nothing follows below this row, or not before it is written. */
    void end(int lastRow) {
        for (int column = 0; column < open.size(); column++) {
            end(open.get(column), column, lastRow);
        }
        open.clear();
    }

    private void end(@Nullable Run run, int column, int lastRow) {
        if (run != null) {
            run.look()
                    .applyTo(
                            sheet.range(run.firstRow(), column, lastRow, column).style());
        }
    }
}
