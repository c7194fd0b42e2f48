package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;

/**
 * Stage 10-ingest: takes every pending delivery of the inbox, decides which deliveries count, and writes what the fold reads: {@code active.json}, the snapshot of the
 * reference tables and the quality figures. A refused delivery leaves nothing but its report.
 */
public final class IngestStage {

    /** Name of the step. */
    public static final String STEP = "10-ingest";

    /** By created, then id, then place in the inbox; what cannot be read comes first. */
    private static final Comparator<OfferedDelivery> ORDER = Comparator.comparing(
                    (OfferedDelivery d) -> Optional.ofNullable(d.descriptor())
                            .map(x -> DeliveryStore.instant(x.created()))
                            .orElse(Instant.MIN))
            .thenComparing(OfferedDelivery::id, DeliveryStore::compareBytes)
            .thenComparing(OfferedDelivery::name);

    private final Home home;
    private final Settings settings;
    private final Contracts contracts;
    private final @Nullable PseudonymKey key;

    /** For an installation that takes deliveries with pseudonyms only. */
    public IngestStage(Home home, Settings settings, Contracts contracts) {
        this(home, settings, contracts, null);
    }

    /** @param key replaces citizen service numbers by pseudonyms; null when deliveries with them are refused */
    public IngestStage(Home home, Settings settings, Contracts contracts, @Nullable PseudonymKey key) {
        this.home = home;
        this.settings = settings;
        this.contracts = contracts;
        this.key = key;
    }

    /**
     * Takes in what the inbox offers. The same offer again reads nothing and says the same.
     *
     * @param runDate last day allowed for dates of service and grant
     */
    public IngestOutcome run(Path inbox, LocalDate runDate) {
        checkBuckets();
        if (key != null) {
            new KeyRegister(home).check(key);
        }
        new DeliveryStore(home).removeStaging();
        OfferedDeliveries offered = OfferedDeliveries.look(home, contracts, inbox);
        StepStore steps = new StepStore(home, STEP);
        Optional<StepOutput> earlier = steps.find(inputHash(offered));
        if (earlier.isPresent()) {
            FindingsFile said = FindingsFile.read(earlier.get().folder());
            return new IngestOutcome(earlier.get(), said.refusals(), said.holds(), said.warnings());
        }
        List<Finding> refusals = new ArrayList<>();
        takePending(offered, (int) runDate.toEpochDay(), refusals);
        refusals.addAll(new SetAside(home).findings(refusals));
        return judge(OfferedDeliveries.look(home, contracts, inbox), steps, refusals);
    }

    private void takePending(OfferedDeliveries offered, int runDay, List<Finding> refusals) {
        DeliveryStore store = new DeliveryStore(home);
        DeliveryIntake intake = new DeliveryIntake(home, new IntakeRules(contracts, settings, runDay, key));
        for (OfferedDelivery delivery : offered.pending().stream().sorted(ORDER).toList()) {
            boolean loaded = store.find(delivery.id())
                    .filter(e -> e.offer().equals(delivery.offer()))
                    .isPresent();
            if (!loaded) {
                refusals.addAll(intake.take(delivery));
            }
        }
    }

    private IngestOutcome judge(OfferedDeliveries offered, StepStore steps, List<Finding> refusals) {
        List<Finding> warnings = new ArrayList<>(warnings(offered.loaded()));
        warnings.addAll(VolumeWatch.findings(contracts, offered.loaded()));
        Admission admission = new Admission(home, settings.limits(), offered.loaded());
        List<Finding> holds =
                admission.held().values().stream().flatMap(List::stream).toList();
        StepOutput output = steps.write(inputHash(offered), folder -> {
            admission.activeDeliveries().write(folder);
            writeSnapshot(admission, folder.resolve(ActiveDeliveries.REFERENCE));
            QualityFile.write(folder, offered.loaded(), admission, refusals);
            new FindingsFile(refusals, holds, warnings).write(folder);
        });
        return new IngestOutcome(output, refusals, holds, warnings);
    }

    private static List<Finding> warnings(List<DeliveryEntry> loaded) {
        List<Finding> warnings = new ArrayList<>();
        for (DeliveryEntry entry : loaded) {
            for (FileAccount file : entry.files()) {
                for (String column : file.warnings()) {
                    Location place = new Location(file.file(), 1, column);
                    warnings.add(new Finding(entry.id(), Reason.COLUMN_EXTRA, place, Phrase.NONE));
                }
                file.listed()
                        .forEach((reason, records) -> warnings.add(Finding.of(
                                entry.id(),
                                reason,
                                file.file(),
                                new Phrase(records + " records", records + " records"))));
                if (file.read().lines() == 0) {
                    warnings.add(Finding.of(entry.id(), Reason.NO_ROWS, file.file(), Phrase.NONE));
                }
            }
        }
        return warnings;
    }

    private void writeSnapshot(Admission admission, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, DeliveryEntry> source : admission.sources().entrySet()) {
                String table = source.getKey();
                if (contracts.table(Layer.EXTRACT, table).role() == Role.REFERENCE) {
                    Files.copy(admission.referenceFile(source.getValue(), table), folder.resolve(table + ".csv"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the output follows from. */
    private String inputHash(OfferedDeliveries offered) {
        Sha256 sha = Sha256.start().add(offered.hash()).add(settings.hash());
        for (TableContract contract : contracts.tables(Layer.EXTRACT)) {
            sha.add(contract.toString());
        }
        contracts.messages().forEach(layout -> sha.add(layout.toString()));
        if (key != null) {
            sha.add(key.checkValue());
        }
        return sha.hex();
    }

    private void checkBuckets() {
        for (DeliveryEntry entry : new DeliveryStore(home).loaded()) {
            if (entry.buckets() != settings.buckets()) {
                throw new MdzException(
                        ExitCode.USAGE,
                        Reason.CONFIGURATION_INVALID,
                        new Location(home.settings().toString(), 0, "buckets"),
                        "the store was made with " + entry.buckets() + " buckets",
                        "set buckets back to " + entry.buckets() + ", or start a new home");
            }
        }
    }
}
