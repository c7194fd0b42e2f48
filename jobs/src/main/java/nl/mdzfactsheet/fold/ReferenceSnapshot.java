package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.reference.ContactRegistrations;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.patient.reference.ReferenceTables;
import nl.mdzfactsheet.table.ActiveDeliveries;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the snapshot of reference tables that the intake wrote: values are checked already, so a fault here is one of the program. */
final class ReferenceSnapshot {

    private ReferenceSnapshot() {}

    /**
     * What would make every figure wrong is refused before anything is computed: a mandatory table that no active delivery holds, periods of one key that overlap, a
     * programme that is not defined. A table that may be delivered empty may be absent.
     *
     * @throws MdzException naming the tables, or the key
     */
    static void check(FoldRequest request, ActiveSegments segments) {
        Path ingestFolder = request.ingest().folder();
        Contracts contracts = request.contracts();
        List<String> missing = new ArrayList<>();
        for (TableContract table : contracts.extracts(Role.REFERENCE)) {
            if (!table.emptyAllowed() && !Files.exists(file(ingestFolder, table))) {
                missing.add(table.name());
            }
        }
        contracts.extracts(Role.PERSONS).stream()
                .map(TableContract::name)
                .filter(table -> !segments.holds(table))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            String tables = String.join(", ", missing);
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.REFERENCE_MISSING,
                    Location.of(tables),
                    "no active delivery holds " + (missing.size() == 1 ? "this table" : "these tables"),
                    "deliver " + tables + ", or release the held delivery that brings it with approve");
        }
        new ReferenceData(
                read(ingestFolder, contracts),
                segments.coverage(),
                new ContactRegistrations(List.of()),
                request.programmes());
    }

    private static Path file(Path ingestFolder, TableContract table) {
        return ingestFolder.resolve(ActiveDeliveries.REFERENCE).resolve(table.name() + ".csv");
    }

    static ReferenceTables read(Path ingestFolder, Contracts contracts) {
        ReferenceTables.Builder builder = new ReferenceTables.Builder();
        for (TableContract table : contracts.extracts(Role.REFERENCE)) {
            Path file = file(ingestFolder, table);
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
