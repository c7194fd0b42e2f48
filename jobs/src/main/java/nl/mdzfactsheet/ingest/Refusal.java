package nl.mdzfactsheet.ingest;

import java.io.Serial;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a file or descriptor whose delivery must be refused; becomes a {@link Finding}. Never leaves the package. */
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Location location;
    private final transient Phrase detail;

    Refusal(Reason reason, Location location, Phrase detail) {
        this(reason, location, detail, null);
    }

    Refusal(Reason reason, Location location, Phrase detail, @Nullable Throwable cause) {
        super(location + ": " + reason.code(), cause);
        this.reason = reason;
        this.location = location;
        this.detail = detail;
    }

    boolean suspectsBsn() {
        return reason == Reason.SUSPECTED_BSN;
    }

    Finding of(String delivery) {
        return new Finding(delivery, reason, location, detail);
    }
}
