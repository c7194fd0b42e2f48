package nl.mdzfactsheet.app;

import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.app.purge.PurgePlan;
import nl.mdzfactsheet.app.purge.Removal;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mdz purge}: removes superseded versions and what only they needed; refused while a run is alive. The version that counts always stays. */
@Command(name = "purge", mixinStandardHelpOptions = true)
final class PurgeCommand extends HomeCommand {

    @Option(names = "--keep", required = true, paramLabel = "N", descriptionKey = "purge-keep")
    private int keep;

    @Option(names = "--dry-run", descriptionKey = "purge-dry-run")
    private boolean dryRun;

    PurgeCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        if (keep < 1) {
            throw ExplainCommand.usage("--keep", "a whole number of at least 1: the version that counts always stays");
        }
        Installation installation = opened(null, "keep " + keep + (dryRun ? " dry-run" : ""));
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock())) {
            PurgePlan plan = new PurgePlan(installation.home(), keep);
            List<Removal> removals = plan.removals();
            long bytes = 0;
            for (Removal removal : removals) {
                long size = removal.bytes();
                bytes += size;
                out().println(String.format(
                        Locale.ROOT, "%-12s %-80s %,15d", word(removal.kind()), removal.name(), size));
                if (!dryRun) {
                    plan.remove(removal);
                    log(word(removal.kind()) + " " + removal.name());
                }
            }
            out().println(text(dryRun ? "purge.would" : "purge.done") + " " + removals.size() + " ("
                    + String.format(Locale.ROOT, "%,d", bytes) + " bytes)");
        }
        return ExitCode.DONE.number();
    }

    private static String word(Removal.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
