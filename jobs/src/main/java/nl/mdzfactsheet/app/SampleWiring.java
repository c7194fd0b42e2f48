package nl.mdzfactsheet.app;

import java.util.List;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.PracticeVariation;
import nl.mdzfactsheet.sample.SampleGenerator;
import nl.mdzfactsheet.sample.SampleRequest;
import nl.mdzfactsheet.sample.SampleSummary;

/** Joins the command to the generator. */
final class SampleWiring {

    private SampleWiring() {}

    /** Fills the folder; returns what was made, one line each. */
    static List<String> generate(SampleOrder order) {
        SampleSummary made;
        try {
            made = SampleGenerator.generate(request(order));
        } catch (IllegalArgumentException e) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of("generate-sample"),
                    String.valueOf(e.getMessage()),
                    "correct the option, or choose an empty folder",
                    e);
        }
        return List.of(made.toString());
    }

    private static SampleRequest request(SampleOrder order) {
        return new SampleRequest(
                order.insured(),
                order.seed(),
                order.years(),
                order.target(),
                order.threads(),
                order.practices() == 0 ? SampleRequest.ordinaryPractices(order.insured()) : order.practices(),
                PracticeVariation.of(order.variation()),
                order.messages());
    }
}
