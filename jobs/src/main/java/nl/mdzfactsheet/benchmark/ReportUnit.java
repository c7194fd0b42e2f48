package nl.mdzfactsheet.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What a result row is about. The order is that of the reports: insurer, regions, RHOs, practices, ids in UTF-8 byte order.
 *
 * @param level insurer, region, rho or practice
 * @param region the region; {@code ""} but at the level of regions
 * @param rhoId RHO or "zonder RHO"; {@code ""} for insurer and regions
 * @param practiceAgb practice or "onbekende praktijk"; {@code ""} above practice level
 */
record ReportUnit(Level level, String region, String rhoId, String practiceAgb) implements Comparable<ReportUnit> {

    /** Levels from high to low. */
    enum Level {
        INSURER("insurer"),
        REGION("region"),
        RHO("rho"),
        PRACTICE("practice");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The level as written in tables. */
        String word() {
            return word;
        }

        static Level of(String word) {
            return switch (word) {
                case "insurer" -> INSURER;
                case "region" -> REGION;
                case "rho" -> RHO;
                case "practice" -> PRACTICE;
                default -> throw new IllegalArgumentException("No such level: " + word);
            };
        }
    }

    /** Ids are compared as their UTF-8 bytes, unsigned. */
    static final Comparator<String> BYTE_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<ReportUnit> ORDER = Comparator.comparing(ReportUnit::level)
            .thenComparing(ReportUnit::region, BYTE_ORDER)
            .thenComparing(ReportUnit::rhoId, BYTE_ORDER)
            .thenComparing(ReportUnit::practiceAgb, BYTE_ORDER);

    /** A unit of another level than that of regions. */
    ReportUnit(Level level, String rhoId, String practiceAgb) {
        this(level, "", rhoId, practiceAgb);
    }

    /** Tells it from the other units of its level. */
    String id() {
        return switch (level) {
            case INSURER -> "";
            case REGION -> region;
            case RHO -> rhoId;
            case PRACTICE -> rhoId + "/" + practiceAgb;
        };
    }

    @Override
    public int compareTo(ReportUnit other) {
        return ORDER.compare(this, other);
    }
}
