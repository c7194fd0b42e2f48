package nl.mdzfactsheet.app.restatement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/** What the fold of a state between two versions reads: deliveries and reference tables, each of the one version or of the other. */
final class IntermediateIntake {

    /** Folder of these outputs; small, they name deliveries and copy reference tables. */
    private static final String STEP = "restatement-intake";

    private final StepStore store;
    private final Contracts contracts;
    private final Version from;
    private final Version to;
    private final DeliveryDifference deliveries;

    IntermediateIntake(Home home, Contracts contracts, Versions versions) {
        this.store = new StepStore(home, STEP);
        this.contracts = contracts;
        this.from = versions.from();
        this.to = versions.to();
        this.deliveries = new DeliveryDifference(home, contracts, versions);
    }

    DeliveryDifference deliveries() {
        return deliveries;
    }

    /** @param taken what the state takes from the later version */
    StepOutput of(Set<Cause> taken) {
        Sha256 sha = Sha256.start()
                .add(ActiveDeliveries.contentHash(from.ingest()))
                .add(ActiveDeliveries.contentHash(to.ingest()));
        Cause.INPUTS.forEach(cause -> sha.add(cause.word() + taken.contains(cause)));
        String inputHash = sha.hex();
        return store.find(inputHash).orElseGet(() -> store.write(inputHash, folder -> write(folder, taken)));
    }

    private void write(Path folder, Set<Cause> taken) {
        new ActiveDeliveries(deliveries.of(taken)).write(folder);
        Path reference = folder.resolve(ActiveDeliveries.REFERENCE);
        try {
            Files.createDirectories(reference);
            for (TableContract table : contracts.extracts(Role.REFERENCE)) {
                Version source = taken.contains(Differences.referenceCause(table.name())) ? to : from;
                Path file = source.reference(table.name());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, reference.resolve(table.name() + ".csv"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
