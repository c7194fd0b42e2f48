package nl.mdzfactsheet.ingest;

import java.io.IOException;
import nl.mdzfactsheet.contract.Parsed;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;

/** Claim lines to spill, codes to provisional numbers. The order of what is put is that of {@link SegmentRows#claims}. */
final class ClaimSink implements RowSink {

    private static final int ABSENT = -1;
    private static final int DBC_LIST = 41;

    private final TableContract contract;
    private final ColumnPlan plan;
    private final CodeNumbers codes;
    private final ServiceDays days;
    private final Spills spills;
    private final int[] fields;
    private final int[] columns;

    /** The columns of a claim line, in the order of the spill. */
    private enum Part {
        PERSON("verzekerde_id"),
        ID("declaratie_id"),
        PRECEDING("voorgaande_declaratie_id"),
        DIRECTION("debet_credit"),
        LABEL("uzovi"),
        LIST("prestatiecodelijst"),
        CODE("prestatiecode"),
        DATE("datum_prestatie"),
        QUANTITY("aantal"),
        AMOUNT("bedrag"),
        GRANTED("datum_toekenning"),
        EXECUTING(""),
        RELATED(""),
        SPECIALISM("specialisme"),
        DIAGNOSIS("diagnosecode"),
        END("datum_einde"),
        REFERRAL("type_verwijzing");

        private final String column;

        Part(String column) {
            this.column = column;
        }
    }

    ClaimSink(TableContract contract, ColumnPlan plan, CodeNumbers codes, ServiceDays days, Spills spills) {
        this.contract = contract;
        this.plan = plan;
        this.codes = codes;
        this.days = days;
        this.spills = spills;
        this.columns = new int[Part.values().length];
        this.fields = new int[Part.values().length];
        ClaimTable table = ClaimTable.named(contract.name());
        for (Part part : Part.values()) {
            place(part, column(part, table));
        }
    }

    private static String column(Part part, ClaimTable table) {
        return switch (part) {
            case EXECUTING ->
                switch (table) {
                    case HUISARTSENZORG -> "agb_praktijk";
                    case MDZ -> "agb_hoofdaannemer";
                    case FARMACIE -> "agb_apotheek";
                    case ELD, MSZ, PARAMEDISCH -> "agb_uitvoerder";
                };
            case RELATED ->
                switch (table) {
                    case HUISARTSENZORG -> "agb_zorgverlener";
                    case MDZ -> "agb_praktijk";
                    case FARMACIE -> "agb_voorschrijver";
                    case ELD -> "agb_aanvrager";
                    case MSZ, PARAMEDISCH -> "agb_verwijzer";
                };
            default -> part.column;
        };
    }

    @SuppressWarnings("EnumOrdinal") // an index that never leaves the class
    private void place(Part part, String column) {
        int index = contract.columnNames().indexOf(column);
        columns[part.ordinal()] = index;
        fields[part.ordinal()] = index == ABSENT ? ABSENT : plan.positions().get(index);
    }

    @Override
    public void accept(DeliveredRecords row, long[] values) throws IOException {
        int service = codes.service(row, field(Part.LIST), field(Part.CODE));
        int day = (int) value(values, Part.DATE);
        if (value(values, Part.LIST) != DBC_LIST) {
            days.add(service, day);
        }
        SpillOutput out = spills.begin(row, field(Part.PERSON), day);
        out.put(value(values, Part.QUANTITY));
        out.put(value(values, Part.AMOUNT));
        out.put((int) value(values, Part.DIRECTION));
        out.put((int) value(values, Part.LABEL));
        out.put(service);
        out.put((int) value(values, Part.GRANTED));
        out.put((int) value(values, Part.EXECUTING));
        out.put((int) value(values, Part.RELATED));
        out.put(code(row, Part.SPECIALISM));
        out.put(code(row, Part.DIAGNOSIS));
        out.put((int) value(values, Part.END));
        out.put((int) value(values, Part.REFERRAL));
        putText(row, Part.ID, out);
        putText(row, Part.PRECEDING, out);
        out.end();
    }

    private int code(DeliveredRecords row, Part part) {
        int field = field(part);
        return field == ABSENT ? ABSENT : codes.number(row.bytes(field), row.from(field), row.to(field));
    }

    private void putText(DeliveredRecords row, Part part, SpillOutput out) throws IOException {
        int field = field(part);
        out.put(row.bytes(field), row.from(field), row.to(field));
    }

    @SuppressWarnings("EnumOrdinal")
    private int field(Part part) {
        return fields[part.ordinal()];
    }

    @SuppressWarnings("EnumOrdinal")
    private long value(long[] values, Part part) {
        int column = columns[part.ordinal()];
        return column == ABSENT || values[column] == Parsed.EMPTY ? ClaimLine.NONE : values[column];
    }

    @Override
    public void close() throws IOException {
        spills.close();
    }
}
