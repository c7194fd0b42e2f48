package nl.mdzfactsheet.app.restatement;

import java.nio.file.Path;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.StepOutput;

/**
 * A published version with everything that its figures follow from.
 *
 * @param name for example {@code v1}
 * @param folder folder of the version
 * @param ingest output of 10-ingest behind it
 * @param source copy of the definitions it was made with
 * @param definitions those definitions, read by this program
 * @param codeVersion version of the program that made it
 */
public record Version(
        String name,
        Path folder,
        StepOutput ingest,
        DefinitionSource source,
        Definitions definitions,
        String codeVersion) {

    /** The deliveries that counted. */
    ActiveDeliveries active() {
        return ActiveDeliveries.read(ingest.folder());
    }

    /** Where the snapshot of a reference table is, or would be. */
    Path reference(String table) {
        return ingest.folder().resolve(ActiveDeliveries.REFERENCE).resolve(table + ".csv");
    }
}
