package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.mdzfactsheet.app.access.AccessCheck;
import nl.mdzfactsheet.app.access.AccessLog;
import nl.mdzfactsheet.app.access.Act;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.publish.Verification;
import nl.mdzfactsheet.publish.Verification.Finding;
import nl.mdzfactsheet.table.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mdz verify DIR}: compares a published folder with its manifest; in a home it checks the chain of the access log too, and given a home all of its versions. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", descriptionKey = "verify-dir")
    private Path folder = Path.of(".");

    private final Mdz.Surroundings world;

    @Spec
    private @Nullable CommandSpec spec;

    VerifyCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Path place = folder.toAbsolutePath().normalize();
        Path home = homeAround(place);
        if (home == null) {
            return verify(place);
        }
        return logged(new Home(home), place);
    }

    /** Who may not write the log of the home, such as a reader of one tier, verifies all the same. */
    private int logged(Home home, Path place) {
        AccessLog log = new AccessLog(home.accessLog(), world.clock(), world.environment());
        Act started = Act.started(
                CommandTexts.name(spec), null, home.root().relativize(place).toString());
        boolean ours = Files.isWritable(home.root());
        if (ours) {
            log.append(started);
        }
        int code = ExitCode.UNEXPECTED.number();
        try {
            code = place.equals(home.root()) ? verifyHome(home) : Math.max(verify(place), ours ? verifyLog(home) : 0);
            return code;
        } catch (MdzException e) {
            code = e.exitCode().number();
            throw e;
        } finally {
            if (ours) {
                log.append(started.ended("", code));
            }
        }
    }

    /** Every published version, the chain of the access log, and that of the ledger. */
    private int verifyHome(Home home) {
        int code = verifyLog(home);
        CommandTexts.out(spec)
                .println(CommandTexts.text(spec, "verify.ledger") + " " + new ReleaseLedger(home.ledger()).verify());
        for (Path version : versions(home)) {
            CommandTexts.out(spec).println(home.root().relativize(version));
            code = Math.max(code, verify(version));
        }
        return code;
    }

    private static List<Path> versions(Home home) {
        Path published = home.root().resolve("published");
        if (!Files.isDirectory(published)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.find(
                published,
                2,
                (p, a) -> a.isDirectory() && p.getFileName().toString().matches("v[1-9][0-9]{0,8}"))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int verifyLog(Home home) {
        AccessCheck check = AccessCheck.of(home.accessLog());
        PrintWriter out = CommandTexts.out(spec);
        check.torn().forEach(line -> out.println(CommandTexts.text(spec, "verify.log-torn") + " " + line));
        if (check.broken() > 0) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.ACCESS_LOG_DAMAGED,
                    new Location(home.accessLog().toString(), check.broken(), null),
                    "every line follows on the one before; this one does not",
                    "compare the file with its backup, and find out who could write it");
        }
        out.println(CommandTexts.text(spec, "verify.log") + " " + check.lines());
        return ExitCode.DONE.number();
    }

    /** The home that a folder lies in, or is; null when it is a copy elsewhere. */
    private static @Nullable Path homeAround(Path place) {
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(new Home(folder).settings()) || Files.isRegularFile(new Home(folder).accessLog())) {
                return folder;
            }
        }
        return null;
    }

    private int verify(Path place) {
        List<Finding> findings = Verification.of(place);
        PrintWriter out = CommandTexts.out(spec);
        for (Finding finding : findings) {
            out.println(CommandTexts.text(spec, "verify." + finding.difference().name()) + ": " + finding.path());
        }
        if (findings.isEmpty()) {
            out.println(CommandTexts.text(spec, "verify.same"));
        }
        return (findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
    }
}
