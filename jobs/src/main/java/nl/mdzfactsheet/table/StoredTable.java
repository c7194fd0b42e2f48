package nl.mdzfactsheet.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import org.jspecify.annotations.Nullable;

/** A written table, row by row, as expressions see it. Rows are valid until the next one is read. */
public final class StoredTable {

    private static final int WIDE_SCALE = 8;
    private static final int MONEY_SCALE = 2;

    private final TableContract contract;
    private final List<Path> files;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param contract the columns to read, a part of those of the files */
    public StoredTable(TableContract contract, List<Path> files) {
        this.contract = contract;
        this.files = List.copyOf(files);
        for (int i = 0; i < contract.columns().size(); i++) {
            positions.put(contract.columns().get(i).name(), i);
        }
    }

    /** The place of a column in the rows. */
    public int place(String column) {
        Integer place = positions.get(column);
        if (place == null) {
            throw new IllegalArgumentException("Table " + contract.name() + " has no column " + column);
        }
        return place;
    }

    /** Reads every row of every file once, in order. */
    public void rows(Consumer<? super StoredRow> receiver) {
        for (Path file : files) {
            try (ParquetRowReader reader = ParquetRowReader.open(file, contract)) {
                Row row = new Row(reader);
                while (reader.next()) {
                    row.begin();
                    receiver.accept(row);
                }
            }
        }
    }

    /** The current row; many expressions name the same columns, so a value is made once per row. */
    private final class Row implements StoredRow {
        private final ParquetRowReader reader;
        private final @Nullable Object[] values =
                new @Nullable Object[contract.columns().size()];
        private final boolean[] known = new boolean[values.length];

        Row(ParquetRowReader reader) {
            this.reader = reader;
        }

        void begin() {
            Arrays.fill(known, false);
        }

        @Override
        public @Nullable Object value(String name) {
            return cell(place(name));
        }

        @Override
        public @Nullable Object cell(int place) {
            if (!known[place]) {
                Object stored = reader.value(place);
                values[place] = stored instanceof Long number
                        ? typed(number, contract.columns().get(place))
                        : stored;
                known[place] = true;
            }
            return values[place];
        }

        @Override
        public long number(int place) {
            return reader.number(place);
        }

        @Override
        public @Nullable String text(int place) {
            return reader.text(place);
        }
    }

    private static Object typed(long number, ColumnContract column) {
        return switch (column.format()) {
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> LocalDate.ofEpochDay(number);
            case QUANTITY, EUR, MONEY -> BigDecimal.valueOf(number, MONEY_SCALE);
            case EXACT, DDD, DECIMAL -> BigDecimal.valueOf(number, WIDE_SCALE);
            default -> number;
        };
    }
}
