package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.ingest.SegmentFile.Encoder;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;

/**
 * Turns the spills of a delivery that passed every check into its tables: {@code claims}, {@code insured} and {@code contacts} with one sub-folder per patient bucket
 * ({@code bucket=07/part-0.parquet}; a bucket without rows has none), and {@code quarantine}.
 */
final class DeliverySegments {

    private final Home home;
    private final IntakeRules rules;
    private final Descriptor descriptor;
    private final Staging staging;

    DeliverySegments(Home home, IntakeRules rules, Descriptor descriptor, Staging staging) {
        this.home = home;
        this.rules = rules;
        this.descriptor = descriptor;
        this.staging = staging;
    }

    /** Writes every table the delivery has rows for. */
    void write(List<FileResult> results) throws IOException {
        ParallelTasks<Boolean> tasks = new ParallelTasks<>();
        addBuckets(tasks, Role.CLAIMS, "claims", SegmentRows.claims(numbers(results)));
        addBuckets(tasks, Role.PERSONS, "insured", SegmentRows::insured);
        addBuckets(tasks, Role.CONTACTS, "contacts", SegmentRows::contacts);
        tasks.run();
        writeQuarantine(results);
        List<CodeNumbers> codes = results.stream().map(FileResult::codes).toList();
        List<ServiceDays> days = results.stream().map(FileResult::days).toList();
        ServiceDays.write(staging.root().resolve(ServiceDays.FILE), descriptor.period(), codes, days);
    }

    /** New codes go into the dictionary; then every provisional number has its number in the store. */
    private List<int[]> numbers(List<FileResult> results) {
        TreeSet<String> texts = new TreeSet<>();
        results.forEach(r -> texts.addAll(r.codes().texts()));
        CodeDictionary dictionary = CodeDictionary.load(home.dictionary()).append(home.dictionary(), texts);
        return results.stream()
                .map(r ->
                        r.codes().texts().stream().mapToInt(dictionary::number).toArray())
                .toList();
    }

    private void addBuckets(ParallelTasks<Boolean> tasks, Role role, String table, Encoder encoder) throws IOException {
        TableContract contract = contract(role);
        int buckets = rules.settings().buckets();
        for (int bucket = 0; bucket < buckets; bucket++) {
            List<Path> spills = new ArrayList<>();
            long bytes = 0;
            for (DeliveredFile file : descriptor.files()) {
                if (rules.contract(file).role() == role) {
                    Path spill = Spills.file(staging.spills(file), bucket);
                    bytes += Files.size(spill);
                    spills.add(spill);
                }
            }
            if (bytes > 0) {
                String name = String.format(Locale.ROOT, "bucket=%02d", bucket);
                Path folder =
                        Files.createDirectories(staging.root().resolve(table).resolve(name));
                Path scratch = staging.intake().resolve(table + "-" + name);
                SortedRecords records = new SortedRecords(buckets, SortedRecords.RUN_BYTES, scratch);
                Path target = folder.resolve("part-0.parquet");
                tasks.add(() -> {
                    try (SegmentFile segment = new SegmentFile(target, contract, encoder)) {
                        records.forEach(spills, segment::write);
                        return true;
                    }
                });
            }
        }
    }

    private TableContract contract(Role role) {
        String name =
                switch (role) {
                    case CLAIMS -> "claim_event";
                    case PERSONS -> "insured_period";
                    default -> "programme_contact";
                };
        return rules.contracts().table(Layer.CURATED, name);
    }

    /** One file per delivered file with quarantined rows, named by its ordinal; in line order. */
    private void writeQuarantine(List<FileResult> results) throws IOException {
        Path folder = staging.root().resolve("quarantine");
        TableContract contract = rules.contracts().table(Layer.CURATED, "quarantined_row");
        for (DeliveredFile file : descriptor.files()) {
            if (!results.get(file.number()).account().quarantined().isEmpty()) {
                Files.createDirectories(folder);
                DeliveryStore.protect(folder);
                String version = rules.contract(file).version();
                Encoder encoder = SegmentRows.quarantine(descriptor.id(), file.table(), file.path(), version);
                Path target = folder.resolve("part-" + file.number() + ".parquet");
                try (SpillInput in = new SpillInput(staging.quarantine(file));
                        SegmentFile segment = new SegmentFile(target, contract, encoder)) {
                    for (byte[] record = in.next(); record != null; record = in.next()) {
                        segment.write(record, 0);
                    }
                }
            }
        }
    }
}
