package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.List;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.publish.HeldPublication;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mdz approve}: releases what is held, a delivery or the publication of a year; the next run takes it. */
@Command(name = "approve", mixinStandardHelpOptions = true)
final class ApproveCommand extends HomeCommand {

    @ArgGroup(multiplicity = "0..1")
    private Held held = new Held();

    /** What is released. */
    private static final class Held {

        @Parameters(paramLabel = "DELIVERY", arity = "0..1", descriptionKey = "delivery")
        private @Nullable String delivery;

        @Option(names = "--year", paramLabel = "Y", descriptionKey = "approve-year")
        private @Nullable Integer year;
    }

    ApproveCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        String delivery = held.delivery;
        Installation installation = opened(held.year, delivery == null ? "" : delivery);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock())) {
            if (delivery != null) {
                pipeline(installation).approve(delivery);
                said(text("approve.done") + " " + delivery);
            } else {
                Home home = installation.home();
                int year = held.year == null ? onlyYear(home) : held.year;
                publication(home, year);
                said(text("approve.publication") + " " + year);
            }
        }
        return ExitCode.DONE.number();
    }

    private void said(String line) {
        PrintWriter out = out();
        out.println(line);
    }

    private static int onlyYear(Home home) {
        List<HeldPublication> waiting = HeldPublication.all(home);
        if (waiting.size() != 1) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    null,
                    waiting.isEmpty() ? "no publication waits for approval" : "several publications wait for approval",
                    "name a delivery, or a year with --year; mdz status shows what waits");
        }
        return waiting.get(0).year();
    }

    /** The figures that were held are released, no others: a later delivery that changes them is judged anew. */
    private static void publication(Home home, int year) {
        HeldPublication waiting = HeldPublication.of(home, year)
                .orElseThrow(() -> new MdzException(
                        ExitCode.USAGE,
                        Reason.CONFIGURATION_INVALID,
                        Location.of("--year"),
                        "no publication of this year waits for approval",
                        "see mdz status"));
        new Approvals(home).approvePublication(year, waiting.result());
    }
}
