package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.SuspectedBsn;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** Looks through free text and unknown columns for citizen service numbers: when most filled fields of a column hold one, it is no coincidence. */
final class FreeTextWatch {

    private final ColumnPlan plan;
    private final int[] fields;
    private final long[] filled;
    private final long[] suspected;

    FreeTextWatch(ColumnPlan plan) {
        this.plan = plan;
        this.fields = plan.watched().stream().mapToInt(Integer::intValue).toArray();
        this.filled = new long[fields.length];
        this.suspected = new long[fields.length];
    }

    void look(CsvRecords row) {
        for (int i = 0; i < fields.length; i++) {
            int field = fields[i];
            if (field < row.fields() && row.from(field) < row.to(field)) {
                filled[i]++;
                suspected[i] += SuspectedBsn.in(row.bytes(field), row.from(field), row.to(field)) ? 1 : 0;
            }
        }
    }

    List<Refusal> refusals(DeliveredFile file) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (suspected[i] * 2 > filled[i]) {
                Location place = new Location(file.path(), 0, plan.names().get(fields[i]));
                refusals.add(new Refusal(Reason.SUSPECTED_BSN, place, Counted.lines(suspected[i])));
            }
        }
        return refusals;
    }
}
