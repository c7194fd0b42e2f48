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
import nl.mdzfactsheet.ingest.InboxFiles.ReadFile;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryEntry.State;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;

/** Takes one delivery in: every file read once, where it lies, all checks, then segments; or nothing but a report. */
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
            return suspectsBsn(refusals)
                    ? refuseAndSetAside(offered, attempt, refusals)
                    : refuse(offered, attempt, refusals);
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
        checkKey(descriptor).ifPresent(refusals::add);
        return refusals;
    }

    /** Pseudonyms of two keys never meet in one store: one person would be two. */
    private Optional<Finding> checkKey(Descriptor descriptor) {
        String ours = rules.settings().pseudonymKeyId();
        String keyId = descriptor.keyId();
        boolean citizenNumbers = descriptor.files().stream().anyMatch(DeliveredFile::citizenNumbers);
        Location place = new Location(DescriptorReader.FILE, 0, "pseudonymKeyId");
        if (keyId != null && !keyId.equals(ours)) {
            return Optional.of(new Finding(descriptor.id(), Reason.KEY_ID_MISMATCH, place, Phrase.NONE));
        }
        Optional<String> other = store.loaded().stream()
                .map(DeliveryEntry::keyId)
                .filter(known -> known != null && !known.equals(ours))
                .findFirst();
        if ((keyId != null || citizenNumbers) && other.isPresent()) {
            String names = other.get() + " / " + ours;
            Phrase detail =
                    new Phrase("al geladen / geconfigureerd: " + names, "already loaded / configured: " + names);
            return Optional.of(new Finding(descriptor.id(), Reason.KEY_ID_MISMATCH, place, detail));
        }
        return citizenNumbers && rules.key() == null
                ? Optional.of(Finding.of(descriptor.id(), Reason.KEY_MISSING, DescriptorReader.FILE, Phrase.NONE))
                : Optional.empty();
    }

    /** Reads all files, several at a time; the results are in the order of the descriptor. */
    private List<Finding> read(Path folder, Descriptor descriptor, Staging staging, List<FileResult> results)
            throws IOException {
        InboxFiles inbox = new InboxFiles(folder);
        ParallelTasks<ReadFile> tasks = new ParallelTasks<>();
        for (DeliveredFile file : descriptor.files()) {
            tasks.add(() -> inbox.read(
                    file, content -> new FileReading(rules, file, descriptor.period(), staging).read(content)));
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

    private List<DeliveredFile> withRole(Descriptor descriptor, Role role) {
        return descriptor.files().stream()
                .filter(f -> rules.contract(f).role() == role)
                .toList();
    }

    private List<Finding> load(OfferedDelivery offered, int attempt, Staging staging, List<FileResult> results)
            throws IOException {
        Descriptor descriptor = Objects.requireNonNull(offered.descriptor());
        PseudonymKey key = rules.key();
        if (key != null && descriptor.files().stream().anyMatch(DeliveredFile::citizenNumbers)) {
            new KeyRegister(home).add(key);
        }
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
                        keyId(descriptor),
                        descriptor.offer(),
                        attempt,
                        offered.stamp(),
                        manifest.contentHash(),
                        rules.settings().buckets(),
                        accounts,
                        List.of()));
        return List.of();
    }

    /** The key that its pseudonyms were made with, by the supplier or by us. */
    private @Nullable String keyId(Descriptor descriptor) {
        boolean citizenNumbers = descriptor.files().stream().anyMatch(DeliveredFile::citizenNumbers);
        return citizenNumbers ? rules.settings().pseudonymKeyId() : descriptor.keyId();
    }

    private static boolean suspectsBsn(List<Finding> refusals) {
        return refusals.stream().anyMatch(f -> f.reason() == Reason.SUSPECTED_BSN);
    }

    /** The report first: a run that is killed in between finds the delivery in the inbox again. */
    private List<Finding> refuseAndSetAside(OfferedDelivery offered, int attempt, List<Finding> refusals) {
        String name = DeliveryStore.refusedFolderName(offered.id(), offered.offer());
        List<Finding> told = with(refusals, SetAside.place(name));
        refuse(offered, attempt, told);
        if (new SetAside(home).move(offered.folder(), name)) {
            return told;
        }
        Phrase stays = new Phrase("staat nog in de inbox: haal het daar weg", "still in the inbox: take it away");
        return refuse(offered, attempt, with(refusals, stays));
    }

    private static List<Finding> with(List<Finding> refusals, Phrase place) {
        return refusals.stream()
                .map(f -> f.reason() == Reason.SUSPECTED_BSN ? f.with(place) : f)
                .toList();
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
