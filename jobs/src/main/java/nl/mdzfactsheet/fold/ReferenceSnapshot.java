package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.patient.reference.ReferenceTables;
import nl.mdzfactsheet.table.ActiveDeliveries;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the snapshot of reference tables that the intake wrote: values are checked already, so a fault here is one of the program. */
final class ReferenceSnapshot {

    private ReferenceSnapshot() {}

    static ReferenceTables read(Path ingestFolder, Contracts contracts) {
        ReferenceTables.Builder builder = new ReferenceTables.Builder();
        for (TableContract table : contracts.extracts(Role.REFERENCE)) {
            Path file = ingestFolder.resolve(ActiveDeliveries.REFERENCE).resolve(table.name() + ".csv");
            if (Files.exists(file)) {
                add(builder, table, file);
            }
        }
        return builder.build();
    }

    private static void add(ReferenceTables.Builder builder, TableContract table, Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            List<String> columns = parser.getHeaderNames();
            builder.add(
                    table.name(),
                    columns,
                    parser.stream().map(CSVRecord::toList).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
