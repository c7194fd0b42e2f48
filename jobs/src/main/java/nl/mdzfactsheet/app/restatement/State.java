package nl.mdzfactsheet.app.restatement;

import java.util.List;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.table.StepOutput;

/**
 * A state between two versions.
 *
 * @param intake deliveries and reference tables, in the form of an output of 10-ingest
 * @param definitions definitions, possibly with the code lists of the later version
 * @param programmes programmes of the definitions, followed by those that only the later version has, because its reference tables may name them already
 * @param key hash of everything its figures follow from, apart from year and program
 */
public record State(StepOutput intake, Definitions definitions, List<String> programmes, String key) {

    public State {
        programmes = List.copyOf(programmes);
    }
}
