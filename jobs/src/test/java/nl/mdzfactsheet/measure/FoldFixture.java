package nl.mdzfactsheet.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;

/** A hand-made output of the fold: rows say only what matters, the rest is zero, false, empty or null. */
final class FoldFixture {

    static final int YEAR = 2025;

    private final Definitions definitions;
    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    FoldFixture(Definitions definitions) {
        this.definitions = definitions;
        List.of("patient_year", "patient_quarter", "net_line", "detection")
                .forEach(t -> tables.put(t, new ArrayList<>()));
    }

    /** Adds a row of a person at a unit; further values as name, value, name, value. */
    FoldFixture row(String table, String person, String rho, String practice, Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("year", YEAR);
        row.put("verzekerde_id", person);
        row.put("rho_id", rho);
        row.put("practice_agb", practice);
        for (int i = 0; i < values.length; i += 2) {
            row.put((String) values[i], values[i + 1]);
        }
        tables.getOrDefault(table, new ArrayList<>()).add(row);
        return this;
    }

    /** Writes the rows as the fold does, the rows of a person together: in order, or in reverse and spread over two files. */
    StepOutput write(Home home, boolean reversed) {
        return new StepStore(home, "20-fold")
                .write(
                        reversed ? "b" : "a",
                        folder -> tables.forEach((table, rows) -> {
                            List<Map<String, Object>> ordered = new ArrayList<>(rows);
                            if (reversed) {
                                Collections.reverse(ordered);
                            }
                            ordered.sort(Comparator.comparing(FoldFixture::person));
                            int cut = reversed ? firstOfNextPerson(ordered, ordered.size() / 2) : 0;
                            writeFile(folder.resolve(table).resolve("part-1.parquet"), table, ordered.subList(0, cut));
                            writeFile(
                                    folder.resolve(table).resolve("part-2.parquet"),
                                    table,
                                    ordered.subList(cut, ordered.size()));
                        }));
    }

    private static String person(Map<String, Object> row) {
        return String.valueOf(row.get("verzekerde_id"));
    }

    private static int firstOfNextPerson(List<Map<String, Object>> rows, int from) {
        int cut = from;
        while (cut > 0 && cut < rows.size() && person(rows.get(cut)).equals(person(rows.get(cut - 1)))) {
            cut++;
        }
        return cut;
    }

    private void writeFile(Path file, String table, List<Map<String, Object>> rows) {
        try {
            Files.createDirectories(file.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<ColumnContract> columns = contract(table).columns();
        try (ParquetRowWriter writer = ParquetRowWriter.open(file, table, columns)) {
            for (Map<String, Object> row : rows) {
                writer.write(
                        columns.stream().map(c -> value(c, row.get(c.name()))).toArray());
            }
        }
    }

    private TableContract contract(String table) {
        for (Grain grain : Grain.values()) {
            if (grain.table().equals(table)) {
                return definitions.table(grain);
            }
        }
        return definitions.contracts().table(Layer.CURATED, table);
    }

    private static @Nullable Object value(ColumnContract column, @Nullable Object given) {
        if (given != null || !column.required()) {
            return given instanceof Integer number ? Long.valueOf(number) : given;
        }
        return switch (column.format()) {
            case BOOLEAN -> false;
            case STRING -> "-";
            case EXACT, DDD -> BigDecimal.ZERO;
            default -> 0L;
        };
    }
}
