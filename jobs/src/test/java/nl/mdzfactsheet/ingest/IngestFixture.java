package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home and an inbox, and the intake over them. */
abstract class IngestFixture extends SparkTest {

    static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    static final LocalDate RUN_DATE = LocalDate.of(2026, 1, 15);

    Path inbox = Path.of("");
    Home home = new Home(Path.of(""));
    Settings settings = Settings.standard(Set.of(3311, 3313), "key-1");

    @BeforeEach
    void makeInbox(@TempDir Path folder) throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        home = new Home(folder.resolve("home"));
    }

    TestDelivery delivery(String id) {
        return new TestDelivery(inbox, id);
    }

    IngestOutcome run() {
        return new IngestStage(home, settings, CONTRACTS).run(inbox, RUN_DATE);
    }

    /** Runs the intake over deliveries that must all be refused. */
    IngestOutcome runRefused() {
        IngestOutcome outcome = run();
        assertThat(outcome.anythingRefusedOrHeld()).isTrue();
        assertThat(new DeliveryStore(home).loaded()).isEmpty();
        return outcome;
    }

    /** The one refusal of the one delivery offered. */
    Finding refusal() {
        List<Finding> refusals = runRefused().refusals();
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }

    static void assertReason(Finding finding, Reason reason, String file) {
        assertThat(finding.reason()).isEqualTo(reason);
        assertThat(finding.location().file()).isEqualTo(file);
        assertThat(finding.message("nl")).contains(reason.code(), "Volgende stap: ");
        assertThat(finding.message("en")).contains(reason.code(), "Next: ");
    }
}
