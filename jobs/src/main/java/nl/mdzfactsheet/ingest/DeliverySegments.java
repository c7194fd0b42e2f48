package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.table.columns.ClaimEventColumns.FILE_NO;
import static nl.mdzfactsheet.table.columns.ClaimEventColumns.LINE;
import static nl.mdzfactsheet.table.columns.ClaimEventColumns.PATIENT_HI;
import static nl.mdzfactsheet.table.columns.ClaimEventColumns.PATIENT_LO;
import static nl.mdzfactsheet.table.columns.ClaimEventColumns.SERVICE_DAY;
import static nl.mdzfactsheet.table.columns.ClaimEventColumns.TABLE_NO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.ingest.SegmentRows.Decoder;
import nl.mdzfactsheet.ingest.SegmentRows.Part;
import nl.mdzfactsheet.ingest.SegmentRows.QuarantineSource;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.columns.InsuredPeriodColumns;
import nl.mdzfactsheet.table.columns.ProgrammeContactColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Turns the spills of a delivery that passed every check into its tables: {@code claims}, {@code insured}, {@code contacts}, {@code quarantine}. */
final class DeliverySegments {

    private static final Column[] CLAIM_ORDER = {
        unsigned(PATIENT_HI.col()),
        unsigned(PATIENT_LO.col()),
        SERVICE_DAY.col(),
        TABLE_NO.col(),
        FILE_NO.col(),
        LINE.col()
    };

    private final Home home;
    private final IntakeRules rules;
    private final Supplier<SparkSession> spark;

    DeliverySegments(Home home, IntakeRules rules, Supplier<SparkSession> spark) {
        this.home = home;
        this.rules = rules;
        this.spark = spark;
    }

    /** Writes every table the delivery has rows for. */
    void write(Descriptor descriptor, Staging staging, List<FileResult> results) throws IOException {
        List<int[]> numbers = numbers(results);
        Path root = staging.root();
        writeRole(Role.CLAIMS, descriptor, new Source(staging, numbers), root.resolve("claims"));
        writeRole(Role.PERSONS, descriptor, new Source(staging, numbers), root.resolve("insured"));
        writeRole(Role.CONTACTS, descriptor, new Source(staging, numbers), root.resolve("contacts"));
        writeQuarantine(descriptor, staging, results);
        List<CodeNumbers> codes = results.stream().map(FileResult::codes).toList();
        List<ServiceDays> days = results.stream().map(FileResult::days).toList();
        ServiceDays.write(root.resolve(ServiceDays.FILE), descriptor.period(), codes, days);
    }

    /** Where spills lie and what their codes are called in the store. */
    private record Source(Staging staging, List<int[]> numbers) {}

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

    private void writeRole(Role role, Descriptor descriptor, Source source, Path folder) throws IOException {
        List<DeliveredFile> files = descriptor.files().stream()
                .filter(f -> rules.contract(f).role() == role)
                .toList();
        if (files.isEmpty()) {
            return;
        }
        List<List<Part>> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < rules.settings().buckets(); bucket++) {
            List<Part> parts = new ArrayList<>();
            for (DeliveredFile file : files) {
                parts.add(new Part(
                        Spills.file(source.staging().spills(file), bucket).toString(),
                        role == Role.CLAIMS ? tableNo(file) : 0,
                        file.number(),
                        source.numbers().get(file.number())));
            }
            buckets.add(parts);
        }
        TableContract contract = contract(role);
        SegmentWriter writer = new SegmentWriter(spark.get());
        SegmentWriter.write(writer.table(contract, buckets, decoder(role)), order(role), folder);
    }

    @SuppressWarnings("EnumOrdinal") // the number in the store
    private static int tableNo(DeliveredFile file) {
        return ClaimTable.named(file.table()).ordinal();
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

    private static Decoder decoder(Role role) {
        return switch (role) {
            case CLAIMS -> SegmentRows::claims;
            case PERSONS -> SegmentRows::insured;
            default -> SegmentRows::contacts;
        };
    }

    private static Column[] order(Role role) {
        return switch (role) {
            case CLAIMS -> CLAIM_ORDER;
            case PERSONS ->
                new Column[] {
                    unsigned(PATIENT_HI.col()), unsigned(PATIENT_LO.col()), InsuredPeriodColumns.FROM_DAY.col()
                };
            default ->
                new Column[] {
                    unsigned(PATIENT_HI.col()),
                    unsigned(PATIENT_LO.col()),
                    ProgrammeContactColumns.CONTACT_DAY.col(),
                    ProgrammeContactColumns.CONTACT_ID.col(),
                    ProgrammeContactColumns.PRACTICE_AGB.col(),
                    ProgrammeContactColumns.PROGRAMME.col(),
                    ProgrammeContactColumns.ATTENDED.col()
                };
        };
    }

    private void writeQuarantine(Descriptor descriptor, Staging staging, List<FileResult> results) throws IOException {
        if (results.stream().allMatch(r -> r.account().quarantined().isEmpty())) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        QuarantineSource[] sources = new QuarantineSource[descriptor.files().size()];
        for (DeliveredFile file : descriptor.files()) {
            sources[file.number()] = new QuarantineSource(
                    file.table(), file.path(), rules.contract(file).version());
            parts.add(new Part(staging.quarantine(file).toString(), 0, file.number(), new int[0]));
        }
        TableContract contract = rules.contracts().table(Layer.CURATED, "quarantined_row");
        Path folder = staging.root().resolve("quarantine");
        Decoder decoder = SegmentRows.quarantine(descriptor.id(), sources);
        SegmentWriter.write(
                new SegmentWriter(spark.get()).table(contract, List.of(parts), decoder), new Column[0], folder);
        Path bucket = folder.resolve("bucket=00");
        Files.move(bucket.resolve("part-0.parquet"), folder.resolve("part-0.parquet"));
        Files.delete(bucket);
        DeliveryStore.protect(folder);
    }

    /** Numbers in unsigned order, which is the order of the pseudonyms as text. */
    private static Column unsigned(Column number) {
        return number.bitwiseXOR(functions.lit(Long.MIN_VALUE));
    }
}
