package nl.mdzfactsheet.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.ParquetRowReader;

/** What lies in the store of one delivery, in the notation of {@link TypedRow}. */
final class StoredRows {

    /** A quarantined row. */
    record Quarantined(String reason, long cents, boolean debit) {}

    private final Path folder;
    private final Contracts contracts;
    private final CodeDictionary codes;

    StoredRows(Home home, Path folder, Contracts contracts) {
        this.folder = folder;
        this.contracts = contracts;
        this.codes = CodeDictionary.load(home.dictionary());
    }

    /** Per file, per line: the claims. */
    Map<Integer, Map<Long, String>> claims() {
        Map<Integer, Map<Long, String>> claims = new TreeMap<>();
        each("claims", "claim_event", r -> {
            String row = String.join(
                    "|",
                    pseudonym(r),
                    number(r, 2),
                    r.number(6) != 0 ? "D" : "C",
                    number(r, 7),
                    codes.text((int) r.number(8)).replace('|', '/'),
                    number(r, 9),
                    number(r, 10),
                    number(r, 11),
                    number(r, 12),
                    number(r, 13),
                    code(r, 14),
                    code(r, 15),
                    number(r, 16),
                    number(r, 17),
                    text(r, 18),
                    text(r, 19));
            String twice = claims.computeIfAbsent((int) r.number(4), f -> new TreeMap<>())
                    .put(r.number(5), row);
            if (twice != null) {
                throw new IllegalStateException("line " + r.number(5) + " is stored twice");
            }
        });
        return claims;
    }

    List<String> insured() {
        List<String> rows = new ArrayList<>();
        each(
                "insured",
                "insured_period",
                r -> rows.add(String.join(
                        "|",
                        pseudonym(r),
                        number(r, 2),
                        number(r, 3),
                        number(r, 4),
                        number(r, 5),
                        number(r, 6),
                        number(r, 7),
                        number(r, 8))));
        return rows;
    }

    List<String> contacts() {
        List<String> rows = new ArrayList<>();
        each(
                "contacts",
                "programme_contact",
                r -> rows.add(String.join(
                        "|",
                        pseudonym(r),
                        text(r, 2),
                        number(r, 3),
                        text(r, 4),
                        number(r, 5),
                        Boolean.toString(r.number(6) != 0))));
        return rows;
    }

    List<String> reference(TableContract table) {
        List<String> rows = new ArrayList<>();
        Path file = folder.resolve("reference").resolve(table.name() + ".csv");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < record.getFieldCount() && record.getStartingLineNumber() > 1; i++) {
                    values.add(TypedRow.referenceValue(table.columns().get(i), record.getField(i)));
                }
                if (!values.isEmpty()) {
                    rows.add(String.join("|", values));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Per file, per line: what went to quarantine. */
    Map<String, Map<Long, Quarantined>> quarantined() {
        Map<String, Map<Long, Quarantined>> rows = new TreeMap<>();
        each("quarantine", "quarantined_row", r -> rows.computeIfAbsent(text(r, 2), f -> new TreeMap<>())
                .put(r.number(3), new Quarantined(text(r, 4), r.number(7), r.number(8) != 0)));
        return rows;
    }

    private void each(String table, String contract, Consumer<ParquetRowReader> take) {
        if (!Files.isDirectory(folder.resolve(table))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.resolve(table))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                try (ParquetRowReader reader = ParquetRowReader.open(file, contracts.table(Layer.CURATED, contract))) {
                    while (reader.next()) {
                        take.accept(reader);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pseudonym(ParquetRowReader row) {
        return String.format("%016x%016x", row.number(0), row.number(1));
    }

    private static String number(ParquetRowReader row, int column) {
        return Long.toString(row.number(column));
    }

    private static String text(ParquetRowReader row, int column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }

    private String code(ParquetRowReader row, int column) {
        int number = (int) row.number(column);
        return number < 0 ? "" : codes.text(number);
    }
}
