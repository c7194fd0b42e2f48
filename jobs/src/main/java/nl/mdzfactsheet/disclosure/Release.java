package nl.mdzfactsheet.disclosure;

import java.util.List;
import java.util.Map;

/** Everything that may leave in one publication, by recipient. Only this package can construct one. */
public final class Release {

    /** Result tables with rows per unit, judged row by row. */
    static final List<String> UNIT_TABLES = List.of("measure_results", "waterfall", "detection_counts", "pdca");

    /** What the version before and this one both print of an RHO, and differently; for that RHO alone. */
    static final String CHANGES = "changes";

    /** Result tables for the insurer alone. */
    static final List<String> INSURER_TABLES =
            List.of("variation", "decomposition", "frequent_user_thresholds", "rho_monitor", "eld_ceiling", "quality");

    /** Result tables in the folder of an RHO: those judged row by row, and what the limits of its funnels rest on. */
    static final List<String> RHO_TABLES =
            List.of("measure_results", "waterfall", "detection_counts", "pdca", "variation", CHANGES);

    /** Result tables for everybody. */
    static final List<String> PUBLIC_TABLES = List.of("measure_results");

    private final Map<String, ReleasedTable> insurer;
    private final List<RhoRelease> rhos;
    private final Map<String, ReleasedTable> everybody;
    private final Restricted restricted;

    /**
     * What the control unit alone sees.
     *
     * @param detections the flagged lines
     * @param log why rows are hidden
     */
    record Restricted(ProtectedFiles detections, ReleasedTable log) {}

    Release(
            Map<String, ReleasedTable> insurer,
            List<RhoRelease> rhos,
            Map<String, ReleasedTable> everybody,
            Restricted restricted) {
        this.insurer = Map.copyOf(insurer);
        this.rhos = List.copyOf(rhos);
        this.everybody = Map.copyOf(everybody);
        this.restricted = restricted;
    }

    /** A table of tier INSURER; a name outside the release is a fault of the program. */
    public ReleasedTable insurer(String table) {
        ReleasedTable released = insurer.get(table);
        if (released == null) {
            throw new IllegalArgumentException("Nothing released of " + table);
        }
        return released;
    }

    /** One release per RHO, ordered by id. */
    public List<RhoRelease> rhos() {
        return rhos;
    }

    /** A table of tier PUBLIC; a name outside the release is a fault of the program. */
    public ReleasedTable everybody(String table) {
        ReleasedTable released = everybody.get(table);
        if (released == null) {
            throw new IllegalArgumentException("Nothing released of " + table);
        }
        return released;
    }

    /** The flagged lines, tier PROTECTED. */
    public ProtectedFiles detections() {
        return restricted.detections();
    }

    /** Why rows are hidden, tier PROTECTED. */
    public ReleasedTable log() {
        return restricted.log();
    }
}
