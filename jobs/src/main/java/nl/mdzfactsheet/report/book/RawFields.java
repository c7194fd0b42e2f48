package nl.mdzfactsheet.report.book;

import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;

/** A table as its contract has it: names of columns, full precision. */
final class RawFields {

    private static final Look PLAIN_NUMBER = new Look("General", Look.Tone.PLAIN, false);
    private static final double NUMBER = 13;
    private static final double TEXT = 20;

    private RawFields() {}

    static List<Field<NamedRow>> of(TableContract contract) {
        return contract.columns().stream().map(RawFields::field).toList();
    }

    private static Field<NamedRow> field(ColumnContract column) {
        String name = column.name();
        return switch (column.format()) {
            case INT, LONG, INTEGER, YEAR, SES, DOUBLE, EXACT, DDD, DECIMAL, QUANTITY, EUR, MONEY ->
                new Field<>(name, NUMBER, column.label(), r -> Cell.number(r.text(name), PLAIN_NUMBER));
            default -> new Field<>(name, TEXT, column.label(), r -> Cell.text(r.text(name)));
        };
    }
}
