package nl.mdzfactsheet.table;

import java.nio.file.Path;
import java.util.List;

/**
 * A complete, immutable output of a step.
 *
 * @param folder where it is
 * @param manifest what it holds
 */
public record StepOutput(Path folder, Manifest manifest) {

    /** The Parquet files of a table; an absent table gives an empty list. */
    public List<Path> files(String table) {
        return manifest.filesOf(folder, table);
    }

    /** Hash of the content, an input of the next step. */
    public String contentHash() {
        return manifest.contentHash();
    }
}
