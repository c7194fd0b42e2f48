package nl.mdzfactsheet.flow;

/** The stages of a run, in order; each is one step of the job and one folder of written tables. */
public enum Stage {
    /** Files to immutable segments of typed events. */
    INGEST("10-ingest"),
    /** Each patient's history to net lines, profiles and flagged lines. */
    FOLD("20-fold"),
    /** Numerators and denominators. */
    MEASURE("30-measure"),
    /** Complete result rows. */
    BENCHMARK("40-benchmark"),
    /** What may leave. */
    DISCLOSURE("50-disclosure"),
    /** The files that users get. */
    REPORT("60-report"),
    /** A new version, and the pointer to it. */
    PUBLISH("70-publish");

    private final String folder;

    Stage(String folder) {
        this.folder = folder;
    }

    /** Name of the step and of its folder. */
    public String folder() {
        return folder;
    }
}
