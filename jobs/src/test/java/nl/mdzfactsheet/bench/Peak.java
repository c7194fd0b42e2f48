package nl.mdzfactsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory a process held, as Linux keeps it. */
final class Peak {
    private static final String MARK = "VmHWM:";

    private Peak() {}

    /** Resident kilobytes at their peak; 0 where the system does not say. */
    static long kilobytes(Path status) throws IOException {
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
