package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.mdzfactsheet.contract.SuspectedBsn;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/**
 * Looks for citizen service numbers where none belongs: in free text, unknown columns, identifiers and codes. By chance one number of nine digits in eleven looks like one;
 * when most of a column do, they are. In text and unknown columns one is enough; identifiers and codes may hold any number, so there it takes ten.
 */
final class FreeTextWatch {

    private static final int NO_CHANCE = 10;

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

    void look(CsvRecords row) {
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
            int least = i < plan.watched().size() ? 1 : NO_CHANCE;
            if (suspected[i] >= least && suspected[i] * 2 > nineDigits[i]) {
                Location place = new Location(file.path(), 0, plan.names().get(fields[i]));
                refusals.add(new Refusal(Reason.SUSPECTED_BSN, place, Counted.lines(suspected[i])));
            }
        }
        return refusals;
    }
}
