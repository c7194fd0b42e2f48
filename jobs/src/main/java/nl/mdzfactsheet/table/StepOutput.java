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

    /** The key of the output in its store: the name of its folder. */
    public String key() {
        return String.valueOf(folder.getFileName());
    }

    /** Hash of the content, an input of the next step. */
    public String contentHash() {
        return manifest.contentHash();
    }

    /** Hash of the content of some files only: those whose path starts with one of these texts. */
    public String contentHash(List<String> prefixes) {
        List<Manifest.Entry> some = manifest.files().stream()
                .filter(f -> prefixes.stream().anyMatch(f.path()::startsWith))
                .toList();
        return new Manifest(manifest.step(), manifest.inputHash(), some).contentHash();
    }
}
