package nl.mdzfactsheet.ingest;

import java.util.List;
import nl.mdzfactsheet.table.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What {@code datapackage.json} says.
 *
 * @param id delivery id
 * @param created when it was made
 * @param periodText the period as written
 * @param period the period
 * @param full true when coverage is full
 * @param replaces ids it supersedes
 * @param keyId pseudonym key id, null when not given
 * @param files resources in order
 */
record Descriptor(
        String id,
        String created,
        String periodText,
        Period period,
        boolean full,
        List<String> replaces,
        @Nullable String keyId,
        List<DeliveredFile> files) {

    Descriptor {
        replaces = List.copyOf(replaces);
        files = List.copyOf(files);
    }

    /** Identity of the content: everything declared, with the hashes of the files; layout of the JSON does not matter. */
    String offer() {
        Sha256 sha = Sha256.start().add(id).add(created).add(periodText).add(full ? "full" : "partial");
        sha.add(replaces.toString()).add(String.valueOf(keyId));
        files.forEach(f -> sha.add(f.declared()));
        return sha.hex();
    }
}
