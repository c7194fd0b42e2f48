package nl.mdzfactsheet.sample;

import java.util.function.UnaryOperator;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A claim line on its way into a file.
 *
 * @param target the delivery it goes to
 * @param reason why it must end in quarantine, null for a good line
 * @param damage what is done to its text
 */
record Row(ClaimLine line, Target target, @Nullable Reason reason, UnaryOperator<String> damage) {

    /** The deliveries of a line: that of its quarter, the correction of its year, or the superseded one of its quarter. */
    enum Target {
        REGULAR,
        CORRECTION,
        SUPERSEDED
    }

    static Row regular(ClaimLine line) {
        return new Row(line, Target.REGULAR, null, UnaryOperator.identity());
    }

    static Row correction(ClaimLine line) {
        return new Row(line, Target.CORRECTION, null, UnaryOperator.identity());
    }

    /** The same row, expected in quarantine. */
    Row refusedFor(Reason why) {
        return new Row(line, target, why, damage);
    }

    Row damaged(Reason why, UnaryOperator<String> how) {
        return new Row(line, target, why, how);
    }
}
