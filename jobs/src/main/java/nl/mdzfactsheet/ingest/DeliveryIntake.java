package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryEntry.State;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;

/** Takes one delivery in: private copies, every file read once, all checks, then segments; or nothing but a report. */
final class DeliveryIntake {

    private final Home home;
    private final DeliveryStore store;
    private final IntakeRules rules;

    DeliveryIntake(Home home, IntakeRules rules) {
        this.home = home;
        this.store = new DeliveryStore(home);
        this.rules = rules;
    }

    /** Loads a delivery, or refuses it whole and says why. */
    List<Finding> take(OfferedDelivery offered) {
        int attempt = OfferedDeliveries.attempt(store, offered);
        Descriptor descriptor = offered.descriptor();
        if (descriptor == null) {
            List<Finding> refusals =
                    Optional.ofNullable(offered.problem()).stream().toList();
            return refuse(offered, attempt, refusals);
        }
        List<Finding> refusals = checkDescriptor(descriptor);
        if (!refusals.isEmpty()) {
            return refuse(offered, attempt, refusals);
        }
        Staging staging = new Staging(store.stage(DeliveryStore.folderName(descriptor.id())));
        try {
            List<FileResult> results = new ArrayList<>();
            refusals = read(offered.folder(), descriptor, staging, results);
            if (refusals.isEmpty()) {
                return load(offered, attempt, staging, results);
            }
            StepStore.delete(staging.root());
            return refuse(offered, attempt, refusals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> checkDescriptor(Descriptor descriptor) {
        List<Finding> refusals = new ArrayList<>();
        if (store.find(descriptor.id()).isPresent()) {
            Phrase detail = new Phrase("de geladen levering blijft gelden", "the loaded delivery stands");
            refusals.add(Finding.of(descriptor.id(), Reason.SAME_ID_OTHER_CONTENT, DescriptorReader.FILE, detail));
        }
        String keyId = descriptor.keyId();
        if (keyId != null && !keyId.equals(rules.settings().pseudonymKeyId())) {
            Location place = new Location(DescriptorReader.FILE, 0, "pseudonymKeyId");
            refusals.add(new Finding(descriptor.id(), Reason.KEY_ID_MISMATCH, place, Phrase.NONE));
        }
        return refusals;
    }

    /** Reads all files, several at a time; the results are in the order of the descriptor. */
    private List<Finding> read(Path folder, Descriptor descriptor, Staging staging, List<FileResult> results)
            throws IOException {
        PrivateCopy copies = new PrivateCopy(folder);
        ParallelTasks<ReadFile> tasks = new ParallelTasks<>();
        for (DeliveredFile file : descriptor.files()) {
            tasks.add(() -> {
                try {
                    Path copy = copies.take(file, staging.intake());
                    FileResult result = new FileReading(rules, file, descriptor.period(), staging).read(copy);
                    return new ReadFile(result, result.refusals());
                } catch (Refusal e) {
                    return new ReadFile(null, List.of(e));
                }
            });
        }
        List<Refusal> refusals = new ArrayList<>();
        for (ReadFile file : tasks.run()) {
            refusals.addAll(file.refusals());
            if (file.result() != null) {
                results.add(file.result());
            }
        }
        List<DeliveredFile> persons = withRole(descriptor, Role.PERSONS);
        if (refusals.isEmpty() && !persons.isEmpty()) {
            refusals.addAll(new InsuredOverlap(persons, staging)
                    .refusals(rules.settings().buckets()));
        }
        return refusals.stream().map(r -> r.of(descriptor.id())).toList();
    }

    /** What came of a file: a result when it could be read to its end. */
    private record ReadFile(@Nullable FileResult result, List<Refusal> refusals) {}

    private List<DeliveredFile> withRole(Descriptor descriptor, Role role) {
        return descriptor.files().stream()
                .filter(f -> rules.contract(f).role() == role)
                .toList();
    }

    private List<Finding> load(OfferedDelivery offered, int attempt, Staging staging, List<FileResult> results)
            throws IOException {
        Descriptor descriptor = Objects.requireNonNull(offered.descriptor());
        new DeliverySegments(home, rules, descriptor, staging).write(results);
        StepStore.delete(staging.intake());
        Manifest manifest = Manifest.describe("10-ingest", descriptor.offer(), staging.root());
        manifest.write(staging.root());
        List<FileAccount> accounts = results.stream().map(FileResult::account).toList();
        accounts.forEach(DeliveryIntake::assertBalance);
        store.commit(
                staging.root(),
                new DeliveryEntry(
                        descriptor.id(),
                        DeliveryStore.folderName(descriptor.id()),
                        State.LOADED,
                        descriptor.created(),
                        descriptor.periodText(),
                        descriptor.period().fromDay(),
                        descriptor.period().toDay(),
                        descriptor.full(),
                        descriptor.replaces(),
                        descriptor.keyId(),
                        descriptor.offer(),
                        attempt,
                        offered.stamp(),
                        manifest.contentHash(),
                        rules.settings().buckets(),
                        accounts,
                        List.of()));
        return List.of();
    }

    private static void assertBalance(FileAccount account) {
        if (!account.balances()) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.IDENTITY_BROKEN,
                    Location.of(account.file()),
                    "read = accepted + quarantined, in lines and in cents",
                    "keep the delivery and report the fault; nothing of it was loaded");
        }
    }

    private List<Finding> refuse(OfferedDelivery offered, int attempt, List<Finding> refusals) {
        String folder = DeliveryStore.refusedFolderName(offered.id(), offered.offer());
        Path staging = store.stage(folder);
        try {
            String report = String.join("\n", texts(refusals)) + "\n";
            Files.writeString(staging.resolve(DeliveryStore.REPORT), report, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Descriptor descriptor = offered.descriptor();
        store.commit(
                staging,
                new DeliveryEntry(
                        offered.id(),
                        folder,
                        State.REFUSED,
                        descriptor == null ? "" : descriptor.created(),
                        descriptor == null ? "" : descriptor.periodText(),
                        descriptor == null ? 0 : descriptor.period().fromDay(),
                        descriptor == null ? 0 : descriptor.period().toDay(),
                        descriptor != null && descriptor.full(),
                        descriptor == null ? List.of() : descriptor.replaces(),
                        descriptor == null ? null : descriptor.keyId(),
                        offered.offer(),
                        attempt,
                        offered.stamp(),
                        "",
                        0,
                        List.of(),
                        texts(refusals)));
        return refusals;
    }

    private List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.message(rules.settings().language()))
                .toList();
    }
}
