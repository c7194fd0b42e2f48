package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.mdzfactsheet.contract.SuspectedBsn;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/**
 * Looks for citizen service numbers where none belongs: in free text, unknown columns, identifiers and codes. By chance one number of nine digits in eleven looks like one;
 * when most of a column do, they are. In text and unknown columns one is enough, and ten are enough among other numbers when they are far more than chance gives; identifiers
 * and codes may hold any number, and the same one on many lines, so there it takes ten and most of the column.
 */
final class FreeTextWatch {

    private static final int NO_CHANCE = 10;
    private static final int ONE_IN = 11;

    /** So many standard deviations above the expected number are no chance. */
    private static final int FAR = 4;

    private final ColumnPlan plan;
    private final int[] fields;
    private final long[] nineDigits;
    private final long[] suspected;

    FreeTextWatch(ColumnPlan plan) {
        this.plan = plan;
        this.fields = IntStream.concat(
                        plan.watched().stream().mapToInt(Integer::intValue),
                        plan.identifiers().stream().mapToInt(Integer::intValue))
                .toArray();
        this.nineDigits = new long[fields.length];
        this.suspected = new long[fields.length];
    }

    void look(DeliveredRecords row) {
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            if (field < row.fields() && row.from(field) < row.to(field)) {
                SuspectedBsn.Found found = SuspectedBsn.look(row.bytes(field), row.from(field), row.to(field));
                nineDigits[i] += found == SuspectedBsn.Found.NOTHING ? 0 : 1;
                suspected[i] += found == SuspectedBsn.Found.SUSPECTED ? 1 : 0;
            }
        }
    }

    List<Refusal> refusals(DeliveredFile file) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (i < plan.watched().size() ? inText(i) : inIdentifiers(i)) {
                Location place = new Location(file.path(), 0, plan.names().get(fields[i]));
                refusals.add(new Refusal(Reason.SUSPECTED_BSN, place, Counted.lines(suspected[i])));
            }
        }
        return refusals;
    }

    private boolean inText(int at) {
        boolean farMoreThanChance =
                suspected[at] * ONE_IN - nineDigits[at] > FAR * Math.sqrt((ONE_IN - 1.0) * nineDigits[at]);
        return (suspected[at] > 0 && mostOf(at)) || (suspected[at] >= NO_CHANCE && farMoreThanChance);
    }

    private boolean inIdentifiers(int at) {
        return suspected[at] >= NO_CHANCE && mostOf(at);
    }

    private boolean mostOf(int at) {
        return suspected[at] * 2 > nineDigits[at];
    }
}
