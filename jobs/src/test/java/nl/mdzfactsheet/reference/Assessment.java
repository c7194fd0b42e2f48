package nl.mdzfactsheet.reference;

import java.util.Set;

/**
 * One net MDZ line of the reporting year: its unit, whether it is the kept line of its paid quarter, whether D7 could
 * be assessed, the detectors that flag it (contested flags removed), and its waterfall class.
 */
record Assessment(
        NetLine line, Unit unit, boolean kept, boolean noShowAssessed, Set<String> flags, String waterfallClass) {

    boolean flagged(String detector) {
        return flags.contains(detector);
    }
}
