package nl.mdzfactsheet.app;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.mdzfactsheet.benchmark.MeasureLabel;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.publish.JumpGate;
import nl.mdzfactsheet.report.ReportFacts.MeasureEntry;
import nl.mdzfactsheet.report.text.PageFacts;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.StepOutput;

/** Intake, fold, measures and definitions of one installation, as the commands use them. */
interface Pipeline {

    /** Makes the pipeline of an installation; reads nothing yet. */
    @FunctionalInterface
    interface Factory {
        Pipeline of(Installation installation);
    }

    /** Hash over every delivery offered (inbox and store) by id, descriptor and file hashes, plus approvals. */
    String offerHash();

    /** Hash over the definitions and the settings of the installation. */
    String definitionsHash();

    /** Keeps a copy of the definitions in force in the home, for later comparison with this version; returns its name. */
    String keepDefinitions();

    /** Checks definitions, contracts and settings without data; a fault is thrown. Returns what was checked, one line each. */
    List<String> validate();

    /** Stage 10-ingest. */
    StageResult ingest(RunContext context);

    /** Stage 20-fold. */
    StageResult fold(RunContext context);

    /** Stage 30-measure. */
    StageResult measure(RunContext context);

    /** Outputs of 30-measure of the earlier years that the factsheet needs, computed now when they are not there yet. */
    SortedMap<Integer, StepOutput> earlier(RunContext context);

    /** What result rows say about each measure. */
    List<MeasureLabel> labels();

    /** Thresholds of disclosure control, and what they ask of each measure. */
    DisclosureRules disclosureRules();

    /** What the dictionary says about each measure. */
    List<MeasureEntry> dictionary();

    /** Language and names of the page of an RHO. */
    default PageFacts page() {
        return PageFacts.none();
    }

    /** Dutch titles of the families of measures by id, in the order of the factsheet. */
    default Map<String, String> families() {
        return Map.of();
    }

    /** Who may read what is published, as the settings say. */
    default Settings.Access access() {
        return Settings.Access.standard();
    }

    /**
     * Recomputes a part of a fold from scratch; returns the files that differ.
     *
     * @param turn chooses the part
     */
    default List<String> recomputed(StepOutput ingest, StepOutput fold, int year, int turn) {
        return List.of();
    }

    /** What is an ordinary change of each measure for the whole insurer; a measure that is not in it is never held. */
    default Map<String, JumpGate.Ordinary> ordinaryChanges() {
        return Map.of();
    }

    /** What an unattended run tells, as the settings say. */
    default Settings.Metrics metrics() {
        return Settings.Metrics.standard();
    }

    /** Releases a held delivery; an unknown or not held one is thrown as a usage fault. */
    void approve(String delivery);

    /** Deliveries with their state, one line each. */
    List<String> deliveries();
}
