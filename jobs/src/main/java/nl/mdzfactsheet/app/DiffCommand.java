package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.mdzfactsheet.app.restatement.Restated;
import nl.mdzfactsheet.app.restatement.Restatement;
import nl.mdzfactsheet.app.restatement.RestatementFile;
import nl.mdzfactsheet.app.restatement.Versions;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.publish.TierAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code mdz diff}: what changed between two published versions of a year and why. Published versions are not touched; states in between are computed only when the versions differ in more than one
 * respect.
 */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends HomeCommand {

    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");

    @Option(names = "--year", required = true, paramLabel = "Y", descriptionKey = "year")
    private int year;

    @Option(names = "--from", required = true, paramLabel = "VERSION", descriptionKey = "diff-from")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "VERSION", descriptionKey = "diff-to")
    private String to = "";

    DiffCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        checkVersion("--from", from);
        checkVersion("--to", to);
        Installation installation = opened(year, from + " " + to);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock());
                LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch())) {
            Versions versions = new ComparedVersions(installation, year).open(from, to);
            List<Restated> figures = new Restatement(
                            installation.home(),
                            installation.contracts(),
                            versions,
                            new StateCounts(installation, year, spark::session))
                    .split();
            Path file = new RestatementFile(
                            installation.home(),
                            installation.contracts().table(Layer.RESULT, "restatement"),
                            TierAccess.of(pipeline(installation).access()))
                    .write(year, from, to, figures);
            new RestatementTable(figures, from, to, this::text).print(out());
            out().println(text("diff.file") + " " + installation.shown(file));
        }
        return ExitCode.DONE.number();
    }

    private static void checkVersion(String option, String version) {
        if (!VERSION.matcher(version).matches()) {
            throw ExplainCommand.usage(option, "a version as its folder is called, v1, v2, …");
        }
    }
}
