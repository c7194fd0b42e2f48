package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mdz approve}: releases a held delivery; the next run takes it. */
@Command(name = "approve", mixinStandardHelpOptions = true)
final class ApproveCommand extends HomeCommand {

    @Parameters(paramLabel = "DELIVERY", descriptionKey = "delivery")
    private String delivery = "";

    ApproveCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = opened(null, delivery);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock())) {
            pipeline(installation).approve(delivery);
        }
        PrintWriter out = out();
        out.println(text("approve.done") + " " + delivery);
        return ExitCode.DONE.number();
    }
}
