package nl.mdzfactsheet.ingest;

import java.io.IOException;
import nl.mdzfactsheet.contract.Parsed;
import nl.mdzfactsheet.contract.TableContract;

/** Insured periods to spill, in the order of {@link SegmentRows#insured}. */
final class InsuredSink implements RowSink {

    /** Day that stands for an open end or no death: 9999-12-31. */
    static final int OPEN_DAY = 2_932_896;

    /** Where the last insured day stands in a spilled record. */
    static final int LAST_DAY = SpillFormat.VALUES + 4 * Integer.BYTES;

    /** The four values of geslacht by position in the contract's list. */
    private static final int[] SEX = {0, 1, 2, 9};

    private final int person;
    private final int label;
    private final int born;
    private final int sex;
    private final int postcode;
    private final int from;
    private final int to;
    private final int died;
    private final Spills spills;

    InsuredSink(TableContract contract, ColumnPlan plan, Spills spills) {
        this.person = plan.positions().get(contract.columnNames().indexOf("verzekerde_id"));
        this.label = contract.columnNames().indexOf("uzovi");
        this.born = contract.columnNames().indexOf("geboortejaar");
        this.sex = contract.columnNames().indexOf("geslacht");
        this.postcode = contract.columnNames().indexOf("postcode4");
        this.from = contract.columnNames().indexOf("verzekerd_van");
        this.to = contract.columnNames().indexOf("verzekerd_tot");
        this.died = contract.columnNames().indexOf("overlijdensdatum");
        this.spills = spills;
    }

    @Override
    public void accept(DeliveredRecords row, long[] values) throws IOException {
        SpillOutput out = spills.begin(row, person, (int) values[from]);
        out.put((int) values[label]);
        out.put((int) values[born]);
        out.put(SEX[(int) values[sex]]);
        out.put((int) values[postcode]);
        out.put(openEnded(values[to]));
        out.put(openEnded(values[died]));
        out.end();
    }

    private static int openEnded(long day) {
        return day == Parsed.EMPTY ? OPEN_DAY : (int) day;
    }

    @Override
    public void close() throws IOException {
        spills.close();
    }
}
