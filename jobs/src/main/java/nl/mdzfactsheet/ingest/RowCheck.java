package nl.mdzfactsheet.ingest;

import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.FieldParser;
import nl.mdzfactsheet.contract.ParseRules;
import nl.mdzfactsheet.contract.Parsed;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.contract.ValueParsers;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Checks the records of one file against their contract: typed values, or the first reason in contract order why there are none. */
final class RowCheck {

    private static final int NOWHERE = -1;

    private final List<ColumnContract> columns;
    private final FieldParser[] parsers;
    private final int[] positions;
    private final int fields;
    private final Period period;
    private final int periodColumn;
    private final int personColumn;
    private final int fromColumn;
    private final int toColumn;
    private final int amountColumn;
    private final int directionColumn;
    private final long[] values;
    private int faultColumn;

    RowCheck(TableContract contract, ColumnPlan plan, ParseRules rules, Period period) {
        this.columns = contract.columns();
        this.parsers = columns.stream().map(c -> ValueParsers.of(c, rules)).toArray(FieldParser[]::new);
        this.positions = plan.positions().stream().mapToInt(Integer::intValue).toArray();
        this.fields = plan.fields();
        this.period = period;
        boolean dated = contract.role() == Role.CLAIMS || contract.role() == Role.CONTACTS;
        this.periodColumn = dated ? first(ValueFormat.SERVICE_DATE) : NOWHERE;
        this.personColumn = first(ValueFormat.PSEUDONYM);
        this.fromColumn = first(ValueFormat.VALID_FROM);
        this.toColumn = first(ValueFormat.VALID_TO);
        boolean claims = contract.role() == Role.CLAIMS;
        this.amountColumn = claims ? first(ValueFormat.MONEY) : NOWHERE;
        this.directionColumn = claims ? contract.columnNames().indexOf("debet_credit") : NOWHERE;
        this.values = new long[columns.size()];
    }

    /** Null when the record is right; its values are then in {@link #values()}. A suspected BSN goes before every other fault. */
    @Nullable
    Reason check(DeliveredRecords row) {
        Reason reason = firstFault(row);
        if (reason != null && reason.outcome() != Reason.Outcome.REFUSE && suspectedBsn(row)) {
            faultColumn = personColumn;
            return Reason.SUSPECTED_BSN;
        }
        return reason;
    }

    /** Also in a row of another length: the place of the pseudonym is then a good guess. */
    private boolean suspectedBsn(DeliveredRecords row) {
        return personColumn != NOWHERE
                && positions[personColumn] < row.fields()
                && parse(row, personColumn) == Parsed.fault(Reason.SUSPECTED_BSN);
    }

    private @Nullable Reason firstFault(DeliveredRecords row) {
        faultColumn = NOWHERE;
        if (row.fault() != null) {
            return row.fault();
        }
        if (row.fields() != fields) {
            return Reason.ROW_LENGTH;
        }
        for (int i = 0; i < parsers.length; i++) {
            long value = parse(row, i);
            if (Parsed.isFault(value)) {
                faultColumn = i;
                return Parsed.reason(value);
            }
            values[i] = value;
        }
        Reason contradiction = row.contradiction();
        if (contradiction != null) {
            faultColumn = contradiction == Reason.INFORMATION_AMOUNT ? amountColumn : personColumn;
            return contradiction;
        }
        return checkDates();
    }

    private @Nullable Reason checkDates() {
        if (toColumn != NOWHERE && values[toColumn] != Parsed.EMPTY && values[toColumn] < values[fromColumn]) {
            faultColumn = toColumn;
            return Reason.DATE_OUT_OF_RANGE;
        }
        if (periodColumn != NOWHERE && !period.contains(values[periodColumn])) {
            faultColumn = periodColumn;
            return Reason.OUTSIDE_PERIOD;
        }
        return null;
    }

    /** Typed values of the last record, by contract column; filled as far as the record is right. */
    long[] values() {
        return values;
    }

    /** Field of the pseudonym, negative when the table has none. */
    int personField() {
        return personColumn == NOWHERE ? NOWHERE : positions[personColumn];
    }

    /** What stands in the column of the pseudonym of a record that was split well: a fault, or a value; {@link Parsed#EMPTY} when there is no such column. */
    long person(DeliveredRecords row) {
        boolean split = personColumn != NOWHERE && row.fault() == null && row.fields() == fields;
        return split ? parse(row, personColumn) : Parsed.EMPTY;
    }

    /** Name of the column at fault, null when the record as a whole is. */
    @Nullable
    String faultColumn() {
        return faultColumn == NOWHERE ? null : columns.get(faultColumn).name();
    }

    /** Amount of the last record in cents, whatever else is wrong with it; 0 when it cannot be read. */
    long cents(DeliveredRecords row) {
        if (amountColumn == NOWHERE || row.fault() != null || row.fields() != fields) {
            return 0;
        }
        long cents = parse(row, amountColumn);
        return Parsed.isFault(cents) ? 0 : cents;
    }

    /** True unless the last record says credit. */
    boolean debit(DeliveredRecords row) {
        return directionColumn == NOWHERE
                || row.fault() != null
                || row.fields() != fields
                || parse(row, directionColumn) != 1;
    }

    private long parse(DeliveredRecords row, int column) {
        int field = positions[column];
        return parsers[column].parse(row.bytes(field), row.from(field), row.to(field));
    }

    private int first(ValueFormat format) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).format() == format) {
                return i;
            }
        }
        return NOWHERE;
    }
}
