package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.app.agreements.AgreementDelivery;
import nl.mdzfactsheet.app.agreements.Agreements;
import nl.mdzfactsheet.app.agreements.CellFault;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeVersion;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.SmallTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mdz agreements}: agreements filled in by hand in workbooks become a delivery for next year. It takes in what waits first, for the delivery repeats every agreement that counts now. */
@Command(name = "agreements", mixinStandardHelpOptions = true)
final class AgreementsCommand extends HomeCommand {

    private static final String TABLE = "afspraken";

    @Option(names = "--from", required = true, arity = "1..*", paramLabel = "FILE", descriptionKey = "agreements-from")
    private List<Path> from = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "agreements-out")
    private Path out = Path.of("");

    AgreementsCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw ExplainCommand.usage("--out", "a folder that does not exist yet");
        }
        Installation installation = opened(null, from.size() + " workbooks");
        Path ingest = intake(installation);
        List<CellFault> faults = new ArrayList<>();
        Agreements agreements = Agreements.read(
                from, reference(installation, ingest, TABLE), units(installation), rhos(installation, ingest), faults);
        if (!faults.isEmpty()) {
            PrintWriter err = err();
            faults.forEach(f -> err.println("mdz: " + FailureLines.oneLine(f.message(installation.lang()))));
            return ExitCode.REFUSED.number();
        }
        if (agreements.added() == 0) {
            out().println(text("agreements.none"));
            return ExitCode.DONE.number();
        }
        AgreementDelivery.write(agreements, created(ingest), out);
        out().println(text("agreements.done") + " " + agreements.added() + ", " + text("agreements.replaced") + " "
                + agreements.replaced() + ", " + text("agreements.total") + " "
                + agreements.table().rows().size());
        out().println(text("agreements.folder") + " " + out.toAbsolutePath().normalize());
        return ExitCode.DONE.number();
    }

    /** Folder with the reference tables as they count now, what waits in the inbox included. */
    @SuppressWarnings("try") // a lock is held, not used
    private Path intake(Installation installation) {
        Pipeline pipeline = pipeline(installation);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock());
                LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch())) {
            RunIdentity identity =
                    new RunIdentity(0, pipeline.offerHash(), pipeline.definitionsHash(), CodeVersion.current());
            RunContext context =
                    new RunContext(installation.home(), identity, installation.runDate(), spark::session, Map.of());
            var result = pipeline.ingest(context);
            result.notices().forEach(n -> FailureLines.print(n, err()));
            return result.output().folder();
        }
    }

    private static SmallTable reference(Installation installation, Path ingest, String table) {
        TableContract contract = installation.contracts().table(Layer.EXTRACT, table);
        Path file = ingest.resolve(ActiveDeliveries.REFERENCE).resolve(table + ".csv");
        return Files.isRegularFile(file) ? SmallTable.read(file, contract) : new SmallTable(contract, List.of());
    }

    private static Set<String> rhos(Installation installation, Path ingest) {
        SmallTable rho = reference(installation, ingest, "rho");
        Set<String> ids = new HashSet<>();
        rho.rows().forEach(r -> ids.add(r.get(rho.index("rho_id"))));
        return ids;
    }

    private Map<String, String> units(Installation installation) {
        Map<String, String> units = new HashMap<>();
        pipeline(installation).dictionary().forEach(m -> units.put(m.id(), m.unit()));
        return units;
    }

    /** Now, or a second after the newest delivery of the table: the latest one counts. */
    private Instant created(Path ingest) {
        Instant now = world().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return ActiveDeliveries.read(ingest).deliveries().stream()
                .filter(d -> d.tables().contains(TABLE))
                .map(d -> DeliveryStore.instant(d.created()).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS))
                .filter(i -> i.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
    }
}
