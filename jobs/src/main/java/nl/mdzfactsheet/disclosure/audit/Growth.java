package nl.mdzfactsheet.disclosure.audit;

import nl.mdzfactsheet.disclosure.audit.Solver.Answer;
import nl.mdzfactsheet.disclosure.audit.Solver.End;

/** Proof that cells have no highest value: a direction in whole numbers that every row allows forever. */
final class Growth {

    /** Directions of tables have small denominators; what none of these clears is not taken as proven. */
    private static final long MOST = 720;

    private Growth() {}

    /** The direction found, in whole numbers; all zero when there is none, or none that holds exactly. */
    static long[] proven(Component component, Answer found) {
        long[] none = new long[component.size()];
        if (found.end() != End.OPTIMAL) {
            return none;
        }
        for (long scale = 1; scale <= MOST; scale++) {
            long[] direction = scaled(found.values(), scale);
            if (direction.length == none.length && component.recedes(direction)) {
                return direction;
            }
        }
        return none;
    }

    private static long[] scaled(double[] steps, long scale) {
        long[] direction = new long[steps.length];
        for (int i = 0; i < steps.length; i++) {
            double step = steps[i] * scale;
            direction[i] = Math.round(step);
            if (Math.abs(step - direction[i]) > 1e-6 * scale) {
                return new long[0];
            }
        }
        return direction;
    }
}
