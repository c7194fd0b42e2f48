package nl.mdzfactsheet.flow;

/** A stage as the job sees it. It reads outputs of earlier stages and returns its own, a reused one when its inputs are the same; so it can be run again at any time. */
@FunctionalInterface
public interface StageRunner {

    /** Runs the stage; data faults come back as notices, anything else is thrown. */
    StageResult run(RunContext context);
}
