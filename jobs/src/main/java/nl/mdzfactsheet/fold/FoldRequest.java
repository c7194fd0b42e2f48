package nl.mdzfactsheet.fold;

import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;

/**
 * What one fold computes.
 *
 * @param home home folder
 * @param ingest output of 10-ingest
 * @param contracts table contracts
 * @param year reporting year
 * @param programmes programmes in order
 * @param features features in order of their columns
 */
public record FoldRequest(
        Home home, StepOutput ingest, Contracts contracts, int year, List<String> programmes, List<Feature> features) {

    public FoldRequest {
        programmes = List.copyOf(programmes);
        features = List.copyOf(features);
    }

    /** The same for another year. */
    FoldRequest ofYear(int other) {
        return new FoldRequest(home, ingest, contracts, other, programmes, features);
    }

    /** The same with other programmes. */
    public FoldRequest withProgrammes(List<String> others) {
        return new FoldRequest(home, ingest, contracts, year, others, features);
    }
}
