package nl.mdzfactsheet.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies in the inbox.
 *
 * @param name name in the inbox
 * @param folder where it is
 * @param descriptor what its descriptor says, null when there is none that can be read
 * @param problem why it cannot be taken, null when it can be tried
 * @param stamp sizes and times of the declared files
 */
record OfferedDelivery(
        String name,
        Path folder,
        @Nullable Descriptor descriptor,
        @Nullable Finding problem,
        String stamp) {

    /** The delivery id, or the name in the inbox when there is none. */
    String id() {
        return descriptor == null ? name : descriptor.id();
    }

    /** Identity of the content; for something unreadable, of what is wrong with it. */
    String offer() {
        return descriptor == null ? "unreadable " + Optional.ofNullable(problem) : descriptor.offer();
    }
}
