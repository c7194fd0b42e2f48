package nl.mdzfactsheet.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** Writes released tables as Parquet, typed by contract; the same rows give the same bytes. */
final class ParquetFiles {

    private static final int MONEY_SCALE = 2;

    private ParquetFiles() {}

    /** One file, rows in the order released. */
    static void write(ReleasedTable table, Path folder) {
        List<ColumnContract> columns = table.contract().columns();
        try (ParquetRowWriter out =
                ParquetRowWriter.open(folder.resolve(name(0)), table.contract().name(), columns)) {
            table.rows().forEach(row -> out.write(typed(row.cells(), columns)));
        }
    }

    /** Name of the file of a table, or of one of its slices. */
    static String name(int slice) {
        return String.format(Locale.ROOT, "part-%05d.zstd.parquet", slice);
    }

    /** Cells in canonical form as values of their columns; an empty cell is null, an empty text where there must be one. */
    static @Nullable Object[] typed(List<String> cells, List<ColumnContract> columns) {
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).isEmpty() && !columns.get(i).required()
                    ? null
                    : typed(cells.get(i), columns.get(i).format());
        }
        return values;
    }

    private static Object typed(String cell, ValueFormat format) {
        return switch (format) {
            case INT, YEAR, SES, INTEGER, LONG -> Long.valueOf(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO ->
                LocalDate.parse(cell).toEpochDay();
            case QUANTITY, EUR, MONEY ->
                new BigDecimal(cell).setScale(MONEY_SCALE).unscaledValue().longValueExact();
            case EXACT, DDD, DECIMAL -> new BigDecimal(cell);
            default -> cell;
        };
    }
}
