package nl.mdzfactsheet.ingest;

import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.StepOutput;

/**
 * What the intake did.
 *
 * @param output written tables of step 10-ingest
 * @param refusals why deliveries were refused
 * @param holds why deliveries are held
 * @param warnings what was loaded and listed
 */
public record IngestOutcome(StepOutput output, List<Finding> refusals, List<Finding> holds, List<Finding> warnings) {

    public IngestOutcome {
        refusals = List.copyOf(refusals);
        holds = List.copyOf(holds);
        warnings = List.copyOf(warnings);
    }

    /** True when the command ends with exit code 3. */
    public boolean anythingRefusedOrHeld() {
        return !refusals.isEmpty() || !holds.isEmpty();
    }

    /** Texts for the operator: refusals, holds, warnings. */
    public List<String> messages(String language) {
        return Stream.of(refusals, holds, warnings)
                .flatMap(List::stream)
                .map(f -> f.message(language))
                .toList();
    }
}
