package nl.mdzfactsheet.flow;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.table.StepOutput;

/**
 * What a stage hands on.
 *
 * @param output its written tables
 * @param notices what the operator must hear
 * @param facts short texts to keep with the run, for example where it was published
 */
public record StageResult(StepOutput output, List<Notice> notices, Map<String, String> facts) {

    public StageResult {
        notices = List.copyOf(notices);
        facts = Map.copyOf(facts);
    }

    /** Tables and nothing else to say. */
    public static StageResult of(StepOutput output) {
        return new StageResult(output, List.of(), Map.of());
    }
}
