package nl.mdzfactsheet.ingest;

import java.io.IOException;
import nl.mdzfactsheet.contract.TableContract;

/** Programme contacts to spill, in the order of {@link SegmentRows#contacts}. */
final class ContactSink implements RowSink {

    private final int person;
    private final int id;
    private final int programme;
    private final int practice;
    private final int date;
    private final int outcome;
    private final int attended;
    private final Spills spills;

    ContactSink(TableContract contract, ColumnPlan plan, Spills spills) {
        this.person = plan.positions().get(contract.columnNames().indexOf("verzekerde_id"));
        this.id = plan.positions().get(contract.columnNames().indexOf("contact_id"));
        this.programme = plan.positions().get(contract.columnNames().indexOf("programma"));
        this.practice = contract.columnNames().indexOf("agb_praktijk");
        this.date = contract.columnNames().indexOf("datum");
        this.outcome = contract.columnNames().indexOf("uitkomst");
        this.attended = contract.columns().get(outcome).allowed().indexOf("verschenen");
        this.spills = spills;
    }

    @Override
    public void accept(DeliveredRecords row, long[] values) throws IOException {
        SpillOutput out = spills.begin(row, person, (int) values[date]);
        out.put((int) values[practice]);
        out.put(values[outcome] == attended ? 1 : 0);
        out.put(row.bytes(id), row.from(id), row.to(id));
        out.put(row.bytes(programme), row.from(programme), row.to(programme));
        out.end();
    }

    @Override
    public void close() throws IOException {
        spills.close();
    }
}
